/** Texts of queries that fuzzing starts from: the library's questions, the recorded cases, and the TCK's where it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { themes } from '../cypher/recorded/cases.ts';
import { features, folder, scenariosOf } from '../tck/folder.ts';

const library = new URL('../../cypher/library/', import.meta.url);

export function corpus(): string[] {
  const questions = readdirSync(library, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .toSorted()
    .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), library), 'utf8'));
  return [...questions, ...themes().flatMap(({ queries }) => queries), ...kitQueries()];
}

/** A fetched kit makes for more variety; without it the rest is enough. */
function kitQueries(): string[] {
  const kit = folder;
  if (kit === null) return [];
  return features(kit)
    .flatMap((feature) => scenariosOf(kit, feature))
    .flatMap(({ steps }) => steps.flatMap(({ docString }) => docString ?? []));
}
