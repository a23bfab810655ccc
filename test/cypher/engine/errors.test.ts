import { describe, expect, test } from '@jest/globals';
import { failure } from './rows.ts';

/** A query that must not run, and words of the reason. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['RETURN x', 'Variable `x` not defined'],
  ['MATCH (n) RETRUN n', 'did you mean RETURN?'],
  ['MATCH (n RETURN n', 'expected'],
  ["RETURN 'abc", 'Unclosed string'],
  ['RETURN 1 /* x', 'Unclosed comment'],
  ["RETURN '\\uXYZ1'", 'Unicode'],
  ['RETURN 9223372036854775808', 'overflow'],
  ['RETURN 12ab', 'Invalid number literal'],
  ['RETURN toUper("a")', "did you mean 'toUpper'?"],
  ['RETURN size()', 'argument'],
  ['MATCH (n)', 'cannot conclude with MATCH'],
  ['RETURN 1 MATCH (n) RETURN n', 'only be used at the end'],
  ['CREATE (n) MATCH (m) RETURN m', 'WITH is required'],
  ['WITH 1 + 1 RETURN 2', 'must be aliased'],
  ['RETURN 1 AS a, 2 AS a', 'same name'],
  ['RETURN *', 'no variables in scope'],
  ['RETURN count(count(*))', 'aggregate functions inside'],
  ['MATCH (n) WHERE count(n) > 1 RETURN n', 'aggregating function'],
  ['MATCH (n) RETURN n.a + count(*)', 'implicit grouping'],
  ['MATCH (n)-[n]->() RETURN n', 'conflicting type'],
  ['WITH 1 AS n MATCH (n) RETURN n', 'conflicting type'],
  ['MATCH p = (a), p = (b) RETURN p', 'already declared'],
  ['MATCH (n) CREATE (n)', 'already declared'],
  ['CREATE ()-[:A|B]->()', 'Exactly one relationship type'],
  ['CREATE ()-[:A]-()', 'Only directed'],
  ['CREATE ()-[:A*2]->()', 'Variable length'],
  ['MATCH (n $map) RETURN n', 'Parameter maps'],
  ['RETURN NOT 1', 'expected Boolean'],
  ['MATCH (n) RETURN type(n)', 'expected Relationship'],
  ['MATCH (n) RETURN length(n)', 'expected Path'],
  ['MATCH (n) RETURN (n)-->()', 'pattern expression'],
  ['MATCH (n) WHERE (n)-->(m) RETURN n', 'not allowed to introduce new variables'],
  ['RETURN 1 AS a UNION RETURN 2 AS b', 'same return column names'],
  ['RETURN 1 AS a UNION RETURN 1 AS a UNION ALL RETURN 1 AS a', 'Invalid combination'],
  ['RETURN 1 LIMIT -1', 'non-negative'],
  ['MATCH (n) RETURN n LIMIT n.x', 'refer to variables'],
  ['MATCH (n) RETURN EXISTS { CREATE (m) }', 'cannot contain any updates'],
  ['MATCH (n) DELETE n:Label', 'REMOVE'],
  ['MATCH (n) CALL { WITH n.x AS y RETURN y } RETURN y', 'Importing WITH'],
  ['WITH 1 AS x CALL { RETURN x AS y } RETURN y', 'Variable `x` not defined'],
  ['WITH 1 AS x CALL { RETURN 2 AS x } RETURN x', 'already declared in outer scope'],
  ['UNWIND [1] AS x UNWIND [2] AS x RETURN x', 'already declared'],
  ['RETURN 1 != 2', '<>'],
];

describe('queries that must not run', () => {
  test.each(REFUSED)('%s', async (query, reason) => {
    const error = await failure([], query, { map: {} });
    expect(error.code).toBe('Neo.ClientError.Statement.SyntaxError');
    expect(error.message).toContain(reason);
  });

  test('the error shows the line and a caret under the place', async () => {
    const error = await failure([], 'MATCH (n)\nRETURN m.name');
    expect([error.line, error.column]).toEqual([2, 8]);
    expect(error.message).toBe('Variable `m` not defined (line 2, column 8 (offset: 17))\n"RETURN m.name"\n        ^');
  });

  test('a long line is cut around the place', async () => {
    const error = await failure([], `RETURN '${'x'.repeat(500)}', y, '${'z'.repeat(500)}'`);
    const [, line = '', caret = ''] = error.message.split('\n');
    expect(line.length).toBeLessThan(140);
    expect(line[caret.indexOf('^')]).toBe('y');
  });

  test('a parameter that is missing is named', async () => {
    const error = await failure([], 'MATCH (n) WHERE n.x = $wanted RETURN n');
    expect(error.code).toBe('Neo.ClientError.Statement.ParameterMissing');
    expect(error.message).toContain('wanted');
  });

  test.each([
    ['brackets', `RETURN ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['parentheses', `RETURN ${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['NOT', `RETURN ${'NOT '.repeat(5000)}true`],
    ['CASE', `RETURN ${'CASE WHEN '.repeat(5000)}`],
    ['patterns in parentheses', `RETURN ${'((a)-'.repeat(2000)}`],
    ['comprehensions', `RETURN ${'[(a)-[:'.repeat(2000)}`],
    ['maps in patterns', `RETURN ${'({a:'.repeat(2000)}1${'})-x'.repeat(2000)}`],
    ['sums', `RETURN ${'1+'.repeat(20_000)}1`],
    ['subqueries', `${'CALL { '.repeat(3000)} RETURN 1 AS x`],
  ])('depth is bounded: %s', async (_, query) => {
    expect((await failure([], query)).code).toMatch(/^Neo\./);
  });
});
