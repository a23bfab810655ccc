/** Mentions that break off are made whole: "Pak Ji-" is "Pak Ji-hun", "an officer at" goes on to the end of the source. */
import type { Document, Range } from '../language/document.ts';
import { wholePhrase } from './whole-phrase.ts';

const isHyphen = (form: string): boolean => /^[-‐‑]$/u.test(form);
const isLetters = (form: string): boolean => /^\p{L}/u.test(form);

/** The end of a range once the words glued to it by a hyphen are taken in. */
function wholeEnd({ words }: Document, { to }: Range): number {
  const glued = (at: number): boolean => words[at] !== undefined && words[at - 1]?.end === words[at].start;
  let end = to;
  for (;;) {
    const [last, next, after] = [words[end - 1]?.form ?? '', words[end]?.form ?? '', words[end + 1]?.form ?? ''];
    if (isHyphen(last) && isLetters(next) && glued(end)) end += 1;
    else if (isLetters(last) && isHyphen(next) && isLetters(after) && glued(end) && glued(end + 1)) end += 2;
    else return end;
  }
}

/** After these words a description goes on: "an officer at", "two people briefed". */
const goesOn = /^(?:ADP|PRON|VERB)$/u;
const stops = /^[,;:.(–—"“”]$/u;
const ownWords = /^\p{Ll}/u;

/** The end of a description whose source goes on after it, up to the source's next stop; else its own end. */
function describedEnd({ words, layers }: Document, { from, to }: Range): number {
  const source = layers.attributions.find(
    (other) => other.source !== null && other.source.from <= from && other.source.to > to,
  )?.source;
  const isDescription = layers.pos[to - 1] === 'NOUN' && ownWords.test(words[to - 1]?.form ?? '');
  if (source == null || !isDescription || !goesOn.test(layers.pos[to] ?? '') || stops.test(words[to]?.form ?? ''))
    return to;
  const stop = words.findIndex((word, at) => at >= to && at < source.to && stops.test(word.form));
  return stop < 0 ? source.to : stop;
}

/** The end of a person's description that breaks off at an adjective: "special" of "a special envoy". */
const nounEnd = (document: Document, mention: Range): number =>
  document.layers.pos[mention.to - 1] === 'ADJ' ? wholePhrase(document, mention).to : mention.to;

/** The document with its mentions made whole. */
export function withWholeMentions(document: Document): Document {
  const mentions = document.layers.mentions.map((mention) => {
    const ends = [describedEnd(document, mention)];
    if (mention.type === 'Person') ends.push(wholeEnd(document, mention), nounEnd(document, mention));
    return { ...mention, to: Math.max(...ends) };
  });
  return { ...document, layers: { ...document.layers, mentions } };
}
