/** Who speaks in the words that a report gives as its source: "Lind, a spokesman for the ministry, who…" is Lind. */
import type { Document, Range } from '../language/document.ts';
import { headOf, type View } from './view.ts';

const overlap = (a: Range, b: Range): number => Math.min(a.to, b.to) - Math.max(a.from, b.from);

/** The mention that speaks, or null where the source holds none. */
export function speakerOf(document: Document, views: readonly View[], source: Range): View | null {
  const inside = views.filter((view) => overlap(view, source) > 0);
  const head = headOf(document, source);
  const holding = inside
    .filter((view) => head >= view.from && head < view.to)
    .toSorted((a, b) => overlap(b, source) - overlap(a, source));
  const person = inside.find((view) => view.type === 'Person' && view.form === 'name');
  const atHead = holding.find((view) => view.type === 'Person') ?? holding[0];
  if (atHead?.form === 'name') return atHead;
  // "Hungary's minister, Kalman Bereczky": the name in apposition to a description is who speaks.
  if (person !== undefined && (atHead === undefined || (atHead.type === 'Person' && overlap(person, atHead) <= 0)))
    return person;
  return atHead ?? inside.toSorted((a, b) => overlap(b, source) - overlap(a, source))[0] ?? null;
}
