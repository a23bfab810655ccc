import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { ask } from '../../../cypher/library/ask.ts';
import { question, questions } from '../../../cypher/library/library.ts';
import type { Session } from '../../../cypher/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';
import { plainRows } from '../plain.ts';
import { buildTorkham } from '../torkham.ts';
import { given } from './given.ts';

/** What Neo4j 5.26 answers to the same questions on the same graph. */
const reference = z
  .record(z.string(), z.array(z.record(z.string(), z.unknown())))
  .parse(JSON.parse(readFileSync(new URL('neo4j-rows.json', import.meta.url), 'utf8')));

let session: Session;
beforeAll(async () => {
  session = openEngineSession(new PropertyGraph(), { write: true });
  await buildTorkham(session);
});
afterAll(() => session.close());

test('there is a reference for every question', () => {
  expect(Object.keys(reference)).toEqual(questions().map(({ name }) => name));
});

describe('each question has the same rows here as on Neo4j, in the same order', () => {
  test.each(questions().map((one) => [one.name, one] as const))('%s', async (name, one) => {
    expect(plainRows(await ask(session, one, given[name] ?? {}))).toEqual(reference[name]);
  });
});

const meetings = (actor: string) => ask(session, question('who-met-whom'), { actor });

describe('names', () => {
  test.each(['Mullah Zabit', 'mullah zabit', 'ZABIT', 'person:mullah-zabit', 'Mulláh Zabit'])('%s', async (name) => {
    expect((await meetings(name)).records).toHaveLength(3);
  });

  test('a name that two bear is refused, with their ids', async () => {
    await expect(meetings('Afridi')).rejects.toThrow(
      expect.objectContaining({ code: 'AMBIGUOUS', message: expect.stringContaining('person:noorwali-afridi') }),
    );
  });

  test('a name that nobody bears gets those that are near', async () => {
    await expect(meetings('Saadia Kokhar')).rejects.toThrow(
      expect.objectContaining({
        code: 'NOT_FOUND',
        message: expect.stringContaining('Did you mean "Saadia Khokhar"?'),
      }),
    );
  });

  test('a place is no actor', async () => {
    await expect(meetings('Kabul')).rejects.toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  test('a name that is Cypher stays a name', async () => {
    await expect(meetings("' OR true //")).rejects.toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});
