/** Conditions on a place between two characters: the beginning, the end, a line's, a word's. */
import type { Flags } from './flags.ts';
import { oneOf } from './named-sets.ts';

type Place = (text: readonly number[], at: number) => boolean;

const [NEWLINE, RETURN] = [10, 13];

export function isLineEnd(character: number | undefined, { unixLines }: Pick<Flags, 'unixLines'>): boolean {
  if (character === NEWLINE) return true;
  return !unixLines && (character === RETURN || character === 0x85 || character === 0x2028 || character === 0x2029);
}

const isInsideReturn: Place = (text, at) => text[at - 1] === RETURN && text[at] === NEWLINE;

export const isStart: Place = (_, at) => at === 0;

export const isEnd: Place = (text, at) => at === text.length;

export function lineStart(flags: Flags): Place {
  if (!flags.multiline) return isStart;
  return (text, at) =>
    at === 0 || (at < text.length && isLineEnd(text[at - 1], flags) && (flags.unixLines || !isInsideReturn(text, at)));
}

/** At the end, or before the line's end with which the text ends. */
export function lastLineEnd(flags: Flags): Place {
  return (text, at) => {
    if (at === text.length) return true;
    if (!flags.unixLines && isInsideReturn(text, at)) return false;
    if (at === text.length - 1) return isLineEnd(text[at], flags);
    return at === text.length - 2 && !flags.unixLines && text[at] === RETURN && text[at + 1] === NEWLINE;
  };
}

export function lineEnd(flags: Flags): Place {
  if (!flags.multiline) return lastLineEnd(flags);
  return (text, at) =>
    at === text.length || (isLineEnd(text[at], flags) && (flags.unixLines || !isInsideReturn(text, at)));
}

const isWord = oneOf(/^[\p{L}\p{Nd}_]$/u);

export const isWordEdge: Place = (text, at) => isWordAt(text, at - 1) !== isWordAt(text, at);

function isWordAt(text: readonly number[], at: number): boolean {
  const character = text[at];
  return character !== undefined && isWord(character);
}
