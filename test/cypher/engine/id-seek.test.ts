/** What a look-up by id finds is what looking at every node finds. */
import { describe, expect, test } from '@jest/globals';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import type { Session } from '../../../cypher/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

async function numbered(): Promise<Session> {
  const session = openEngineSession(new PropertyGraph(), { write: true });
  await session.run('UNWIND range(0, 9) AS i CREATE (:L {i: i})-[:R]->(:M {i: i + 100})');
  await session.run('MATCH (n {i: 3}) DETACH DELETE n');
  return session;
}

const CONDITIONS: readonly string[] = [
  'id(n) = 4',
  '4 = id(n)',
  'ID(n) = 4.0',
  'id(n) = 4.5',
  'id(n) = -1',
  'id(n) = 6',
  'id(n) = 4294967300',
  'id(n) = null',
  "id(n) = '4'",
  'id(n) IN [4, 5, 4, null, 4.0, 77]',
  'id(n) IN []',
  'id(n) IN null',
  'id(n) = 4 AND id(n) IN [5]',
  'id(n) = 4 AND n:L',
  'id(n) > 4',
  'id(n) <> 4',
  "elementId(n) = '4:dossier:4'",
  "elementId(n) = '4:dossier:04'",
  "elementId(n) = '5:dossier:4'",
  "elementId(n) = '4:other:4'",
  "elementId(n) = ''",
  'elementId(n) = 4',
  "elementId(n) IN ['4:dossier:5', '4:dossier:4', '4:dossier:99']",
  'elementId(n) = toString(n.i)',
];

describe('look-ups by id', () => {
  test.each(CONDITIONS)('WHERE %s', async (condition) => {
    const session = await numbered();
    const found = async (where: string): Promise<unknown[]> =>
      (await session.run(`MATCH (n) WHERE ${where} RETURN n.i AS i ORDER BY i`)).records.map((row) => row.get('i'));
    expect(await found(condition)).toEqual(await found(`NOT NOT (${condition})`));
  });

  test.each([
    'id(r) = 4',
    'id(r) IN [4, 5, 4, 3, 99]',
    'id(r) IN [4.0, null]',
    "elementId(r) = '5:dossier:4'",
    "elementId(r) = '4:dossier:4'",
    "elementId(r) IN ['5:dossier:4', '5:dossier:8']",
    'id(r) = 4 AND n:L',
    'id(r) = m.i - 100',
    'id(r) = 4294967300',
  ])('relationships WHERE %s', async (condition) => {
    const session = await numbered();
    await session.run('MATCH (n {i: 7}) CREATE (n)-[:S]->(n)');
    for (const pattern of ['(n)-[r]->(m)', '(n)<-[r]-(m)', '(n)-[r]-(m)', '(n)-[r:R]->(m)', '(n)-[r:R|S]-(m)']) {
      const found = async (where: string): Promise<unknown[]> => {
        const { records } = await session.run(
          `MATCH ${pattern} WHERE ${where} RETURN n.i AS n, m.i AS m ORDER BY n, m`,
        );
        return records.map((row) => [row.get('n'), row.get('m')]);
      };
      expect([pattern, await found(condition)]).toEqual([pattern, await found(`NOT NOT (${condition})`)]);
    }
  });

  test('what is no list is refused, by id as otherwise', async () => {
    const session = await numbered();
    const refusal = session.run('MATCH (n) WHERE id(n) IN $ids RETURN n', { ids: 4n }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(await refusal).toHaveProperty('code', expect.stringMatching(/^Neo\.ClientError\.Statement\./));
  });

  test('ids that a row gives, and both ends of a step', async () => {
    const session = await numbered();
    const { records } = await session.run(
      'UNWIND [4, 8, 6] AS one MATCH (n)-[r]->(m) WHERE id(n) = one AND id(m) IN [5, 9] RETURN n.i AS n, m.i AS m',
    );
    expect(records.map((row) => [row.get('n'), row.get('m')])).toEqual([
      [2n, 102n],
      [4n, 104n],
    ]);
  });

  test.each([
    ['(n) WHERE id(n) = 3', 'NodeByIdSeek'],
    ["(n) WHERE elementId(n) IN ['4:dossier:3']", 'NodeByElementIdSeek'],
    ['(n) WHERE id(n) > 3', 'AllNodesScan'],
    ['()-[n]->() WHERE id(n) = 3', 'DirectedRelationshipByIdSeek'],
    ['()-[n:R]-() WHERE elementId(n) = $id', 'UndirectedRelationshipByElementIdSeek'],
  ])('%s starts at a %s', async (pattern, operator) => {
    const { summary } = await (await numbered()).run(`EXPLAIN MATCH ${pattern} RETURN n`, { id: '5:dossier:3' });
    const operators: string[] = [];
    for (let node = summary.plan; node !== null && node !== undefined; node = node.children[0] ?? null) {
      operators.push(node.operatorType);
    }
    expect(operators.at(-1)).toBe(operator);
  });
});
