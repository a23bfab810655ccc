/** The rest of the sentence that a stretch of text stands in. */

/** What of the sentence stands before and after the stretch; empty where the stretch is all of it. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

export const noContext: Context = { before: '', after: '' };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop after these ends no sentence. */
const abbreviation =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Col|Lt|Sen|Rep|Gov|St|No|vs|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s+$/u;

/** Characters on either side in which the sentence is looked for: longer ones are cut there. */
const REACH = 600;

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** A blank line ends a sentence as well; a line break alone does not, as text may be wrapped. */
export function contextOf(text: string, start: number, end: number): Context {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(/\n\s*\n/, 1)[0] ?? '';
  const paragraph = (before + text.slice(start, end) + after).replaceAll('\n', ' ');
  const [from, to] = [before.length, paragraph.length - after.length];
  let opens = 0;
  let closes = paragraph.length;
  for (const { index } of segmenter.segment(paragraph)) {
    if (index === 0 || abbreviation.test(paragraph.slice(0, index))) continue;
    if (index <= from) opens = index;
    if (index >= to) {
      closes = index;
      break;
    }
  }
  return {
    before: flat(paragraph.slice(opens, from)).trimStart(),
    after: flat(paragraph.slice(to, closes)).trimEnd(),
  };
}
