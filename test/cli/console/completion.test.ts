import { describe, expect, test } from '@jest/globals';
import { complete, type Vocabulary } from '../../../cli/console/completion.ts';

const vocabulary: Vocabulary = {
  labels: ['Person', 'Place', 'Proposal', 'State'],
  types: ['MET_WITH', 'PROPOSED', 'QUOTED'],
  properties: ['name', 'names', 'earliest'],
  functions: ['count', 'collect', 'toUpper'],
  procedures: ['db.labels', 'db.ping'],
  questions: [
    {
      name: 'who-met-whom',
      explanation: 'Who met whom?',
      cypher: 'RETURN 1',
      parameters: [
        { name: 'since', type: 'date', required: false, default: null, description: 'from then on' },
        { name: 'limit', type: 'integer', required: false, default: '20', description: 'at most so many' },
      ],
    },
  ],
  commands: [':help', ':params', ':param'],
};

describe('completion', () => {
  test.each([
    ['MATCH (p:P', ['Person', 'Place', 'Proposal'], 'P'],
    ['MATCH (p:Person|pl', ['Place'], 'pl'],
    ['MATCH (p) WHERE p:Sta', ['State'], 'Sta'],
    ['MATCH (a)-[:', ['MET_WITH', 'PROPOSED', 'QUOTED'], ''],
    ['MATCH (a)-[r:PROPOSED|q', ['QUOTED'], 'q'],
    ['MATCH (a)-[r:MET_WITH]->(b:St', ['State'], 'St'],
    ['RETURN p.na', ['name', 'names'], 'na'],
    ['MATCH (p) RETURN toU', ['toUpper('], 'toU'],
    ['MATC', ['MATCH'], 'MATC'],
    ['match (n) ret', ['return'], 'ret'],
    ['CALL db.l', ['db.labels'], 'db.l'],
    [':pa', [':param', ':params'], ':pa'],
    [':ask who', ['who-met-whom'], 'who'],
    [':ask who-met-whom since=2030-01-01 l', ['limit='], 'l'],
  ])('%s', (line, hits, typed) => expect(complete(line, vocabulary)).toEqual([hits, typed]));

  test.each(['RETURN $na', 'RETURN "na', ''])('nothing is offered after %s', (line) =>
    expect(complete(line, vocabulary)[0]).toEqual([]),
  );
});
