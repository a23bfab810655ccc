/** Runs one statement in a transaction: parse, check, plan, pull the rows. */
import type { GraphTransaction } from '../../../graph/store/property-graph/transaction.ts';
import { CypherError, type QueryRecord, type Result, type RunOptions } from '../../session.ts';
import { walk } from '../expressions/walk.ts';
import { fault } from '../runtime/fault.ts';
import { parse } from '../parser/parse.ts';
import { Planner } from '../plan/planner.ts';
import type { PlannedQuery } from '../plan/planned-query.ts';
import { writes } from '../plan/writes.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { findProcedure } from '../procedures/registry.ts';
import { Context, type Profile } from '../runtime/context.ts';
import { Counters } from '../runtime/counters.ts';
import type { Row } from '../runtime/row.ts';
import { runSchemaCommand } from '../schema/run-command.ts';
import { checkSemantics } from '../semantics/query-check.ts';
import type { CsvFiles } from '../csv/files.ts';
import type { Query } from '../syntax/clause.ts';
import { describe } from './describe.ts';
import { toParameters, typesOfParameters } from './input.ts';
import { notificationsOf, parametersNotProvided } from './notifications.ts';
import type { RunningTransaction, RunningTransactions } from '../runtime/running.ts';
import { toOutput } from './output.ts';
import { EngineRecord } from './record.ts';
import { type CheckedStatement, type StatementCache, stillFits } from './statement-cache.ts';

export interface EngineSettings {
  readonly write: boolean;
  /** Milliseconds that a statement may take; a run's own option goes before it. */
  readonly timeout: number | null;
  /** Values that a statement may hold at once. */
  readonly memoryLimit: number;
  /** What LOAD CSV may read; null: nothing. */
  readonly csvFiles: CsvFiles | null;
  /** Procedures beside the built-in ones. */
  readonly procedures: readonly Procedure[];
}

/** Throws for what is not Cypher, and for writes where they are not allowed. */
export function prepare(
  text: string,
  given: Readonly<Record<string, unknown>>,
  settings: EngineSettings,
  cache: StatementCache,
): CheckedStatement {
  // A session's own procedures may be other ones next time.
  const isShared = settings.procedures.length === 0;
  const known = isShared ? cache.find(text) : undefined;
  const checked = known ?? read(text);
  check(checked, given, settings);
  const { statement } = checked;
  if (checked.writes && !settings.write && statement.mode !== 'explain') {
    throw new CypherError(
      'Neo.ClientError.Statement.AccessMode',
      'Writing in read access mode not allowed. This session only reads: open it for writing to change the graph.',
    );
  }
  if (known === undefined && isShared) cache.keep(checked);
  return checked;
}

function read(text: string): CheckedStatement {
  const statement = parse(text);
  const { body } = statement;
  const isQuery = body.kind === 'query';
  const parameters = isQuery ? parametersOf(body.query) : [];
  return {
    text,
    statement,
    writes: !isQuery || writes(body.query),
    parameters,
    checkedFor: null,
    remarks: [],
    plan: null,
  };
}

/** Once for all runs whose parameters have the same types. */
function check(checked: CheckedStatement, given: Readonly<Record<string, unknown>>, settings: EngineSettings): void {
  const { text, statement, parameters } = checked;
  if (statement.body.kind !== 'query') return;
  const types = typesOfParameters(parameters, given);
  const signature = [...types.values()].map(String).join(' | ');
  if (checked.checkedFor === signature) return;
  checked.remarks = checkSemantics(statement.body.query, text, procedureFinder(settings), types);
  checked.checkedFor = signature;
}

function procedureFinder({ procedures }: EngineSettings): (name: string) => Procedure | undefined {
  const own = new Map(procedures.map((procedure) => [procedure.name.toLowerCase(), procedure]));
  return (name) => own.get(name.toLowerCase()) ?? findProcedure(name);
}

export interface Run {
  readonly prepared: CheckedStatement;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly options: RunOptions;
  readonly settings: EngineSettings;
  readonly renew: ((outcome: 'commit' | 'rollback') => GraphTransaction) | null;
  readonly transactions: RunningTransactions;
  readonly running: RunningTransaction;
}

/** Milliseconds of work between two pauses in which other events are handled. */
const SLICE = 12;

