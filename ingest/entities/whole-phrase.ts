/** Stretches that break off before their noun are made whole: "unilateral" of "a unilateral ceasefire". */
import { Tree } from './tree.ts';
import type { Document, Range } from '../language/document.ts';

const modifying = /^(?:amod|nummod|det|compound|nmod:poss)/u;

/** With the noun that its last word modifies, and what stands between; as given where that word modifies none after it. */
export function wholePhrase<T extends Range>(document: Document, range: T): T {
  const tree = new Tree(document);
  let { to } = range;
  for (let noun = tree.head(to - 1); noun >= to && modifying.test(tree.relation(to - 1)); noun = tree.head(to - 1))
    to = noun + 1;
  return { ...range, to };
}
