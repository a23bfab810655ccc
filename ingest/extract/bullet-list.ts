/** Lists: a sentence that ends with a colon, and the paragraphs with bullets or numbers right after it. */
import type { Document, Range } from '../language/document.ts';

export interface BulletList {
  /** The sentence that ends with the colon. */
  readonly lead: Range;
  /** What stands after each bullet, without the last stop. */
  readonly items: readonly Range[];
}

const bullet = /\n\s*(?:[-–—•*▪·]|\d{1,2}[.)])\s+$/u;
const mark = /^(?:[-–—•*▪·]|\d{1,2}|[.)])$/u;

/** Paragraphs as ranges of words. */
function paragraphs({ words }: Document): Range[] {
  const starts = words.flatMap((word, at) => (word.paragraph || at === 0 ? [at] : []));
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? words.length }));
}

/** The item that a paragraph is, without its bullet and its last stop; null where it has no bullet. */
function itemIn({ words, article }: Document, { from, to }: Range): Range | null {
  let [start, end] = [from, to];
  while (start < to && mark.test(words[start]?.form ?? '')) start++;
  while (end > start && /^[.;,]$|^and$/iu.test(words[end - 1]?.form ?? '')) end--;
  let last = from - 1;
  while (last >= 0 && mark.test(words[last]?.form ?? '')) last--;
  const before = article.text.slice(words[last]?.end ?? 0, words[start]?.start ?? 0);
  return end > start && bullet.test(before) ? { from: start, to: end } : null;
}

/** The lists of a document that have two items or more. */
export function bulletLists(document: Document): BulletList[] {
  const all = paragraphs(document);
  return all.flatMap((paragraph, at) => {
    if (document.words[paragraph.to - 1]?.form !== ':') return [];
    const lead = document.layers.sentences.find(({ to }) => to === paragraph.to) ?? paragraph;
    const items: Range[] = [];
    for (const next of all.slice(at + 1)) {
      if (document.words.slice(next.from, next.to).every((word) => mark.test(word.form))) continue;
      const item = itemIn(document, next);
      if (item === null) break;
      items.push(item);
    }
    return items.length < 2 ? [] : [{ lead, items }];
  });
}
