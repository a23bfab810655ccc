/** The headline of a page that has no field for it. */
import type { Block, Page } from '../page/page.ts';
import { isHeadingLike, isProse, wordsOf } from '../page/prose.ts';
import { openingOf } from './published.ts';
import { isDomain, isOutletName } from './site-name.ts';
import { dateOnly } from './written-date.ts';

/** A marked heading above the story; else the first line there that is a title; else a short first sentence. */
export function headlineOf(page: Page): string | null {
  const head = page.blocks.slice(0, Math.min(page.lead, 12));
  const marked = head.find((block) => /^\s*#{1,3}\s/u.test(block.raw) && wordsOf(block.bare).length >= 2);
  const title = marked ?? head.find(isTitle) ?? shortOpening(page);
  return title === undefined ? null : withoutSite(title.bare);
}

const isTitle = ({ bare, furniture }: Block): boolean =>
  isHeadingLike(bare) &&
  wordsOf(bare).length >= 3 &&
  furniture === null &&
  dateOnly(bare) === null &&
  !isDomain(bare) &&
  !isOutletName(bare) &&
  !/^by\s/iu.test(bare);

/** Titles that end in a full stop, as joined texts have them: one short sentence above a longer paragraph. */
function shortOpening(page: Page): Block | undefined {
  const [first, second] = page.blocks;
  const isSentence = first !== undefined && first.bare.length <= 140 && !/[.!?]["”’]?\s+\S/u.test(first.bare.slice(30));
  const isOpening =
    isSentence && second !== undefined && isProse(second.bare) && second.bare.length > first.bare.length;
  return isOpening && openingOf(first.bare) === null && !/^["“]/u.test(first.bare) ? first : undefined;
}

/** "Talks go on | Norway | The Herald": what follows the title is where it stands. */
function withoutSite(title: string): string {
  const last = title.split(/\s+[|–—-]\s+/u).at(-1) ?? '';
  if (last === title || !isOutletName(last)) return title;
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—-]\s+$/u, '');
  return rest.split(/\s+\|\s+/u)[0] ?? rest;
}
