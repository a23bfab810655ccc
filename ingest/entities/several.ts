/** Several spoken of by how many they are, which the model seldom marks: "the two met", "both men", "all three sides". */
import { withAddedMentions } from './added-mentions.ts';
import type { Document, Range } from '../language/document.ts';

const opens = /^(?:the|these|those|all|both)$/iu;
const number = /^(?:two|three|four)$/iu;
/** People or parties that were named before. */
const parties =
  /^(?:capitals|countries|delegations|envoys|governments|leaders|men|ministers|nations|negotiators|parties|premiers|presidents|sides|states|women)$/iu;
/** What may stand between the number and the noun: "the two rival leaders". */
const modifier = /^(?:rival|opposing|warring|feuding|foreign|prime|neighbou?ring)$/iu;

/** The stretch of such words from an index on; null where there is none. */
function severalAt({ words, layers }: Document, from: number): Range | null {
  const form = (at: number): string => words[at]?.form ?? '';
  if (!opens.test(form(from))) return null;
  if (/^(?:pair|duo|trio)$/iu.test(form(from + 1)) && /^the$/iu.test(form(from)) && form(from + 2) !== 'of')
    return { from, to: from + 2 };
  const counted = number.test(form(from + 1));
  let at = from + (counted ? 2 : 1);
  const modified = modifier.test(form(at));
  while (modifier.test(form(at))) at++;
  const isNoun = /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(layers.pos[at] ?? '');
  if (parties.test(form(at)) && (counted || modified || /^both$/iu.test(form(from)))) return { from, to: at + 1 };
  return counted && !isNoun && /^(?:the|all)$/iu.test(form(from)) && form(at) !== 'of' ? { from, to: at } : null;
}

/** The document with a mention for every such group that has none. */
export function withSeveral(document: Document): Document {
  const { mentions } = document.layers;
  const added = document.words.flatMap((_, at) => {
    const range = severalAt(document, at);
    if (range === null || mentions.some(({ from, to }) => from < range.to && to > range.from)) return [];
    return [{ ...range, type: 'Group' as const, confidence: 0.8 }];
  });
  return added.length === 0 ? document : withAddedMentions(document, added);
}
