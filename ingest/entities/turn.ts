/** Whom the label of a transcript's turn names. */
import type { Document, Range } from '../language/document.ts';
import type { Turn } from '../language/turns.ts';
import type { View } from './view.ts';

const word = (document: Document, index: number): string => document.words[index]?.form.toLowerCase() ?? '';

/** "PM" of "prime minister", as headlines have it. */
export const initials = (document: Document, { from, to }: Range): string =>
  document.words
    .slice(from, to)
    .map((each) => each.form[0]?.toLowerCase() ?? '')
    .join('');

/**
 * Whoever else of the text is called as the label says, by surname or initials, where it is one; else whoever is mentioned
 * in the label. `whoIs`: of a mention, its cluster or entity.
 */
export function speakerOfTurn<T extends object>(
  document: Document,
  views: readonly View[],
  whoIs: (view: View) => T | null,
  { label, names }: Turn,
): T | null {
  const persons = views.filter(({ form, type }) => form === 'name' && type === 'Person');
  const mentioned = persons.find(({ from, to }) => from < label.to && to > label.from);
  const own = mentioned === undefined ? null : whoIs(mentioned);
  const surnames = names.map(({ to }) => word(document, to - 1));
  const isCalled = (view: View): boolean =>
    surnames.includes(word(document, view.to - 1)) ||
    (view.to - view.from > 1 && surnames.includes(initials(document, view)));
  const others = new Set(persons.filter(isCalled).flatMap((view) => whoIs(view) ?? []));
  if (own !== null) others.delete(own);
  const [other] = others;
  return others.size === 1 && other !== undefined ? other : own;
}
