/** Notes on the author under a story: who they are, where they write, how to reach them. */
import type { Page } from '../page/page.ts';

/** Only the last lines of a page are looked at: a reporter may well be a person of the story. */
const LAST = 4;
const LONGEST = 500;

const NOTES = [
  /^(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}(?:is|was|has been|covers|writes|reports|joined|works)\b.{0,200}\b(?:reporter|correspondent|editor|columnist|journalist|contributor|staff\s+writer|bureau\s+chief|freelance|covers|covering)\b/u,
  /^(?:follow|contact|reach|e-?mail|write\s+to)\s+(?:him|her|them|the\s+author|(?:\p{Lu}[\p{L}.'’-]+\s*){1,3})\s+(?:on|at|via)\b/iu,
  /^about\s+the\s+authors?\b/iu,
  /^@\w{2,30}$/u,
];

export function* authorNotes(page: Page): Generator<number> {
  const from = Math.max(page.lead + 1, page.last + 1 - LAST, 0);
  for (let index = from; index < page.blocks.length; index += 1) {
    const bare = page.blocks[index]?.bare ?? '';
    if (bare.length <= LONGEST && !/["“”]/u.test(bare) && NOTES.some((note) => note.test(bare))) yield index;
  }
}
