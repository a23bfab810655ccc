/**
 * Titles of other articles and advertisements dropped into a story without any mark: a title whose words the story
 * does not share. A heading of the story itself speaks of what the story speaks of, or is short.
 */
import type { Page } from '../page/page.ts';
import { isHeadingLike, wordsOf } from '../page/prose.ts';

/** Fewer words of content than this tell nothing. */
const FEWEST = 4;
/** The share of its words of content that the rest of the page must lack. */
const UNSHARED = 0.6;
/** The same for a title with no prose under it: two headings in a row are one too many. */
const UNSHARED_ALONE = 0.4;

export function* strangeHeadlines(page: Page): Generator<number> {
  const vocabulary = frequencies(page.text);
  for (let index = page.lead + 1; index < page.last; index += 1) {
    const bare = page.blocks[index]?.bare ?? '';
    if (isTitle(bare) && !continuesSentence(page, index) && isStrange(bare, vocabulary, limitAt(page, index)))
      yield index;
  }
}

/** Title case, one clause, no list mark, no quotation, no label. */
function isTitle(bare: string): boolean {
  const words = wordsOf(bare);
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return isHeadingLike(bare) && words.length >= 5 && capitals >= words.length / 2 && !/["“”:|?]/u.test(bare);
}

/** A paragraph cut in two goes on in lower case. */
const continuesSentence = (page: Page, index: number): boolean =>
  /^\p{Ll}/u.test(page.blocks[index + 1]?.bare ?? '') ||
  !/[.!?:…]["”’)]*$|^.{1,80}$/u.test(page.blocks[index - 1]?.bare ?? '');

const limitAt = (page: Page, index: number): number =>
  isHeadingLike(page.blocks[index + 1]?.bare ?? '') ? UNSHARED_ALONE : UNSHARED;

function isStrange(bare: string, vocabulary: ReadonlyMap<string, number>, limit: number): boolean {
  const own = frequencies(bare);
  const unshared = [...own].filter(([word, here]) => (vocabulary.get(word) ?? 0) <= here).length;
  return own.size >= FEWEST && unshared >= own.size * limit;
}

/** Words of content (four letters or more, or capitals), by their first letters so that inflections meet. */
function frequencies(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) {
    if (word.length < 4 && !/^\p{Lu}{2,}$/u.test(word)) continue;
    const stem = word.toLowerCase().slice(0, 6);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}
