/** Notes on the author under a story: who they are, where they write, how to reach them. */
import type { Page } from '../page/page.ts';
import { isProse } from '../page/prose.ts';

/** Only the last lines of a page are looked at: a reporter may well be a person of the story. */
const LAST = 4;
const LONGEST = 500;

const ROLE =
  '(?:reporter|correspondent|editor|columnist|journalist|contributor|writer|bureau\\s+chief|producer|fellow|professor|analyst)';
const NAME = "(?<name>(?!(?:Mr|Mrs|Ms|Dr)\\b)(?:\\p{Lu}[\\p{L}.'’-]+\\s+){1,4})";

const NOTES = [
  new RegExp(`^${NAME}is\\s+(?:an?|the|our)?\\s*(?:[\\p{L}\\p{N}.,'’-]+\\s+){0,7}?${ROLE}\\b`, 'u'),
  new RegExp(`^${NAME}(?:covers|writes\\s+(?:about|for|on)|reports\\s+(?:on|for|from))\\b`, 'u'),
  /^(?:[Ff]ollow|[Cc]ontact|[Rr]each|E-?mail|[Ww]rite\s+to)\s+(?:him|her|them|the\s+author|(?:\p{Lu}[\p{L}.'’-]+\s*){1,3})\s+(?:on|at|via)\b/u,
  /^about\s+the\s+authors?\b/iu,
  /^@\w{2,30}$/u,
];

export function* authorNotes(page: Page): Generator<number> {
  const from = Math.max(page.lead + 1, page.last + 1 - LAST, 0);
  for (let index = from; index < page.blocks.length; index += 1) {
    const bare = page.blocks[index]?.bare ?? '';
    const note =
      bare.length > LONGEST || /["“”]/u.test(bare) ? undefined : NOTES.map((form) => form.exec(bare)).find(Boolean);
    if (note && !isInStory(page, index, note.groups?.['name'])) yield index;
  }
}

/** A person whom the story tells of has a surname that it repeats. */
function isInStory(page: Page, index: number, name: string | undefined): boolean {
  const surname = name?.trim().split(/\s+/u).at(-1);
  if (surname === undefined) return false;
  return page.blocks.slice(page.lead, index).some(({ bare }) => bare.includes(surname) && isProse(bare));
}
