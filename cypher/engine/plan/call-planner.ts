/** CALL of procedures and of subqueries. */
import { compile } from '../expressions/compile.ts';
import { Scope } from '../expressions/scope.ts';
import { CallProcedure } from '../operators/call-procedure.ts';
import { CallInTransactions, CallSubquery } from '../operators/call-subquery.ts';
import { Filter } from '../operators/filter.ts';
import type { Operator } from '../operators/operator.ts';
import { rowCount } from '../operators/skip-limit.ts';
import { fault } from '../runtime/fault.ts';
import type { ProcedureCall, SubqueryCall } from '../syntax/clause.ts';
import type { Planner, Progress } from './planner.ts';
import { writes } from './writes.ts';

const DEFAULT_BATCH = 1000n;

export function planProcedure(planner: Planner, clause: ProcedureCall, progress: Progress): void {
  const { scope, operators } = progress;
  const procedure = planner.findProcedure(clause.name);
  if (procedure === undefined) throw fault('SyntaxError', `There is no procedure \`${clause.name}\``);
  const items = (
    clause.items ??
    procedure.parameters.map(({ name }) => ({ kind: 'parameter' as const, name, at: clause.at, end: clause.end }))
  ).map((item) => compile(item, scope));
  const standalone = clause.yields === null || clause.yields === 'all';
  const wanted = standalone
    ? procedure.columns.map((field) => ({ field, name: field }))
    : clause.yields.map(({ field, name }) => ({ field, name }));
  const yields = wanted.map(({ field, name }) => ({
    column: procedure.columns.indexOf(field),
    slot: scope.declare(name),
  }));
  operators.push(new CallProcedure({ procedure, items, yields, optional: clause.optional }));
  if (clause.where !== null) operators.push(new Filter(compile(clause.where, scope), 'where'));
  // The last clause's columns are the query's, unless a RETURN follows.
  if (wanted.length > 0) progress.columns = wanted.map(({ name }, index) => ({ name, slot: yields[index]?.slot ?? 0 }));
}

export function planSubquery(planner: Planner, clause: SubqueryCall, scope: Scope): Operator[] {
  const inner = new Scope(planner, importsOf(clause, scope));
  const outer = new Set(clause.imports === null ? [] : inner.entries().map(([name]) => name));
  const { pipeline, columns } = planner.planIn(clause.query, inner, outer, clause.imports === null);
  const slots = (columns ?? []).map(({ name, slot }) => {
    scope.bind(name, slot);
    return slot;
  });
  const plan = {
    inner: pipeline,
    returns: columns !== null,
    writes: writes(clause.query),
    optionalSlots: clause.optional ? slots : null,
  };
  if (clause.transactions === null) return [new CallSubquery(plan)];
  const { size, onError, report } = clause.transactions;
  const evaluateSize = size === null ? () => DEFAULT_BATCH : compile(size, scope);
  const reportSlot = report === null ? null : scope.declare(report);
  return [
    new CallInTransactions({
      ...plan,
      size: rowCount(evaluateSize, 'LIMIT'),
      onError,
      report: reportSlot,
      columns: slots,
    }),
  ];
}

/** The older form sees the outer variables only through the WITH with which it opens. */
function importsOf(clause: SubqueryCall, scope: Scope): [string, number][] {
  if (clause.imports === 'all') return scope.entries();
  if (clause.imports === null) return scope.entries();
  return clause.imports.map(({ name }) => [name, scope.find(name) ?? 0]);
}
