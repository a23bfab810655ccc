/** Regular expressions in Java's notation, matched against a whole text. */
import { Automaton } from './automaton.ts';
import { Backtracking } from './backtracking.ts';
import { parseRegex } from './parse.ts';

export interface RegexPattern {
  /** Whether the text as a whole matches; `step` is called again and again meanwhile and may throw to give up. */
  matches(text: string, step: () => void): boolean;
}

/** Throws `RegexError` for what Java would refuse, and where it is too large. */
export function compileRegex(pattern: string): RegexPattern {
  const { root, isIrregular } = parseRegex(pattern);
  return isIrregular ? new Backtracking(root) : new Automaton(root);
}
