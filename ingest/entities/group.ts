/** Who is meant by several spoken of as one: "the two leaders", "both", "they". */
import type { Document } from '../language/document.ts';
import type { Cluster } from './cluster.ts';
import { leadersIn } from './leaders.ts';
import { speakerOf } from './source.ts';
import type { View } from './view.ts';

/** How many sentences back the members may be named. */
const reach = 2;
/** How many sentences on, where nobody was named before. */
const reachAhead = 4;

const joint =
  /\b(?:two|both|pair|duo|three|trio|four|they|them|their|each other|counterparts|leaders|presidents|ministers|men|women|sides)\b/iu;

function size(text: string): number {
  if (/\b(?:three|trio)\b/iu.test(text)) return 3;
  return /\bfour\b/iu.test(text) ? 4 : 2;
}

/** Nouns of persons: "both men" are not two states. */
const personal = /\b(?:men|women|leaders|presidents|premiers|ministers|envoys|negotiators)\b/iu;

/** Words that say the group consists of persons or parties already named, not of people of some kind. */
const isJoint = (view: View): boolean =>
  view.form === 'pronoun' ||
  (/^(?:the|both|these|those|all)?\s*(?:rival|opposing|warring)?\s*(?:two|three|four|both|pair|duo|trio|men|women|leaders|presidents|sides)\b/iu.test(
    view.text,
  ) &&
    joint.test(view.text));

const start = (cluster: Cluster): number => Math.min(...cluster.views.map((view) => view.from));

/** Who reports the words that a mention stands in; he is not one of "the two men" he speaks of. */
function reporterOf(document: Document, views: readonly View[], at: View): View | null {
  const report = document.layers.attributions.find(({ content }) =>
    content.some(({ from, to }) => at.from >= from && at.to <= to),
  );
  return report?.source == null ? null : speakerOf(document, views, report.source);
}

/** The persons whom the last word of meeting before a mention brings together, best first. */
function metBefore(document: Document, at: View, near: readonly View[]): readonly View[] {
  const trigger = document.layers.triggers.findLast(({ kind, from }) => kind === 'meet' && from < at.from);
  if (trigger === undefined) return [];
  return near
    .map((view) => ({ view, score: trigger.score('participant', view) ?? -1 }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ view }) => view);
}

/**
 * The members of a group: those who met, else the last persons spoken of before it, as many as it says, in its own
 * sentence or the two before; else, of persons, the first who are named after it, and of others as many states or
 * organizations. In text order; empty where too few are found.
 */
export function membersOf(
  document: Document,
  group: Cluster,
  clusterOf: readonly (Cluster | null)[],
  views: readonly View[],
): Cluster[] {
  const [first] = group.views.toSorted((a, b) => a.from - b.from);
  if (group.type !== 'Group' || first === undefined) return [];
  const leaders = leadersIn(document, first, views, clusterOf);
  if (leaders.length > 0) return leaders;
  if (!group.views.every(isJoint)) return [];
  const { sentenceOf } = document.layers;
  const wanted = size(first.text);
  const reporter = reporterOf(document, views, first);
  const near = views.filter(
    (view) =>
      (view.form !== 'pronoun' || view.pronoun?.gender === 'he' || view.pronoun?.gender === 'she') &&
      view.to <= first.from &&
      (sentenceOf[view.from] ?? 0) >= (sentenceOf[first.from] ?? 0) - reach &&
      (reporter === null || clusterOf[view.index] !== clusterOf[reporter.index]),
  );
  const pick = (from: readonly View[], types: readonly string[]): Cluster[] => {
    const found = new Set<Cluster>();
    for (const view of from) {
      const cluster = clusterOf[view.index];
      const counts = cluster != null && types.includes(cluster.type) && cluster.named && view.type === cluster.type;
      if (counts && found.size < wanted) found.add(cluster);
    }
    return found.size === wanted ? [...found] : [];
  };
  const backwards = near.toReversed();
  // "The rival leaders met. Ivo Lind, …": a report that opens with what they did tells later who they are.
  const namedAfter = views.filter(
    (view) =>
      view.form === 'name' &&
      view.from >= first.to &&
      (sentenceOf[view.from] ?? 0) <= (sentenceOf[first.from] ?? 0) + reachAhead,
  );
  const members = [
    pick(metBefore(document, first, near), ['Person']),
    pick(backwards, ['Person']),
    personal.test(first.text) ? pick(namedAfter, ['Person']) : pick(backwards, ['State', 'Organization']),
  ];
  return (members.find((found) => found.length > 0) ?? []).toSorted((a, b) => start(a) - start(b));
}