export async function runStatement(run: Run, graph: GraphTransaction): Promise<Result> {
  run.transactions.beginQuery(run.running, run.prepared.text);
  try {
    return await runPrepared(run, graph);
  } finally {
    run.running.query = null;
  }
}

async function runPrepared(run: Run, graph: GraphTransaction): Promise<Result> {
  const started = performance.now();
  const { statement } = run.prepared;
  const profile: Profile | null = statement.mode === 'profile' ? new Map() : null;
  const context = contextFor(run, graph, profile);
  if (statement.body.kind !== 'query') {
    if (statement.mode !== 'explain') runSchemaCommand(statement.body, context);
    return result([], [], 's', context, [], null, null, started);
  }
  const notifications = notificationsOf(run.prepared, graph);
  const missing = run.prepared.parameters.filter((name) => context.parameters[name] === undefined);
  if (missing.length > 0) {
    if (statement.mode !== 'explain') throw fault('ParameterMissing', `Expected parameter(s): ${missing.join(', ')}`);
    notifications.push(parametersNotProvided(missing));
  }
  const planned = planQuery(statement.body.query, run, graph);
  const keys = planned.columns?.map(({ name }) => name) ?? [];
  const type = run.prepared.writes ? (planned.columns === null ? 'w' : 'rw') : 'r';
  if (statement.mode === 'explain') {
    return result(keys, [], type, context, notifications, describe(planned.pipeline, keys, null), null, started);
  }
  const records = await pull(planned, keys, context, run.options.limit ?? Number.POSITIVE_INFINITY);
  const profiled = profile === null ? null : describe(planned.pipeline, keys, profile);
  return result(keys, records, type, context, notifications, profiled, profiled, started);
}

function contextFor(
  { parameters, options, settings, renew, transactions, running }: Run,
  graph: GraphTransaction,
  profile: Profile | null,
): Context {
  const timeout = options.timeout ?? settings.timeout;
  return new Context({
    graph,
    renew,
    parameters: toParameters(parameters),
    now: BigInt(Date.now()) * 1_000_000n,
    counters: new Counters(),
    profile,
    csvFiles: settings.csvFiles,
    transactions,
    running,
    limits: {
      deadline: timeout === null ? null : Date.now() + timeout,
      signal: options.signal ?? null,
      heldValues: settings.memoryLimit,
    },
  });
}

function parametersOf(query: Query): string[] {
  const names = new Set<string>();
  walk(query, ({ kind, name }) => {
    if (kind === 'parameter' && typeof name === 'string') names.add(name);
    return true;
  });
  return [...names].toSorted();
}

function planQuery(query: Query, { prepared, settings }: Run, graph: GraphTransaction): PlannedQuery {
  if (prepared.plan !== null && stillFits(prepared.plan, graph)) return prepared.plan.query;
  const planned = new Planner(graph, procedureFinder(settings)).plan(query);
  prepared.plan = { query: planned, nodes: graph.nodeCount, relationships: graph.relationshipCount };
  return planned;
}

async function pull(
  { pipeline, columns, slots }: PlannedQuery,
  keys: readonly string[],
  context: Context,
  limit: number,
): Promise<QueryRecord[]> {
  const records: QueryRecord[] = [];
  let paused = performance.now();
  context.checkTime();
  const argument: Row = Array.from({ length: slots }, () => null);
  for (const row of pipeline.run(argument, context)) {
    if (columns !== null) {
      if (records.length >= limit) break;
      context.hold(columns.length);
      records.push(
        new EngineRecord(
          keys,
          columns.map(({ slot }) => toOutput(row[slot] ?? null, context.graph)),
        ),
      );
    }
    if (performance.now() - paused < SLICE) continue;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    context.checkTime();
    paused = performance.now();
  }
  return records;
}

function result(
  keys: readonly string[],
  records: readonly QueryRecord[],
  queryType: 'r' | 'rw' | 'w' | 's',
  context: Context,
  notifications: Result['summary']['notifications'],
  plan: Result['summary']['plan'],
  profile: Result['summary']['profile'],
  started: number,
): Result {
  const summary = {
    queryType,
    counters: context.counters.toObject(),
    notifications,
    plan,
    profile,
    milliseconds: performance.now() - started,
  };
  return { keys, records, summary };
}
