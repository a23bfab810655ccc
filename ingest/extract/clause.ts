/** Whether a word belongs to the clause of a trigger or to one beneath it ("met …, after a strike in Kyiv"). */
import type { Document, Range } from '../language/document.ts';

/** Relations by which a clause of its own hangs on another. */
const clausal = /^(?:advcl|acl:relcl|ccomp|csubj|parataxis)/u;

/** Any word of a tree reaches its root in fewer steps; a tree that does not end is mistaken. */
const MOST_STEPS = 60;

export function sharesClause(document: Document, word: number, trigger: Range): boolean {
  const { heads, relations, pos } = document.layers;
  const above = new Set<number>();
  for (let start = trigger.from; start < trigger.to; start += 1) {
    for (let at = start; at >= 0 && !above.has(at); at = heads[at] ?? -1) above.add(at);
  }
  for (let at = word, steps = 0; at >= 0 && steps < MOST_STEPS; at = heads[at] ?? -1, steps += 1) {
    if (above.has(at)) return true;
    const relation = relations[at] ?? '';
    if (clausal.test(relation) || (relation === 'conj' && pos[at] === 'VERB')) return false;
  }
  return true;
}

/** A word and those that it hangs on, up to the root. */
export function lineOf({ layers: { heads } }: Document, word: number): number[] {
  const line: number[] = [];
  for (let at = word; at >= 0 && line.length < MOST_STEPS; at = heads[at] ?? -1) line.push(at);
  return line;
}

/**
 * The words on the way through the tree from one word up to what holds both, and from there down to the other, each with the
 * relation by which it hangs on the next; the word that holds both is in neither.
 */
export function pathBetween(document: Document, from: number, to: number): { up: number[]; down: number[] } {
  const [first, second] = [lineOf(document, from), lineOf(document, to)];
  const joint = first.find((word) => second.includes(word)) ?? -1;
  const until = (line: number[]): number[] => (joint < 0 ? line : line.slice(0, line.indexOf(joint)));
  return { up: until(first), down: until(second) };
}
