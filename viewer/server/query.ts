/** Runs a person's query: reading only, within limits of rows, time and size. */
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';
import { CypherError, type Result, type Session, type Transaction } from '../../cypher/session.ts';
import type { Question } from '../../cypher/library/question.ts';
import { idsIn, toCell } from './cell.ts';
import type { GraphSource } from './graph-source.ts';
import { edgesFor, toNode } from './view.ts';
import type { Cell, GraphView, QueryResult } from './wire.ts';

export const QueryLimits = z.object({
  /** Most rows of a result; default 1,000. */
  rows: z.int().positive().default(1000),
  /** Milliseconds before a query is stopped; default 15,000. */
  timeout: z.int().positive().default(15_000),
  /** Most characters of rows as JSON; default 4,000,000. */
  size: z.int().positive().default(4_000_000),
});
export type QueryLimits = z.infer<typeof QueryLimits>;

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A statement with its parameters, or a question of the library with what was typed for its parameters. */
export const QueryRequest = z.union([
  z.strictObject({
    cypher: z.string().min(1).max(20_000),
    parameters: z.record(z.string(), Value).default({}),
  }),
  z.strictObject({ question: z.string(), values: z.record(z.string(), z.string().max(1000)).default({}) }),
]);
export type QueryRequest = z.infer<typeof QueryRequest>;

export interface Library {
  readonly questions: () => readonly Question[];
  /** What to run a question with: names looked up, values checked. */
  readonly bind: (
    transaction: Transaction,
    question: Question,
    values: Readonly<Record<string, string>>,
  ) => Promise<Record<string, string | bigint | null>>;
}

type Parameters = Record<string, z.infer<typeof Value> | bigint>;

async function statement(
  transaction: Transaction,
  request: QueryRequest,
  library: Library,
): Promise<{ cypher: string; parameters: Parameters }> {
  if ('cypher' in request) {
    const whole = (value: z.infer<typeof Value>) =>
      typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
    const parameters = Object.entries(request.parameters).map(([name, value]) => [name, whole(value)]);
    return { cypher: request.cypher, parameters: Object.fromEntries(parameters) };
  }
  const question = library.questions().find(({ name }) => name === request.question);
  if (question === undefined) {
    throw new DossierError('NOT_FOUND', `There is no question "${request.question}" in the library.`);
  }
  return { cypher: question.cypher, parameters: await library.bind(transaction, question, request.values) };
}

interface Ran {
  readonly cypher: string;
  readonly parameters: Parameters;
  readonly result: Result;
}

/** Always rolled back: whatever a statement did, nothing of it stays. */
async function readOnly(session: Session, request: QueryRequest, library: Library, limits: QueryLimits): Promise<Ran> {
  const transaction = await session.beginTransaction();
  try {
    const { cypher, parameters } = await statement(transaction, request, library);
    const result = await transaction.run(cypher, parameters, { timeout: limits.timeout, limit: limits.rows + 1 });
    if (result.summary.queryType === 'r') return { cypher, parameters, result };
  } finally {
    await transaction.rollback();
  }
  throw new CypherError(
    'Neo.ClientError.Statement.AccessMode',
    'The viewer only reads: this statement would change the graph. Nothing was changed.',
  );
}

export async function runQuery(
  session: Session,
  source: GraphSource,
  request: QueryRequest,
  library: Library,
  limits: QueryLimits,
): Promise<QueryResult> {
  const { cypher, parameters, result } = await readOnly(session, request, library, limits);
  const rows: Cell[][] = [];
  const ids = { nodes: new Set<string>(), relationships: new Set<string>() };
  let size = 0;
  let truncated: string | null = null;
  for (const record of result.records) {
    const cells = result.keys.map((key) => toCell(record.get(key)));
    size += JSON.stringify(cells).length;
    if (rows.length === limits.rows) truncated = `Only the first ${limits.rows} rows are shown.`;
    else if (size > limits.size) truncated = `Only the first ${rows.length} rows are shown: the rest is too large.`;
    if (truncated !== null) break;
    rows.push(cells);
    idsIn(
      result.keys.map((key) => record.get(key)),
      ids,
    );
  }
  return {
    columns: [...result.keys],
    rows,
    truncated,
    milliseconds: result.summary.milliseconds,
    notices: result.summary.notifications.map(({ title, description }) => `${title}: ${description}`),
    cypher,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
    ),
    graph: await graphOf(source, ids),
  };
}

/** Most nodes and relationships of a result that are drawn. */
const DRAWN = 500;

async function graphOf(
  source: GraphSource,
  ids: { readonly nodes: ReadonlySet<string>; readonly relationships: ReadonlySet<string> },
): Promise<GraphView> {
  const relationships = await source.relationships([...ids.relationships].slice(0, DRAWN));
  const wanted = [...new Set([...relationships.flatMap(({ start, end }) => [start, end]), ...ids.nodes])];
  const nodes = await source.nodes(wanted.slice(0, DRAWN));
  const known = new Set(nodes.map(({ id }) => id));
  const made = await edgesFor(source, relationships);
  const edges = relationships
    .filter(({ start, end }) => known.has(start) && known.has(end))
    .map((row) => made.of(row))
    .filter((edge) => edge !== null);
  return { nodes: nodes.map(toNode), edges, cut: null };
}
