/** The library of questions: every `.cypher` file of this folder, read once, by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { DossierError } from '../../graph/model/errors.ts';
import { nearest, suggestion } from './nearest.ts';
import { parseQuestion, type Question } from './question.ts';

const folder = new URL('./', import.meta.url);
let read: readonly Question[] | null = null;

/** All questions, sorted by name. */
export function questions(): readonly Question[] {
  read ??= readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.replace(/\.cypher$/, ''))
    .toSorted()
    .map((name) => parseQuestion(name, readFileSync(new URL(`${name}.cypher`, folder), 'utf8')));
  return read;
}

/** The question of that name; throws NOT_FOUND with the nearest names, or where to find them all. */
export function question(name: string): Question {
  const found = questions().find((candidate) => candidate.name === name);
  if (found !== undefined) return found;
  const words = name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3);
  const names = questions().map((candidate) => candidate.name);
  const near = nearest(name.toLowerCase(), names);
  const alike =
    near.length > 0 ? near : names.filter((other) => words.some((word) => other.includes(word))).slice(0, 3);
  throw new DossierError(
    'NOT_FOUND',
    `There is no question "${name}" in the library.${suggestion(alike) || ' "dossier ask" without a name lists them all.'}`,
  );
}
