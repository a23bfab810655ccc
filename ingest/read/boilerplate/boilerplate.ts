/** Finds the stretches of a page that are not the story, as spans over whole blocks; the text is not touched. */
import type { Span } from '../../../graph/model/span.ts';
import type { Page } from '../page/page.ts';
import { embeddedPosts } from './embedded-posts.ts';
import { authorNotes } from './author-notes.ts';
import { relatedLists } from './related-lists.ts';
import { strangeHeadlines } from './strange-headlines.ts';

/** Indexes of the blocks that a rule holds to be furniture. */
export type BlockRule = (page: Page) => Iterable<number>;

const furnitureLines: BlockRule = function* (page) {
  for (const [index, block] of page.blocks.entries()) if (block.furniture !== null) yield index;
};

const rules: readonly BlockRule[] = [furnitureLines, embeddedPosts, relatedLists, authorNotes, strangeHeadlines];

/** Sorted and disjoint; neighbouring blocks are one span. */
export function boilerplateOf(page: Page): Span[] {
  const marked = new Set(rules.flatMap((rule) => [...rule(page)]));
  const spans: { start: number; end: number }[] = [];
  for (const [index, block] of page.blocks.entries()) {
    if (!marked.has(index)) continue;
    const open = marked.has(index - 1) ? spans.at(-1) : undefined;
    if (open === undefined) spans.push({ start: block.start, end: block.end });
    else open.end = block.end;
  }
  return spans;
}
