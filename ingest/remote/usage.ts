/** How many tokens reading takes, and what they cost. */
import type { Price } from './settings.ts';

export interface Usage {
  /** Tokens sent and received. */
  readonly input: number;
  readonly output: number;
}

export const NOTHING: Usage = { input: 0, output: 0 };

export const add = (a: Usage, b: Usage): Usage => ({ input: a.input + b.input, output: a.output + b.output });

/** Characters of English, or of JSON about it, that make a token; tokenizers differ by a fifth. */
const CHARACTERS = 4;

/** About how many tokens a text has. */
export const tokens = (text: string): number => Math.ceil(text.length / CHARACTERS);

const MILLION = 1e6;

/** In dollars; null where no price is known. */
export const cost = ({ input, output }: Usage, price: Price | null): number | null =>
  price && (input * price.input + output * price.output) / MILLION;
