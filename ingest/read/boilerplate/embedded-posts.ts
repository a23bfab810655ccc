/** Posts of social media inside a story: from "Embed:" or the post's first line to the line that signs it. */
import { signatureIn } from '../metadata/embed.ts';
import type { Page } from '../page/page.ts';

/** A post has at most this many paragraphs. */
const LONGEST = 6;
const START = /^embed(?:ded)?(?:\s+(?:content|post|tweet|video))?\s*:?$/iu;
/** What only a post's own text has. */
const POSTED = /pic\.twitter\.com\/|\bt\.co\/|(?:^|\s)@\w{3,}\s|^[☑✅❗⚡🔴🚨]/u;

export function* embeddedPosts(page: Page): Generator<number> {
  for (const [index, block] of page.blocks.entries()) {
    if (signatureIn(block.bare) === null) continue;
    for (let at = postStart(page, index); at <= index; at += 1) yield at;
  }
}

function postStart(page: Page, signed: number): number {
  const from = Math.max(0, signed - LONGEST);
  const before = page.blocks.slice(from, signed);
  const marker = before.findLastIndex((block) => START.test(block.bare));
  if (marker >= 0) return from + marker;
  const first = before.findLastIndex((block) => !POSTED.test(block.bare));
  return from + first + 1;
}
