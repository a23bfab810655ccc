/** From a query's text to its syntax tree. */
import type { Statement } from '../syntax/clause.ts';
import { Cursor, type Grammar } from './cursor.ts';
import { errorAt } from '../syntax/error.ts';
import { parseExpression } from './expression.ts';
import { parsePatternQuery } from './match.ts';
import { parsePattern } from './pattern.ts';
import { parseQuery } from './query.ts';
import { parseSchemaCommand } from './schema.ts';
import { parseShow } from './show.ts';

/** Longest query that is read, in UTF-16 units. */
const LENGTH_LIMIT = 4_000_000;

const GRAMMAR: Grammar = {
  expression: parseExpression,
  pattern: parsePattern,
  query: parseQuery,
  patternQuery: parsePatternQuery,
};

/** Throws `CypherError` with the place where the text stops being Cypher. */
export function parse(source: string): Statement {
  if (source.length > LENGTH_LIMIT) throw errorAt('', 0, `The query is longer than ${LENGTH_LIMIT} characters`);
  const cursor = new Cursor(source, GRAMMAR);
  if (cursor.isWord('CYPHER')) skipOptions(cursor);
  const mode = cursor.acceptWord('EXPLAIN') ? 'explain' : cursor.acceptWord('PROFILE') ? 'profile' : 'run';
  if (mode !== 'run' && (cursor.isWord('EXPLAIN') || cursor.isWord('PROFILE')))
    throw errorAt(
      source,
      cursor.peek().at,
      "Can't specify multiple conflicting values for execution mode",
      'ArgumentError',
    );
  const body = parseSchemaCommand(cursor) ?? { kind: 'query' as const, query: parseShow(cursor) ?? parseQuery(cursor) };
  cursor.accept(';');
  if (cursor.peek().kind !== 'end') throw cursor.invalid();
  return { mode, body };
}

/** Those of Neo4j; none has an effect here. */
const OPTIONS = new Set([
  'PLANNER',
  'RUNTIME',
  'UPDATESTRATEGY',
  'EXPRESSIONENGINE',
  'OPERATORENGINE',
  'INTERPRETEDPIPESFALLBACK',
  'REPLAN',
  'CONNECTCOMPONENTSPLANNER',
  'DEBUG',
  'PARALLELRUNTIMESUPPORT',
  'INFERSCHEMAPARTS',
  'EAGERANALYZER',
  'STATEFULSHORTESTPLANNINGMODE',
]);

/** `CYPHER 5 runtime=slotted`: there is one version and one runtime. */
function skipOptions(cursor: Cursor): void {
  cursor.next();
  if (cursor.peek().kind === 'integer') {
    const { text, at } = cursor.next();
    if (text !== '5')
      throw errorAt(cursor.source, at, `Cypher ${text} is not supported: this is Cypher 5`, 'ArgumentError');
  }
  while (cursor.isName() && cursor.is('=', 1)) {
    if (!OPTIONS.has(cursor.peek().upper)) throw cursor.error('This is no option of a query');
    cursor.next();
    cursor.next();
    cursor.next();
  }
}
