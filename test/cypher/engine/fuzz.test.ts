import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { CypherError } from '../../../cypher/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

const WORDS =
  `MATCH OPTIONAL WITH RETURN WHERE UNWIND AS CREATE MERGE SET DELETE DETACH REMOVE ON CALL YIELD UNION ALL ORDER BY
  SKIP LIMIT DISTINCT CASE WHEN THEN ELSE END AND OR XOR NOT IN IS NULL STARTS ENDS CONTAINS EXISTS COUNT COLLECT FOREACH
  SHORTEST ANY shortestPath reduce all any none single true false null a b n r p x Person KNOWS id name date duration
  count collect sum size range toInteger $p 'text' 1 2.5 0x1F -1 ( ) [ ] { } , . .. : :: ; | & ! % = <> < > <= >= =~ + - * / ^
  += -> <- -- --> \`q\` (n) (a)-[r]->(b) [x IN range(1,3) | x] {a:1} n.id`.split(/\s+/);

const VALID = [
  'MATCH (n:Person {id: 1})-[r:KNOWS*1..2]->(m) WHERE n.name = "x" RETURN n, collect(m.id) AS ids ORDER BY n.id LIMIT 3',
  'UNWIND [1, 2, null] AS x WITH x WHERE x > 1 RETURN [y IN range(1, x) WHERE y % 2 = 0 | y * 2] AS l, CASE x WHEN 1 THEN "a" ELSE "b" END',
  'MERGE (a:A {x: 1}) ON CREATE SET a.y = date("2024-01-01") + duration("P1D") WITH a MATCH (a)--(b) DETACH DELETE b',
  'CALL { MATCH (n) RETURN count(n) AS c UNION RETURN 1 AS c } RETURN EXISTS { (a)-->() }, c',
];

/** Milliseconds that a test may take on a busy machine. */
const TIME = 60_000;

async function outcome(query: string): Promise<unknown> {
  const session = openEngineSession(new PropertyGraph(), { write: true, timeout: 500, memoryLimit: 100_000 });
  await session.run(
    "CREATE (:Person {id: 1, name: 'x'})-[:KNOWS]->(:Person {id: 2})-[:KNOWS]->(:Person {id: 3})",
    {},
    { timeout: 60_000 },
  );
  try {
    await session.run(query, { p: 1n });
    return null;
  } catch (error) {
    return error;
  }
}

async function endsProperly(query: string): Promise<void> {
  const error = await outcome(query);
  if (error === null) return;
  expect(error).toBeInstanceOf(CypherError);
  expect(error).toMatchObject({
    code: expect.stringMatching(/^Neo\.(ClientError|TransientError|DatabaseError)\.\w+\.\w+$/),
  });
}

describe('whatever is asked, the engine answers or says what is wrong', () => {
  test(
    'word soups',
    async () => {
      const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' '));
      await fc.assert(fc.asyncProperty(soup, endsProperly), { numRuns: 500 });
    },
    TIME,
  );

  test(
    'any text',
    async () => {
      await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), endsProperly), { numRuns: 200 });
    },
    TIME,
  );

  test(
    'queries with a part cut out, doubled or changed',
    async () => {
      const mutated = fc
        .tuple(fc.constantFrom(...VALID), fc.nat(), fc.nat({ max: 12 }), fc.constantFrom('', ...WORDS))
        .map(([query, at, length, word]) => {
          const from = at % query.length;
          return `${query.slice(0, from)} ${word} ${query.slice(from + length)}`;
        });
      await fc.assert(fc.asyncProperty(mutated, endsProperly), { numRuns: 500 });
    },
    TIME,
  );
});
