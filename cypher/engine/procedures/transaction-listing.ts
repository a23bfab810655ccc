/** SHOW TRANSACTIONS and TERMINATE TRANSACTIONS: what runs on the graph, in this process. */
import { Duration } from '../../../graph/store/value/duration.ts';
import type { Value } from '../../../graph/store/value/value.ts';
import { CypherError } from '../../session.ts';
import type { Context } from '../runtime/context.ts';
import type { RunningTransaction } from '../runtime/running.ts';
import { DATABASE, NAMES, type Procedure } from './procedure.ts';

const idOf = ({ number }: RunningTransaction): string => `${DATABASE}-transaction-${number}`;

const timeText = (milliseconds: number): string => new Date(milliseconds).toISOString();

function since(milliseconds: number): Duration {
  const elapsed = Math.max(0, Date.now() - milliseconds);
  return new Duration(0n, 0n, 0n, BigInt(elapsed) * 1_000_000n);
}

type Column = (transaction: RunningTransaction) => Value;

const STANDARD: Readonly<Record<string, Column>> = {
  database: () => DATABASE,
  transactionId: idOf,
  currentQueryId: ({ query }) => (query === null ? '' : `query-${query.number}`),
  connectionId: () => '',
  clientAddress: () => '',
  username: () => '',
  currentQuery: ({ query }) => query?.text ?? '',
  startTime: ({ started }) => timeText(started),
  status: ({ isTerminated }) => (isTerminated ? 'Terminated with reason: Status.Code[Neo.ClientError.Transaction.TransactionTerminated]' : 'Running'), // prettier-ignore
  elapsedTime: ({ started }) => since(started),
};

const FURTHER: Readonly<Record<string, Column>> = {
  outerTransactionId: () => '',
  currentQueryStartTime: ({ query }) => (query === null ? null : timeText(query.started)),
  currentQueryStatus: ({ query }) => (query === null ? null : 'running'),
  currentQueryElapsedTime: ({ query }) => (query === null ? null : since(query.started)),
  statusDetails: () => '',
};

const COLUMNS = Object.entries({ ...STANDARD, ...FURTHER });

export const showTransactions: Procedure = {
  name: 'show.transactions',
  parameters: [NAMES],
  columns: COLUMNS.map(([name]) => name),
  standard: Object.keys(STANDARD),
  run: ([names = null], { transactions }) =>
    transactions
      .all()
      .filter((one) => names === null || listed(names).includes(idOf(one)))
      .map((one) => COLUMNS.map(([, valueOf]) => valueOf(one))),
};

/** One id or several. */
function listed(names: Value): readonly Value[] {
  return Array.isArray(names) ? names : [names];
}

export const terminateTransactions: Procedure = {
  name: 'terminate.transactions',
  parameters: [{ ...NAMES, kinds: ['LIST', 'STRING'] }],
  columns: ['transactionId', 'username', 'message'],
  run: ([names = null], context) => listed(names).map((name) => terminate(name, context)),
};

function terminate(name: Value, { transactions, running }: Context): Value[] {
  if (typeof name !== 'string' || !/^.+-transaction-\d+$/.test(name)) {
    throw new CypherError(
      'Neo.ClientError.General.InvalidArguments',
      'Could not parse id (expected format: <databasename>-transaction-<id>)',
    );
  }
  const found = transactions.all().find((one) => idOf(one) === name);
  if (found === undefined) return [name, null, 'Transaction not found.'];
  // The one that asks has its answer first.
  if (found !== running) found.isTerminated = true;
  return [name, '', 'Transaction terminated.'];
}
