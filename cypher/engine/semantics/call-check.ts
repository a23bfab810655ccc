/** Checks CALL of procedures and subqueries. */
import { CypherError } from '../../session.ts';
import { closest } from '../parser/closest.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { procedureNames } from '../procedures/registry.ts';
import type { Expression } from '../syntax/ast.ts';
import type { ProcedureCall, SubqueryCall } from '../syntax/clause.ts';
import { errorAt } from '../syntax/error.ts';
import { type Check, declaredAlready, failAt, type Types, undefinedVariable, VALUE } from './check.ts';
import { expectCondition } from './pattern-check.ts';
import { olderCall } from './remarks.ts';
import { expectTypes } from './type-check.ts';
import { ANY, INTEGER, MAP, ofKinds } from './types/known.ts';

/** `standalone`: it is all that the query consists of. */
export function checkProcedure(check: Check, clause: ProcedureCall, types: Types, standalone: boolean): Types {
  const procedure = check.findProcedure(clause.name);
  if (procedure === undefined) throw unknownProcedure(check, clause);
  if (clause.items === null && !standalone) {
    throw failAt(
      check,
      clause.at,
      'Procedure call is not supplying arguments explicitly: only a standalone call may leave them out',
    );
  }
  if (clause.items !== null) checkArguments(check, clause, clause.items, procedure, types);
  const yields =
    clause.yields === 'all' || clause.yields === null
      ? procedure.columns.map((field) => ({ field, name: field, at: clause.at }))
      : clause.yields;
  if (!standalone && clause.yields === 'all')
    throw failAt(check, clause.at, 'Cannot use YIELD * outside of a standalone call');
  if (!standalone && clause.yields === null && procedure.columns.length > 0) {
    throw failAt(
      check,
      clause.at,
      `Procedure call inside a query does not support naming results implicitly (name explicitly using YIELD instead)`,
    );
  }
  const columns: Types = new Map();
  for (const { field, name, at } of yields) {
    if (!procedure.columns.includes(field)) throw failAt(check, at, `Unknown procedure output: \`${field}\``);
    if (types.has(name) || columns.has(name)) throw declaredAlready(check, at, name);
    columns.set(name, ANY);
  }
  for (const [name, type] of columns) types.set(name, type);
  if (clause.where !== null) expectCondition(check, clause.where, types);
  return columns;
}

function checkArguments(
  check: Check,
  clause: ProcedureCall,
  items: NonNullable<ProcedureCall['items']>,
  procedure: Procedure,
  types: Types,
): void {
  const { parameters } = procedure;
  const min = parameters.filter(({ missing }) => missing === undefined).length;
  if (items.length < min || items.length > parameters.length) {
    throw failAt(
      check,
      clause.at,
      `Procedure call does not provide the required number of arguments: got ${items.length} expected ${parameters.length}`,
    );
  }
  for (const [index, item] of items.entries()) {
    const type = check.expression(item, types, VALUE);
    expectTypes(check, item.at, type, ofKinds(parameters[index]?.kinds ?? ['ANY']).open());
  }
}

function unknownProcedure(check: Check, { name, at }: ProcedureCall): CypherError {
  const near = closest(name, procedureNames());
  const hint = near === null ? '' : ` Did you mean \`${near}\`?`;
  const { message, line, column } = errorAt(
    check.source,
    at,
    `There is no procedure with the name \`${name}\`.${hint}`,
  );
  const position = line === null || column === null ? undefined : { line, column };
  return new CypherError('Neo.ClientError.Procedure.ProcedureNotFound', message, position);
}

/** What the subquery returns; null where that is nothing. */
export function checkSubquery(check: Check, clause: SubqueryCall, types: Types): Types | null {
  if (clause.imports === null) check.remarks.add({ kind: 'deprecated', what: olderCall(clause) }, clause.at);
  const columns = check.query(clause.query, importsOf(check, clause, types), { form: 'call' });
  for (const [name, type] of columns ?? []) {
    if (types.has(name)) throw failAt(check, clause.at, `Variable \`${name}\` already declared in outer scope`);
    types.set(name, type);
  }
  if (clause.transactions === null) return columns;
  const { size, report, onError } = clause.transactions;
  if (size !== null) checkSize(check, size);
  if (report !== null && onError === 'fail')
    throw failAt(
      check,
      clause.at,
      'REPORT STATUS can only be used when specifying ON ERROR CONTINUE or ON ERROR BREAK',
    );
  if (report !== null) types.set(report, MAP);
  return columns;
}

function checkSize(check: Check, size: Expression): void {
  const type = check.expression(size, new Map(), VALUE);
  expectTypes(check, size.at, type, INTEGER);
  const isNegative = size.kind === 'negate';
  if (isNegative || (size.kind === 'literal' && typeof size.value === 'bigint' && size.value < 1n))
    throw failAt(check, size.at, 'Invalid input. The number of rows of a transaction must be a positive integer.');
}

/** The older form sees everything, but only in the WITH with which a part may open (see the check of queries). */
function importsOf(check: Check, { imports }: SubqueryCall, types: Types): Types {
  if (imports === null || imports === 'all') return new Map(types);
  const imported: Types = new Map();
  for (const { name, at } of imports) {
    const type = types.get(name);
    if (type === undefined) throw undefinedVariable(check, at, name);
    imported.set(name, type);
  }
  return imported;
}
