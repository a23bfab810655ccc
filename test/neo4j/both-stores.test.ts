/** One graph in both stores: every question, every report and every export gives the same bytes from either. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renderRows } from '../../cli/output/rows.ts';
import { openEngineSession } from '../../cypher/engine/session.ts';
import { ask } from '../../cypher/library/ask.ts';
import { questions } from '../../cypher/library/library.ts';
import type { ParameterType } from '../../cypher/library/question.ts';
import { openNeo4jSession } from '../../cypher/neo4j/session.ts';
import { render } from '../../cypher/report/render.ts';
import { report } from '../../cypher/report/report.ts';
import type { Session } from '../../cypher/session.ts';
import { exportJson } from '../../graph/export/json.ts';
import type { FactNode, Facts } from '../../graph/model/fact.ts';
import { judge } from '../../graph/model/judgement.ts';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import type { Neo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import type { Store } from '../../graph/store/store.ts';
import { someAway } from '../graph/support/away.ts';
import { corpus } from '../graph/support/corpus.ts';
import { emptyStore } from './support/open.ts';

let folder: string;
let here: EmbeddedStore;
let there: Neo4jStore;
let facts: Facts;
let sessions: { readonly here: Session; readonly there: Session };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-both-'));
  here = EmbeddedStore.open(folder, { write: true });
  there = await emptyStore();
  for (const store of [here, there]) await fill(store);
  facts = here.facts();
  sessions = {
    here: openEngineSession(here.graph),
    there: openNeo4jSession(there.connection.driver, { database: there.connection.database }),
  };
}, 120_000);
afterAll(async () => {
  await sessions.here.close();
  await sessions.there.close();
  await here.close();
  await there.close();
  rmSync(folder, { recursive: true, force: true });
});

async function fill(store: Store): Promise<void> {
  for (const [at, { article, reading }] of corpus().entries()) await store.evidence.add(article, someAway(reading, at));
  await store.judgements.add(judge('note', ['person:nobody'], 'seen “elsewhere”', '2031-06-01T00:00:00Z'));
  await store.refresh();
}

test('the export', async () => {
  expect([...exportJson(await there.facts())].join('')).toBe([...exportJson(facts)].join(''));
});

const weight = ({ properties }: FactNode): number => Number(properties['articles'] ?? 0);

/** Those that most articles tell of. */
function told(labels: readonly string[], count: number): string[] {
  const found = facts.nodes.filter(({ label }) => labels.includes(label));
  return found
    .toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}

const BINDINGS = 4;

function values(type: ParameterType): readonly string[] {
  switch (type) {
    case 'person':
      return told(['Person'], BINDINGS);
    case 'actor':
      return told(['Person', 'State', 'Organization'], BINDINGS + 1);
    case 'proposal':
      return told(['Proposal'], BINDINGS);
    case 'subject':
      return ['Meeting', 'Proposal', 'Person', 'State'].flatMap((label) => told([label], 1));
    case 'date':
      return ['0001-01-01', '2100-01-01'];
    default:
      return [];
  }
}

/** Different actors for different parameters; a parameter that may be left out is, every other time. */
function bindings(question: ReturnType<typeof questions>[number]): Record<string, string>[] {
  const all = Array.from({ length: BINDINGS }, (_, turn) => {
    const given: Record<string, string> = {};
    for (const [at, { name, type, required }] of question.parameters.entries()) {
      const choice = values(type);
      const step = type === 'date' ? at - 1 : turn + at;
      const value = choice[Math.max(0, step) % Math.max(1, choice.length)];
      if (value !== undefined && (required || turn % 2 === 1)) given[name] = value;
    }
    return given;
  });
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

describe('each question of the library', () => {
  test.each(questions().map((one) => [one.name, one] as const))('%s', async (_, one) => {
    for (const given of bindings(one)) {
      const [local, remote] = [await ask(sessions.here, one, given), await ask(sessions.there, one, given)];
      for (const format of ['json', 'csv', 'table'] as const)
        expect(renderRows(remote, format)).toBe(renderRows(local, format));
    }
  });

  test('most have rows here, so that the comparison says something', async () => {
    const answered = [];
    for (const one of questions())
      for (const given of bindings(one))
        if ((await ask(sessions.here, one, given)).records.length > 0) answered.push(one.name);
    expect(new Set(answered).size).toBeGreaterThan(questions().length * 0.7);
  });
});

test('reports on everything, on one actor and on two, in every format', async () => {
  const [first = '', second = '', third = ''] = told(['Person', 'State'], 3);
  for (const actors of [[], [first], [second], [first, second], [first, third]]) {
    const made = async (session: Session, store: Store) =>
      report(session, actors, { textOf: async (id) => (await store.evidence.article(id))?.text ?? null });
    const [local, remote] = [await made(sessions.here, here), await made(sessions.there, there)];
    for (const format of ['md', 'html', 'json'] as const) expect(render(remote, format)).toBe(render(local, format));
  }
});

test('values of every type print alike', async () => {
  const query = `MATCH (a:Person)-[m:MET_WITH]-(b) WITH a, m, b ORDER BY m.id, a.id LIMIT 3
    RETURN a.name AS name, m.earliest AS day, m.articles AS articles, m.confidence AS sure, [a.id, null, 1.5] AS list,
      {k: duration('P1DT2H')} AS map, a AS node, m AS relationship, point({x: 1, y: 2}) AS place,
      datetime('2031-05-12T10:00:00+02:00') AS moment, 9007199254740993 AS large, 2.0 AS float`;
  const [local, remote] = [await sessions.here.run(query), await sessions.there.run(query)];
  expect(local.records).toHaveLength(3);
  expect(renderRows(remote, 'json')).toBe(renderRows(local, 'json'));
});
