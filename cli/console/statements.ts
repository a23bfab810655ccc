/** What was typed so far, taken apart into statements: each ends with a semicolon outside strings and comments. */
import { tokenize } from '../../cypher/engine/syntax/lexer.ts';

export interface Typed {
  readonly statements: readonly string[];
  /** What follows the last semicolon; blank where nothing is begun. */
  readonly rest: string;
}

export function splitStatements(text: string): Typed {
  const ends = endsOf(text);
  if (ends === null) {
    // The engine says best what is wrong with it; a string left open for good must not swallow all that follows.
    return text.trimEnd().endsWith(';') ? { statements: [text.trim()], rest: '' } : { statements: [], rest: text };
  }
  const starts = [0, ...ends.map((end) => end + 1)];
  const statements = ends.map((end, index) => text.slice(starts[index], end).trim()).filter((one) => one !== '');
  return { statements, rest: text.slice(starts.at(-1)) };
}

/** Where semicolons end statements; null where the text is not made of Cypher's words, as with a string left open. */
function endsOf(text: string): number[] | null {
  try {
    return tokenize(text)
      .filter((token) => token.kind === 'symbol' && token.text === ';')
      .map(({ at }) => at);
  } catch {
    return null;
  }
}
