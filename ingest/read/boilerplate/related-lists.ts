/** Lists of other articles: the titles or links after "Related articles", "Similar Posts" or "Read more". */
import { isOnlyLinks } from '../page/markup.ts';
import type { Page } from '../page/page.ts';
import { isHeadingLike } from '../page/prose.ts';

/** A list inside the story is this long at most; below the story it may run to the end. */
const LONGEST_INSIDE = 6;

export function* relatedLists(page: Page): Generator<number> {
  for (const [index, block] of page.blocks.entries()) {
    const isMarker = block.furniture === 'related' && !/[:|»>]\s*\S/u.test(block.bare);
    if (isMarker) yield* itemsAfter(page, index);
    else if (isOnlyLinks(block.raw)) yield index;
  }
}

function* itemsAfter(page: Page, marker: number): Generator<number> {
  const isBelow = marker > page.last;
  const limit = isBelow ? page.blocks.length : marker + 1 + LONGEST_INSIDE;
  for (let index = marker + 1; index < limit; index += 1) {
    const block = page.blocks[index];
    if (block === undefined || !(isOnlyLinks(block.raw) || isHeadingLike(block.bare))) return;
    const opensSection = !isBelow && !isOnlyLinks(block.raw) && !isHeadingLike(page.blocks[index + 1]?.bare ?? '');
    if (opensSection && index > marker + 1) return;
    yield index;
  }
}
