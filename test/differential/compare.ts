/** Asks one query of both engines and says how the answers differ. */
import type { Answer, Parameters, Run } from '../cypher/recorded/answer.ts';

export interface Asked {
  readonly query: string;
  readonly parameters?: Parameters;
  /** Whether it may change the graph: then the graph is compared too. */
  readonly writes: boolean;
}

export interface Difference {
  readonly query: string;
  readonly what: 'error' | 'code' | 'columns' | 'rows' | 'counters' | 'graph';
  readonly ours: string;
  readonly theirs: string;
}

/** All of a graph, as texts in a fixed order. */
const STATE = ['MATCH (n) RETURN n', 'MATCH (a)-[r]->(b) RETURN a, r, b'] as const;

/** Null where both agree. */
export async function compare(asked: Asked, ours: Run, theirs: Run): Promise<Difference | null> {
  const ordered = /ORDER BY [^}]*$/.test(asked.query);
  const options = { anyListOrder: true };
  const a = await ours(asked.query, asked.parameters, options);
  const b = await theirs(asked.query, asked.parameters, options);
  const difference = answersDiffer(asked.query, a, b, ordered);
  if (difference !== null || !asked.writes || 'error' in a) return difference;
  for (const query of STATE) {
    const [left, right] = [text(await ours(query), false), text(await theirs(query), false)];
    if (left !== right) return { query: asked.query, what: 'graph', ...onlyIn(left, right) };
  }
  return null;
}

function answersDiffer(query: string, a: Answer, b: Answer, ordered: boolean): Difference | null {
  // Neo4j's own fault, such as an index out of the bounds of an array of its shortestPath(): there is no answer.
  if ('error' in b && b.error.startsWith('Neo.DatabaseError')) return null;
  if ('error' in a || 'error' in b) {
    if ('error' in a && 'error' in b && a.error === b.error) return null;
    const what = 'error' in a && 'error' in b ? 'code' : 'error';
    return { query, what, ours: text(a, false), theirs: text(b, false) };
  }
  if (a.columns.join() !== b.columns.join())
    return { query, what: 'columns', ours: a.columns.join(), theirs: b.columns.join() };
  const [left, right] = [text(a, ordered), text(b, ordered)];
  if (left !== right) return { query, what: 'rows', ...onlyIn(left, right) };
  // How often one property or label is set depends on the order in which several clauses meet the rows.
  const several = [...query.matchAll(/\b(?:SET|REMOVE)\b/g)].length > 1;
  const [mine, other] = [a, b].map(({ counters }) =>
    counted(several ? { ...counters, propertiesSet: 0, labelsAdded: 0, labelsRemoved: 0 } : counters),
  );
  return mine === other ? null : { query, what: 'counters', ours: mine ?? '', theirs: other ?? '' };
}

function text(answer: Answer, ordered: boolean): string {
  if ('error' in answer) return `${answer.error} ${answer.message.split('\n', 1)[0] ?? ''}`;
  const rows = answer.rows.map((row) => row.join(' | '));
  return (ordered ? rows : rows.toSorted()).join('\n');
}

function counted(counters: Readonly<Record<string, number>>): string {
  return Object.entries(counters)
    .map(([name, count]) => `${name}: ${count}`)
    .toSorted()
    .join(', ');
}

/** The first rows that only one has, and how many rows there are. */
function onlyIn(a: string, b: string): { ours: string; theirs: string } {
  const [mine, other] = [a.split('\n'), b.split('\n')];
  return { ours: sample(mine, other), theirs: sample(other, mine) };
}

function sample(rows: readonly string[], than: readonly string[]): string {
  const own = rows.filter((row) => !than.includes(row)).slice(0, 3);
  return `${rows.length} rows: ${own.length > 0 ? own.join(' ; ') : rows.slice(0, 6).join(' ; ')}`;
}
