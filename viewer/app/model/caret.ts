/** Where in a statement an error lies: its line, with a caret below the place. */

export interface Caret {
  readonly line: string;
  /** As many blanks as put a caret below the place; tabs stay tabs. */
  readonly indent: string;
}

/** `line` and `column` count from 1; null where the statement has no such place. */
export function caret(
  statement: string,
  line: number | null | undefined,
  column: number | null | undefined,
): Caret | null {
  if (!line || !column) return null;
  const found = statement.split('\n')[line - 1];
  if (found === undefined) return null;
  return { line: found, indent: found.slice(0, column - 1).replace(/[^\t]/g, ' ') };
}
