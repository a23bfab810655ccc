/** The sentence around a stretch of text, with a line of context on either side. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Around extends Stretch {
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop after these does not end a sentence. */
const abbreviation =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Pres|St|No|vs|etc|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s+$/u;

/** Longest line of context, in characters. */
const CONTEXT = 140;

/** Sentences of one paragraph; pieces that an abbreviation broke are joined again. */
function sentences(paragraph: string, offset: number): Stretch[] {
  const found: Stretch[] = [];
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const last = found.at(-1);
    const start = offset + index;
    if (last && abbreviation.test(paragraph.slice(last.start - offset, index)))
      found[found.length - 1] = { start: last.start, end: start + segment.length };
    else found.push({ start, end: start + segment.length });
  }
  return found;
}

/** Without the white space at its ends. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

/** All sentences of a text, by place. A line break alone ends none: text may be wrapped; an empty line does. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let offset = 0;
  for (const paragraph of text.split(/(\n\s*\n)/)) {
    found.push(...sentences(paragraph.replaceAll('\n', ' '), offset));
    offset += paragraph.length;
  }
  return found.map((one) => trimmed(text, one)).filter(({ start, end }) => end > start);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const ending = (line: string): string =>
  line.length <= CONTEXT ? line : `…${line.slice(-CONTEXT).replace(/^\S*\s+/, ' ')}`;
const opening = (line: string): string =>
  line.length <= CONTEXT ? line : `${line.slice(0, CONTEXT).replace(/\s+\S*$/, '')}…`;

/** The sentences that the stretch touches, as one, and what stands next to them. */
export function around(text: string, sentenceList: readonly Stretch[], { start, end }: Stretch): Around {
  const first = sentenceList.findIndex((one) => one.end > start);
  const last = sentenceList.findLastIndex((one) => one.start < end);
  const from = sentenceList[first];
  const to = sentenceList[Math.max(first, last)];
  if (!from || !to) return { start, end, before: '', sentence: text.slice(start, end), after: '' };
  const before = sentenceList[first - 1];
  const after = sentenceList[Math.max(first, last) + 1];
  return {
    start: Math.min(from.start, start),
    end: Math.max(to.end, end),
    before: before ? ending(flat(text.slice(before.start, before.end))) : '',
    sentence: text.slice(Math.min(from.start, start), Math.max(to.end, end)),
    after: after ? opening(flat(text.slice(after.start, after.end))) : '',
  };
}

/** Sorted, and joined where they touch. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const one of stretches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last && one.start <= last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
    else all.push(one);
  }
  return all;
}
