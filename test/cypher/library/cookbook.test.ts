import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { questions } from '../../../cypher/library/library.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

const cookbook = readFileSync(new URL('../../../docs/query-cookbook.md', import.meta.url), 'utf8');

test('the cookbook explains each question of the library, and no other', () => {
  const rows = [...cookbook.matchAll(/^\| `([a-z-]+)` \| (.+?) \|/gm)].map(([, name, asks]) => `${name}: ${asks}`);
  expect(rows.toSorted((a, b) => a.localeCompare(b, 'en'))).toEqual(
    questions()
      .map(({ name, explanation }) => `${name}: ${explanation}`)
      .toSorted((a, b) => a.localeCompare(b, 'en')),
  );
});

describe('the queries of the documentation run as they are printed', () => {
  const queries = ['query-cookbook', 'data-model', 'neo4j'].flatMap((name) => {
    const text = readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8');
    return [...text.matchAll(/```cypher\n(.+?)```/gs)].map((match) => match[1] ?? '');
  });

  test.each(queries)('%s', async (query) => {
    const session = openEngineSession(new PropertyGraph());
    await expect(session.run(query)).resolves.toHaveProperty('records', []);
    await session.close();
  });
});

test('and so do the saved queries, each with a title', async () => {
  const saved = readFileSync(new URL('../../../docs/neo4j-saved.cypher', import.meta.url), 'utf8')
    .trim()
    .split('\n\n');
  expect(saved.length).toBeGreaterThan(10);
  const session = openEngineSession(new PropertyGraph());
  for (const one of saved) {
    expect(one).toMatch(/^\/\/ \S/);
    await expect(session.run(one.replace(/;$/, ''))).resolves.toHaveProperty('records', []);
  }
  await session.close();
});
