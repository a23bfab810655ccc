/** Questions that yes or no answers: they tell nothing of what they ask. */
import type { Document, Range } from '../language/document.ts';

const auxiliary = /^(?:did|do|does|will|has|have|had|is|are|was|were|would|can|could|should|shall|might)$/iu;

/** Whether a mention stands in such a question: "Did you see the president?"; one that asks why takes it for a fact. */
export function isAsked({ words, layers }: Document, { from }: Range): boolean {
  const sentence = layers.sentences[layers.sentenceOf[from] ?? -1];
  if (sentence === undefined || words[sentence.to - 1]?.form !== '?') return false;
  const before = words.slice(sentence.from, from).map(({ form }) => form);
  return before.some((form, at) => isOpening(form, before[at - 1]));
}

/** An auxiliary opens a question at the start of a clause, so with a capital or after a comma, a mark or "and". */
const isOpening = (form: string, before: string | undefined): boolean =>
  auxiliary.test(form) &&
  (/^\p{Lu}/u.test(form) || before === undefined || /^(?:[,:;—–-]|["“‘(]|and|or|but|so)$/iu.test(before));
