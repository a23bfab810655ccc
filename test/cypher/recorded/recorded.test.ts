/** The engine gives the answers that a real Neo4j gave: rows, columns, types, order, counters, codes of errors. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvFolder } from '../../../cypher/csv-folder.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';
import { engineRun } from './answer.ts';
import { askCase } from './ask-case.ts';
import { answersFile, Recording, themes } from './cases.ts';

const csvFiles = csvFolder(fileURLToPath(new URL('files/', import.meta.url)));

describe.each(themes())('$name', ({ name, setup, queries }) => {
  const { cases } = Recording.parse(JSON.parse(readFileSync(answersFile(name), 'utf8')));

  test('every case has an answer: else record again', () => {
    expect(cases.map(({ query }) => query)).toEqual(queries);
  });

  test.each(cases.map((recorded) => [recorded.query, recorded] as const))('%s', async (query, recorded) => {
    const run = engineRun(new PropertyGraph(), csvFiles);
    for (const statement of setup) await run(statement);
    expect(await askCase(query, run, name)).toEqual(recorded);
  });
});
