/** What was typed in earlier consoles, newest first, kept for this user only. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** So many entries are kept. */
export const HISTORY_SIZE = 1000;

const file = (): string =>
  join(process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'dossier', 'history');

/** Empty where there is none, or none can be read: a console without its history is still a console. */
export function readHistory(): string[] {
  try {
    return readFileSync(file(), 'utf8').split('\n').filter(Boolean).slice(0, HISTORY_SIZE);
  } catch {
    return [];
  }
}

/** Says nothing where it cannot be kept. */
export function keepHistory(lines: readonly string[]): void {
  try {
    mkdirSync(dirname(file()), { recursive: true });
    writeFileSync(
      file(),
      lines
        .slice(0, HISTORY_SIZE)
        .map((line) => `${line}\n`)
        .join(''),
      { mode: 0o600 },
    );
  } catch {
    return;
  }
}

/** The latest `lines` entries become one, as the statement that they made up; newest first. Changes the list it is given. */
export function joinLatest(history: string[], lines: number): void {
  if (lines < 2) return;
  const typed = history.splice(0, lines).toReversed();
  history.unshift(typed.map((line) => line.trim()).join(' '));
}
