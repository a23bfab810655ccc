/** A regular expression as the parser makes it. */

/** Whether a character, by its code point, is one of a set. */
export type CharacterSet = (character: number) => boolean;

export type RegexNode =
  | { readonly kind: 'character'; readonly isIn: CharacterSet }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  | {
      readonly kind: 'repeat';
      readonly item: RegexNode;
      readonly min: number;
      /** Null: as often as it may be. */
      readonly max: number | null;
      /** What is taken first: as much as possible, or as little. */
      readonly isGreedy: boolean;
    }
  /** A condition on a place between characters. */
  | { readonly kind: 'place'; readonly holds: (text: readonly number[], at: number) => boolean }
  | { readonly kind: 'group'; readonly item: RegexNode; readonly index: number }
  /** The text of a group again. */
  | { readonly kind: 'reference'; readonly index: number; readonly isSame: (a: number, b: number) => boolean }
  | { readonly kind: 'look'; readonly item: RegexNode; readonly ahead: boolean; readonly negated: boolean }
  /** Matched in the first way that can be found, and in no other. */
  | { readonly kind: 'atomic'; readonly item: RegexNode };

export interface Regex {
  readonly root: RegexNode;
  /** Whether a look around, a reference or an atomic group needs a matcher that tries one way after the other. */
  readonly isIrregular: boolean;
}

export class RegexError extends Error {}
