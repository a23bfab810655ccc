/** The words of a query. */

export type TokenKind = 'name' | 'escaped name' | 'integer' | 'float' | 'string' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** A string's or escaped name's value without quotes; else as written. */
  readonly text: string;
  /** The text in capitals, for keywords. */
  readonly upper: string;
  readonly at: number;
  readonly end: number;
}
