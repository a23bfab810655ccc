/** Mentions that break off are made whole: "Pak Ji-" is "Pak Ji-hun", "an officer at" goes on to the end of the source. */
import type { Document, Range } from '../language/document.ts';

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

/** No phrase ends with these. */
const leadsOn = /^(?:ADP|DET|PRON|SCONJ|CCONJ|AUX)$/u;
const stops = /^[,;:.(–—"“”]$/u;

const breaksOff = ({ layers }: Document, { from, to }: Range): boolean =>
  to - from > 1 && leadsOn.test(layers.pos[to - 1] ?? '');

/** A description that breaks off goes on to the next stop of the source that it stands in; elsewhere it ends sooner. */
function mended(document: Document, mention: Range): number {
  const { words, layers } = document;
  const source = layers.attributions.find(
    (other) => other.source !== null && other.source.from <= mention.from && other.source.to > mention.to,
  )?.source;
  if (source != null) {
    const stop = words.findIndex((word, at) => at >= mention.to && at < source.to && stops.test(word.form));
    return stop < 0 ? source.to : stop;
  }
  let end = mention.to;
  while (end > mention.from + 1 && leadsOn.test(layers.pos[end - 1] ?? '')) end--;
  return end;
}

/** The document with its mentions made whole. */
export function withWholeMentions(document: Document): Document {
  const mentions = document.layers.mentions.map((mention) => {
    if (breaksOff(document, mention)) return { ...mention, to: mended(document, mention) };
    return mention.type === 'Person' ? { ...mention, to: wholeEnd(document, mention) } : mention;
  });
  return { ...document, layers: { ...document.layers, mentions } };
}
