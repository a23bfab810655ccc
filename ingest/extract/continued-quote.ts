/** Quoted words without a cue of their own: the speaker of the paragraph goes on ("…," she said. "Neither does…"). */
import type { ResolvedDocument } from '../entities/entities.ts';
import type { Range } from '../language/document.ts';
import { overlaps } from './evidence.ts';
import type { Speaker } from './speaker.ts';

/** Words said, with who says them. */
export interface Saying {
  readonly speaker: Speaker;
  /** Null where the words themselves have none. */
  readonly cue: Range | null;
  /** One stretch, or more where the cue splits a sentence. */
  readonly parts: readonly Range[];
  readonly confidence: number;
  /** The speaker's own words though no quotation marks stand around them. */
  readonly verbatim?: boolean;
}

/** Shorter quotations without a cue are titles and phrases, not speech. */
const fewestWords = 4;
/** What is left of the confidence in who speaks. */
const carriedOver = 0.7;

/** Stretches inside quotation marks, the marks included. */
function quotedStretches({ words }: ResolvedDocument): Range[] {
  const found: Range[] = [];
  words.forEach((word, at) => {
    const open = found.at(-1);
    const opens = /^["“«]$/u.test(word.form);
    if (!word.quoted) return;
    if (
      open !== undefined &&
      open.to === at &&
      !word.paragraph &&
      !(opens && /^["”»]$/u.test(words[at - 1]?.form ?? ''))
    )
      found[found.length - 1] = { from: open.from, to: at + 1 };
    else found.push({ from: at, to: at + 1 });
  });
  return found;
}

/** Paragraph of a word, counted from 0. */
function paragraphOf({ words }: ResolvedDocument): number[] {
  let paragraph = -1;
  return words.map((word) => (word.paragraph || paragraph < 0 ? ++paragraph : paragraph));
}

/** Whether a quotation makes a sentence of its own: it starts one, and ends with its mark. */
function isSentence({ words, layers }: ResolvedDocument, { from, to }: Range): boolean {
  const inside = words.slice(from, to).filter((word) => /[\p{L}\p{N}]/u.test(word.form));
  const before = words[from - 1]?.form ?? '.';
  const starts =
    words[from]?.paragraph === true ||
    /^[.!?”"]$/u.test(before) ||
    layers.sentences.some((sentence) => sentence.from === from);
  return inside.length >= fewestWords && starts && /^\p{Lu}/u.test(inside[0]?.form ?? '');
}

/** "Not here," with a comma before its last mark: whose that is, the words after it say. */
const isAttributed = ({ words }: ResolvedDocument, { to }: Range): boolean => words[to - 2]?.form === ',';

/** The sayings that carry on one before them: in its paragraph, or in the next one if that opens with the quotation. */
export function continuedQuotes(document: ResolvedDocument, said: readonly Saying[]): Saying[] {
  const paragraph = paragraphOf(document);
  const ordered = said.toSorted((a, b) => (a.parts[0]?.from ?? 0) - (b.parts[0]?.from ?? 0));
  return quotedStretches(document).flatMap((quote) => {
    const taken = said.some(({ parts, cue }) =>
      [...parts, ...(cue === null ? [] : [cue])].some((part) => overlaps(part, quote)),
    );
    if (taken || !isSentence(document, quote) || isAttributed(document, quote)) return [];
    const before = ordered.findLast(({ parts }) => (parts[0]?.from ?? 0) < quote.from);
    const at = before === undefined ? -2 : (paragraph[before.parts.at(-1)?.from ?? 0] ?? -2);
    const here = paragraph[quote.from] ?? 0;
    const goesOn = at === here || (at === here - 1 && document.words[quote.from]?.paragraph === true);
    if (before === undefined || !goesOn) return [];
    return [{ speaker: before.speaker, cue: null, parts: [quote], confidence: before.confidence * carriedOver }];
  });
}
