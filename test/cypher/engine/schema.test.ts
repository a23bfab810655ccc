import { describe, expect, test } from '@jest/globals';
import { failure, rows } from './rows.ts';

const UNIQUE = 'CREATE CONSTRAINT one FOR (n:A) REQUIRE n.id IS UNIQUE';
const BROKEN = 'Neo.ClientError.Schema.ConstraintValidationFailed';

describe('constraints and indexes', () => {
  test.each([
    ['creating', [UNIQUE, 'CREATE (:A {id: 1})'], 'CREATE (:A {id: 1.0})'],
    ['setting', [UNIQUE, 'CREATE (:A {id: 1}), (:A {id: 2})'], 'MATCH (n:A {id: 2}) SET n.id = 1'],
    ['labelling', [UNIQUE, 'CREATE (:A {id: 1}), (:B {id: 1})'], 'MATCH (n:B) SET n:A'],
    ['a constraint on what breaks it', ['CREATE (:A {id: 1}), (:A {id: 1})'], UNIQUE],
    ['within one statement', [UNIQUE], 'UNWIND [1, 1] AS x CREATE (:A {id: x})'],
    [
      'a relationship',
      ['CREATE CONSTRAINT FOR ()-[r:R]-() REQUIRE r.id IS UNIQUE', 'CREATE ()-[:R {id: 1}]->()'],
      'CREATE ()-[:R {id: 1}]->()',
    ],
  ])('%s is refused', async (_, setup, query) => {
    expect((await failure(setup, query)).code).toBe(BROKEN);
  });

  test('what does not break it is allowed', async () => {
    const setup = [
      UNIQUE,
      'CREATE (:A {id: 1}), (:A), (:A), (:B {id: 1})',
      'MERGE (n:A {id: 1}) SET n.x = 1',
      'MATCH (n:A {id: 1}) SET n.id = 1',
    ];
    expect(await rows(setup, 'MATCH (n:A) RETURN count(n)')).toEqual(['3']);
    expect(
      await rows(
        [...setup, 'MATCH (n:A {id: 1}) DELETE n', 'CREATE (:A {id: 1})'],
        'MATCH (n:A {id: 1}) RETURN count(n)',
      ),
    ).toEqual(['1']);
  });

  test('they are listed and dropped', async () => {
    const index = 'CREATE TEXT INDEX words FOR (n:A) ON (n.name)';
    expect(await rows([UNIQUE, index], 'SHOW INDEXES YIELD name, type ORDER BY name')).toEqual([
      'index_343aff4e,LOOKUP',
      'index_f7700477,LOOKUP',
      'one,RANGE',
      'words,TEXT',
    ]);
    expect(await rows([UNIQUE, index, 'DROP INDEX words'], 'SHOW RANGE INDEXES YIELD name')).toEqual(['one']);
    expect(
      await rows([UNIQUE, 'DROP CONSTRAINT one', 'CREATE (:A {id: 1}), (:A {id: 1})'], 'MATCH (n) RETURN count(n)'),
    ).toEqual(['2']);
    expect((await failure([UNIQUE], UNIQUE)).code).toBe('Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists');
    expect(await rows([UNIQUE, UNIQUE.replace('one', 'one IF NOT EXISTS')], 'SHOW CONSTRAINTS YIELD name')).toEqual([
      'one',
    ]);
  });

  test.each(['n.id IS NOT NULL', 'n.id IS :: STRING', 'n.id IS NODE KEY'])(
    'what only the Enterprise edition can require is refused: %s',
    async (requirement) => {
      const { code } = await failure([], `CREATE CONSTRAINT FOR (n:A) REQUIRE ${requirement}`);
      expect(code).toBe('Neo.DatabaseError.Schema.ConstraintCreationFailed');
    },
  );

  test('full text finds words whatever their accents, rarer ones first', async () => {
    const setup = [
      'CREATE FULLTEXT INDEX t FOR (n:A|B) ON EACH [n.name, n.text]',
      "CREATE (:A {name: 'José met Ana'}), (:B {text: 'Ana'}), (:C {name: 'Ana'})",
    ];
    expect(await rows(setup, "CALL db.index.fulltext.queryNodes('t', 'jose') YIELD node RETURN node.name")).toEqual([
      'José met Ana',
    ]);
    expect(
      await rows(setup, "CALL db.index.fulltext.queryNodes('t', 'ana') YIELD node, score RETURN count(*)"),
    ).toEqual(['2']);
    expect(
      await rows(setup, "CALL db.index.fulltext.queryNodes('t', 'an*  -met') YIELD node RETURN node.text"),
    ).toEqual(['Ana']);
    expect((await failure(setup, "CALL db.index.fulltext.queryNodes('x', 'ana') YIELD node RETURN node")).code).toBe(
      'Neo.ClientError.Procedure.ProcedureCallFailed',
    );
  });
});
