/** Enumerations, which the tree of a long one often breaks: "the BNP, the LDP, a third party and their ally". */
import type { View } from '../entities/view.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { contains, sentenceOf } from './evidence.ts';

/** What stands between two items. */
const between = /^(?:,|,?(?:and|or|nor))$/u;
const conjunction = /^,?(?:and|or|nor)$/u;
const isPerson = ({ type }: View): boolean => type === 'Person';

/** The words from one mention to another, without articles, as one. */
const joint = ({ words }: ResolvedDocument, from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ form }) => form.toLowerCase())
    .filter((form) => !/^(?:the|a|an|both)$/u.test(form))
    .join('');

/**
 * All items of the enumeration that a mention stands in, persons or other parties, in order; the mention alone where it
 * stands in none. What a preposition precedes opens none: "in Oslo, Lind and Haddad".
 */
export function enumerated(document: ResolvedDocument, view: View): View[] {
  const near = document.entities.views.filter((one) => sentenceOf(document, one) === sentenceOf(document, view));
  const outer = near.filter(
    (one) => one.type !== 'Place' && isPerson(one) === isPerson(view) && !near.some((other) => contains(other, one)),
  );
  const at = outer.indexOf(view);
  if (at < 0) return [view];
  const tied = (left: number): boolean => {
    const [a, b] = [outer[left], outer[left + 1]];
    return a !== undefined && b !== undefined && a.to < b.from && between.test(joint(document, a.to, b.from));
  };
  let [first, last] = [at, at];
  while (first > 0 && tied(first - 1)) first--;
  while (tied(last)) last++;
  while (first < at && document.layers.pos[(outer[first]?.from ?? 0) - 1] === 'ADP') first++;
  const items = outer.slice(first, last + 1);
  const [beforeLast, end] = items.slice(-2);
  const isClosed =
    beforeLast !== undefined && end !== undefined && conjunction.test(joint(document, beforeLast.to, end.from));
  return items.length > 1 && isClosed ? items : [view];
}
