/** How many meetings a word of meeting stands for: "met three times", "four rounds of talks". */
import { Tree } from '../entities/tree.ts';
import { headOf, textOf } from '../entities/view.ts';
import type { Document, Range } from '../language/document.ts';

const numbers: readonly string[] = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** After a verb of meeting. */
const times = new Map([['twice', 2], ...numbers.map((word, at): [string, number] => [`${word} times`, at + 2])]);
/** Nouns of one meeting among several; of talks and discussions nobody counts them. */
const countable = /^(?:meetings|summits|sessions|rounds|encounters|calls|conversations|visits|dinners|lunches)$/u;
/** How many words before the noun its number may stand, and how many after the verb are looked at. */
const before = 4;
const reach = 8;

/** 1 where the words tell nothing else. */
export function countOf(document: Document, trigger: Range): number {
  const head = headOf(document, trigger);
  const tree = new Tree(document);
  // "Four rounds of talks" counts rounds.
  const noun = [head, tree.head(head)].find((word) => countable.test(tree.form(word)));
  if (noun !== undefined) {
    const number = tree
      .children(noun)
      .find((child) => tree.relation(child) === 'nummod' && child < noun && noun - child <= before);
    const at = number === undefined ? -1 : numbers.indexOf(tree.form(number));
    return at < 0 ? 1 : at + 2;
  }
  const to = Math.min(trigger.to + reach, document.words.length);
  const after = textOf(document, { from: trigger.to, to }).toLowerCase();
  return [...times].find(([words]) => after.includes(words))?.[1] ?? 1;
}
