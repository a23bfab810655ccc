/** Who "I" is in a transcript. */
import type { Document, Range } from '../language/document.ts';
import type { Turn } from '../language/turns.ts';
import type { Cluster } from './cluster.ts';
import type { View } from './view.ts';

interface Scene {
  readonly document: Document;
  readonly views: readonly View[];
  readonly clusterOf: readonly (Cluster | null)[];
}

const word = (document: Document, index: number): string => document.words[index]?.form.toLowerCase() ?? '';

/** "PM" of "prime minister", as headlines have it. */
export const initials = (document: Document, { from, to }: Range): string =>
  document.words
    .slice(from, to)
    .map((each) => each.form[0]?.toLowerCase() ?? '')
    .join('');

/** "I" of a transcript is whoever the turn's label names, in full or by the initials. */
export function speakerOfTurn(
  scene: Scene,
  view: View,
  turns: readonly Turn[],
  named: readonly Cluster[],
): Cluster | null {
  if (view.pronoun?.person !== 'first' || view.pronoun.number !== 'one' || view.quoted) return null;
  const turn = turns.find(({ said }) => view.from >= said.from && view.to <= said.to);
  if (turn === undefined) return null;
  const { from, to } = turn.label;
  const label = scene.views.find(
    (one) => one.form === 'name' && one.type === 'Person' && one.from >= from && one.to <= to,
  );
  const own = label === undefined ? null : (scene.clusterOf[label.index] ?? null);
  const lasts = turn.names.map((name) => word(scene.document, name.to - 1));
  const called = named.filter(
    (cluster) =>
      cluster !== own &&
      cluster.type === 'Person' &&
      cluster.views.some((one) => lasts.some((last) => isCalled(scene.document, one, last))),
  );
  return called.length === 1 ? (called[0] ?? null) : own;
}

/** By the surname, or by the initials. */
function isCalled(document: Document, { form, from, to }: View, called: string): boolean {
  return (
    form === 'name' &&
    (word(document, to - 1) === called || (to - from > 1 && initials(document, { from, to }) === called))
  );
}
