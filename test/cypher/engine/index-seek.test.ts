/** What an index finds is what looking at every node finds, for values of every kind. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

const VALUES: readonly string[] = [
  '0',
  '1',
  '1.0',
  '2.5',
  '-7',
  '9007199254740993',
  '0.0 / 0.0',
  "''",
  "'a'",
  "'ab'",
  "'abc'",
  "'b'",
  "'é'",
  "'\\uFFFF'",
  "'\\uD83D\\uDE00'",
  'true',
  'false',
  "date('2024-02-29')",
  "date('2025-01-01')",
  "localtime('12:00')",
  "time('12:00+01:00')",
  "time('11:00Z')",
  "localdatetime('2024-01-01T00:00')",
  "datetime('2024-01-01T00:00Z')",
  "datetime('2024-01-01T01:00+01:00')",
  "duration('P1D')",
  'point({x: 1, y: 2})',
  '[1, 2]',
];

const CONDITIONS: readonly string[] = [
  'n.v = $a',
  '$a = n.v',
  'n.v IN [$a, $b, $a]',
  'n.v < $a',
  'n.v >= $a',
  '$a < n.v',
  '$a <= n.v < $b',
  'n.v > $a AND n.v <= $b',
  'n.v > $a AND n.v > $b',
  'n.v < null',
  'n.v STARTS WITH $a',
  "n.v STARTS WITH 'a'",
  'n.v = $a AND n.v < $b',
];

describe('index seeks', () => {
  test('find what a look at every node finds', async () => {
    const session = openEngineSession(new PropertyGraph(), { write: true });
    for (const [id, value] of [...VALUES, ...VALUES].entries()) {
      await session.run(`CREATE (:L {id: ${id}, v: ${value}}), (:L {id: ${id + 1000}})`);
    }
    const found = async (text: string): Promise<unknown[]> =>
      (await session.run(text)).records.map((row) => row.get('id'));
    const value = fc.constantFrom(...VALUES);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CONDITIONS), value, value, async (condition, a, b) => {
        const where = condition.replaceAll('$a', `(${a})`).replaceAll('$b', `(${b})`);
        const slow = await found(`MATCH (n) WHERE ${where} RETURN n.id AS id ORDER BY id`);
        expect([where, await found(`MATCH (n:L) WHERE ${where} RETURN n.id AS id ORDER BY id`)]).toEqual([where, slow]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test.each([
    ['n.id = 3', 'NodeIndexSeek'],
    ['n.id IN [3, 4]', 'NodeIndexSeek'],
    ['n.id > 3 AND n.id <= 5', 'NodeIndexSeekByRange'],
    ['3 < n.id <= 5', 'NodeIndexSeekByRange'],
    ["n.name STARTS WITH 'a'", 'NodeIndexSeekByRange'],
    ["n.name ENDS WITH 'a'", 'NodeByLabelScan'],
  ])('%s starts at a %s', async (where, operator) => {
    const session = openEngineSession(new PropertyGraph(), { write: true });
    await session.run("UNWIND range(1, 100) AS i CREATE (:L {id: i, name: 'a' + i})");
    const { summary } = await session.run(`EXPLAIN MATCH (n:L) WHERE ${where} RETURN n.id`);
    const operators: string[] = [];
    for (let node = summary.plan; node !== null && node !== undefined; node = node.children[0] ?? null) {
      operators.push(node.operatorType);
    }
    expect(operators.at(-1)).toBe(operator);
  });
});
