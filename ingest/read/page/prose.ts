/** Tells prose from the headings, labels and buttons around it, by length and punctuation alone. */

const SENTENCE_END = /[.!…]["”’')\]]*$|[.!?]["”’]+$|[.?!,]["”]\s*\S.*$/u;

/** A block this long is judged by its beginning and is prose wherever that has words. */
const LONG = 1000;

/** A sentence or more of at least eight words. */
export function isProse(text: string): boolean {
  if (text.length < 50 || wordsOf(text.slice(0, LONG)).length < 8) return false;
  return text.length > LONG || (SENTENCE_END.test(text) && !isLabelled(text));
}

/** Words, numbers and what is written with a hyphen or an apostrophe. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];

/** "Category: World", "Source: …": a short label, a colon and its value. */
export const isLabelled = (text: string): boolean =>
  /^(?:source|category|categories|tags?|topics?|photo|image|credit|url|link|updated|published)\b[^.:]{0,20}:/iu.test(
    text,
  );

/** Stands as a title does: a few words to two lines, no full stop at its end. */
export function isHeadingLike(text: string): boolean {
  const words = text.length <= 180 ? wordsOf(text) : [];
  return words.length >= 2 && words.length <= 25 && !/[.,;:…]["”’)]*$/u.test(text);
}
