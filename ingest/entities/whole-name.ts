/** Mentions that end inside a hyphenated name are made whole: "Pak Ji-" is "Pak Ji-hun". */
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

/** The document with its mentions of persons made whole. */
export function withWholeNames(document: Document): Document {
  const mentions = document.layers.mentions.map((mention) =>
    mention.type === 'Person' ? { ...mention, to: wholeEnd(document, mention) } : mention,
  );
  return { ...document, layers: { ...document.layers, mentions } };
}
