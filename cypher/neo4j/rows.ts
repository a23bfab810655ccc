/** Takes a result's rows as they come, within the caller's limits, and has the server stop where these are reached. */
import type { QueryResult, Result as DriverResult } from 'neo4j-driver';
import { CypherError, type QueryRecord, type Result, type RunOptions } from '../session.ts';
import { toSummary } from './summary.ts';
import { toOutput } from './values.ts';

type DriverRecord = QueryResult['records'][number];

/** `stop`: has the server give up the statement; what waits for its rows then fails. */
export async function takeRows(result: DriverResult, options: RunOptions, stop: () => Promise<void>): Promise<Result> {
  const { limit = Number.POSITIVE_INFINITY, timeout, signal } = options;
  const started = performance.now();
  let stopped: CypherError | null = null;
  const stopFor = (reason: CypherError): void => {
    stopped ??= reason;
    void stop().catch(() => {});
  };
  const onAbort = (): void => stopFor(aborted());
  const timer = timeout === undefined ? null : setTimeout(() => stopFor(timedOut(timeout)), timeout);
  if (signal?.aborted === true) onAbort();
  else signal?.addEventListener('abort', onAbort);
  try {
    const keys = (await result.keys()).map(String);
    const records: QueryRecord[] = [];
    const rows = result[Symbol.asyncIterator]();
    while (records.length < limit) {
      const next = await rows.next();
      if (next.done === true) break;
      records.push(recordOf(next.value, keys));
    }
    // Without effect where all rows were taken.
    await rows.return?.();
    return { keys, records, summary: toSummary(await result.summary(), performance.now() - started) };
  } catch (error) {
    throw stopped ?? error;
  } finally {
    if (timer !== null) clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

function recordOf(row: DriverRecord, keys: readonly string[]): QueryRecord {
  return {
    keys,
    get: (key) => toOutput(row.get(key)),
    toObject: () => Object.fromEntries(keys.map((key) => [key, toOutput(row.get(key))])),
  };
}

const aborted = (): CypherError =>
  new CypherError('Neo.ClientError.Transaction.TransactionTerminated', 'The query was stopped.');

const timedOut = (milliseconds: number): CypherError =>
  new CypherError(
    'Neo.ClientError.Transaction.TransactionTimedOut',
    `The query was stopped: it ran for more than its ${milliseconds / 1000} s.`,
  );
