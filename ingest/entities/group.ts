/** Who is meant by several spoken of as one: "the two leaders", "both", "they". */
import type { Document } from '../language/document.ts';
import type { Cluster } from './cluster.ts';
import type { View } from './view.ts';

const joint =
  /\b(?:two|both|pair|duo|three|trio|four|they|them|their|each other|counterparts|leaders|presidents|ministers|men|women|sides)\b/iu;

function size(text: string): number {
  if (/\b(?:three|trio)\b/iu.test(text)) return 3;
  return /\bfour\b/iu.test(text) ? 4 : 2;
}

/** Words that say the group consists of persons or parties already named, not of people of some kind. */
const isJoint = (view: View): boolean =>
  view.form === 'pronoun' ||
  (/^(?:the|both|these|those|all)?\s*(?:two|three|four|both|pair|duo|trio|men|women|leaders|presidents|sides)\b/iu.test(
    view.text,
  ) &&
    joint.test(view.text));

/**
 * The members of a group: the last persons spoken of before it, as many as it says, in its own sentence or the two
 * before; else as many states or organizations. Empty where too few are found.
 */
export function membersOf(
  document: Document,
  group: Cluster,
  clusterOf: readonly (Cluster | null)[],
  views: readonly View[],
): Cluster[] {
  const [first] = group.views.toSorted((a, b) => a.from - b.from);
  if (group.type !== 'Group' || first === undefined || !group.views.every(isJoint)) return [];
  const { sentenceOf } = document.layers;
  const wanted = size(first.text);
  const near = views.filter(
    (view) =>
      view.form !== 'pronoun' &&
      view.to <= first.from &&
      (sentenceOf[view.from] ?? 0) >= (sentenceOf[first.from] ?? 0) - 2,
  );
  for (const types of [['Person'], ['State', 'Organization']]) {
    const found = new Set<Cluster>();
    for (const view of near.toReversed()) {
      const cluster = clusterOf[view.index];
      if (
        cluster != null &&
        types.includes(cluster.type) &&
        cluster.named &&
        view.type === cluster.type &&
        found.size < wanted
      )
        found.add(cluster);
    }
    if (found.size === wanted) return [...found].toReversed();
  }
  return [];
}
