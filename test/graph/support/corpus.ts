/** The annotated articles of `test/fixtures/corpus` as evidence: three stories of three articles. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Perfect, perfect } from './perfect.ts';

const folder = fileURLToPath(new URL('../../fixtures/corpus/', import.meta.url));

export const corpus = (): Perfect[] =>
  readdirSync(folder)
    .toSorted()
    .map((file) => perfect(readFileSync(`${folder}${file}`, 'utf8')));
