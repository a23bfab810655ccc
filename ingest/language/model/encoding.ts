/** What the encoder says of every word of a document, before anything is decided: logits, row by row. */
import type { Range } from '../document.ts';

/** The heads that score each word by itself. */
export type Head =
  /** O, B, I of the words that attribute anything, of those that attribute speech, and of what is attributed. */
  | 'cue'
  | 'speech'
  | 'content'
  | 'names'
  /** Mentions, and mentions inside others. */
  | 'mentions'
  | 'nested'
  | 'titles'
  | 'proposals'
  | 'triggers'
  /** At a trigger: the status of a meeting, its mode, the status of a proposal, side by side. */
  | 'status'
  | 'pos'
  /** One score, above 0 where a sentence begins. */
  | 'sentence'
  /** The dependency relation to the best head. */
  | 'relations'
  /** What the coreference network compares. */
  | 'vectors';

export function forEachHead<T>(make: (head: Head) => T): Record<Head, T> {
  return {
    cue: make('cue'),
    speech: make('speech'),
    content: make('content'),
    names: make('names'),
    mentions: make('mentions'),
    nested: make('nested'),
    titles: make('titles'),
    proposals: make('proposals'),
    triggers: make('triggers'),
    status: make('status'),
    pos: make('pos'),
    sentence: make('sentence'),
    relations: make('relations'),
    vectors: make('vectors'),
  };
}

/** One row of `width` scores for each word. */
export interface Scores {
  readonly width: number;
  readonly values: Float32Array;
}

/** Scores of one word against every word of a stretch: the window it was read in, or its sentence there. */
export interface Row {
  readonly window: Range;
  readonly scores: Float32Array;
}

export type Role = 'source' | 'content';
export type Argument = 'participant' | 'actor' | 'target';

export interface Encoding extends Readonly<Record<Head, Scores>> {
  /** Number of words. */
  readonly length: number;
  /** Of each word, every word of its sentence as its head, after its score as a root. */
  readonly heads: readonly Row[];
  /** Of each word that may be a cue, every word as its source and as its content; else undefined. */
  readonly roles: readonly (Readonly<Record<Role, Row>> | undefined)[];
  /** Of each word that may be a trigger, every word as an argument of it; else undefined. */
  readonly arguments: readonly (Readonly<Record<Argument, Row>> | undefined)[];
}

/** The score of a word for a column. */
export const scoreAt = ({ width, values }: Scores, word: number, column: number): number =>
  values[word * width + column] ?? 0;

/** The best column of a word. */
export function best(scores: Scores, word: number): number {
  let top = 0;
  for (let column = 1; column < scores.width; column++)
    if (scoreAt(scores, word, column) > scoreAt(scores, word, top)) top = column;
  return top;
}
