/** Errors as Neo4j words them: the message, where it is, the line itself and a caret below. */
import { CypherError } from '../../session.ts';

/** Longest part of a line that an error shows. */
const SHOWN = 120;

export type ErrorCode = 'SyntaxError' | 'SemanticError' | 'TypeError' | 'ParameterMissing' | 'ArgumentError';

/** Line and column, from 1. */
export function placeIn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

export function errorAt(source: string, offset: number, message: string, code: ErrorCode = 'SyntaxError'): CypherError {
  const { line, column } = placeIn(source, offset);
  const lineStart = offset - column + 1;
  const lineEnd = source.indexOf('\n', offset);
  const text = source.slice(lineStart, lineEnd === -1 ? source.length : lineEnd).replace(/\r$/, '');
  const from = Math.max(0, Math.min(column - 1 - SHOWN / 2, text.length - SHOWN));
  const shown = `${from > 0 ? '...' : ''}${text.slice(from, from + SHOWN)}${from + SHOWN < text.length ? '...' : ''}`;
  const indent = ' '.repeat(column - 1 - from + (from > 0 ? 3 : 0) + 1);
  return new CypherError(
    `Neo.ClientError.Statement.${code}`,
    `${message} (line ${line}, column ${column} (offset: ${offset}))\n"${shown}"\n${indent}^`,
    { line, column },
  );
}
