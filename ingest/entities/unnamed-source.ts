/** Speakers that no mention covers, as mentions of their own: "two people briefed on the matter". */
import { withAddedMentions } from './added-mentions.ts';
import type { Document, MentionType, Range } from '../language/document.ts';
import { headOf } from './view.ts';

const person =
  /^(?:official|aide|adviser|advisor|spokesman|spokeswoman|spokesperson|source|diplomat|lawyer|expert|analyst|minister|lawmaker|leader|man|woman|person|resident|witness|professor|author|writer|critic|supporter|member|someone)$/u;
const people = /^(?:people|men|women|\p{L}+s)$/u;
const things =
  /^(?:statement|report|poll|survey|study|letter|memo|document|email|news|release|filing|documents|emails|reports|polls)$/u;

/** The noun phrase of a source: without a preposition before it and a clause after it. */
function phrase({ words }: Document, { from, to }: Range): Range {
  let [start, end] = [from, from];
  while (start < to - 1 && /^(?:from|by|of|to|in|and|but|according|with|["“])$/iu.test(words[start]?.form ?? ''))
    start++;
  end = start;
  while (end < to && !/^(?:[,;(–—]|who|which|that|whose|["”])$/u.test(words[end]?.form ?? '')) end++;
  return { from: start, to: Math.max(end, start + 1) };
}

function typeOf(document: Document, range: Range): MentionType | null {
  const head = headOf(document, range);
  if (document.layers.pos[head] !== 'NOUN' && document.layers.pos[head] !== 'PROPN') return null;
  const noun = document.words[head]?.form.toLowerCase() ?? '';
  if (person.test(noun)) return 'Person';
  if (things.test(noun)) return 'Organization';
  return people.test(noun) ? 'Group' : 'Organization';
}

/** The document with a mention for every source that had none. */
export function withUnnamedSources(document: Document): Document {
  const { mentions, attributions } = document.layers;
  const added = attributions.flatMap(({ source, speech, confidence }) => {
    if (!speech || source === null || mentions.some((mention) => mention.from < source.to && mention.to > source.from))
      return [];
    const range = phrase(document, source);
    const type = typeOf(document, range);
    return type === null ? [] : [{ ...range, type, confidence }];
  });
  return added.length === 0 ? document : withAddedMentions(document, added);
}
