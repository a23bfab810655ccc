/** Checks WITH and RETURN and says what can be seen after them. */
import { hasAggregates } from '../expressions/aggregates.ts';
import { rewrite } from '../expressions/rewrite.ts';
import { fingerprint, mentionedNames } from '../expressions/walk.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Projection } from '../syntax/clause.ts';
import { type Check, failAt, type Place, type Types, VALUE } from './check.ts';
import { checkGrouping } from './grouping-check.ts';
import { expectCondition } from './pattern-check.ts';
import { expectTypes } from './type-check.ts';
import { kindsOf } from './types/possible-types.ts';

const COLUMN: Place = { aggregates: 'allowed', condition: false };

/** `outer`: what a subquery sees of its surroundings, whose names it cannot give to something else. */
export function checkProjection(check: Check, clause: Projection, types: Types, outer: Types): Types {
  const after: Types = new Map(clause.star ? types : []);
  if (clause.star && clause.kind === 'return' && types.size === 0 && outer.size === 0) {
    throw failAt(check, clause.at, 'RETURN * is not allowed when there are no variables in scope');
  }
  // A column of its own stands in place of what `*` has by its name.
  const names = new Set<string>();
  for (const { expression, name, aliased, at } of clause.items) {
    if (clause.kind === 'with' && !aliased && expression.kind !== 'variable') {
      throw failAt(check, at, 'Expression in WITH must be aliased (use AS)');
    }
    if (names.has(name)) throw failAt(check, at, 'Multiple result columns with the same name are not supported');
    if (clause.kind === 'with' && outer.has(name) && !(expression.kind === 'variable' && expression.name === name)) {
      throw failAt(
        check,
        at,
        `The variable \`${name}\` is shadowing a variable with the same name from the outer scope and needs to be renamed`,
      );
    }
    names.add(name);
    after.set(name, check.expression(expression, types, COLUMN));
  }
  checkOrder(check, clause, types, after);
  for (const count of [clause.skip, clause.limit]) if (count !== null) checkCount(check, count);
  const grouping = clause.items.some(({ expression }) => hasAggregates(expression));
  if (clause.where !== null) {
    const where = grouping || clause.distinct ? throughColumns(clause.where, clause) : clause.where;
    expectCondition(check, where, grouping || clause.distinct ? after : new Map([...types, ...after]));
  }
  return after;
}

function checkOrder(check: Check, clause: Projection, types: Types, after: Types): void {
  const items = clause.items.map(({ expression }) => expression);
  const grouping = items.some(hasAggregates);
  const sorts = clause.orderBy.map(({ expression }) => expression);
  if (!grouping) {
    const found = sorts.find(
      (sort) => hasAggregates(sort) && !items.some((item) => fingerprint(item) === fingerprint(sort)),
    );
    if (found !== undefined) {
      throw failAt(
        check,
        found.at,
        'Cannot use aggregation in ORDER BY if there are no aggregate expressions in the preceding projection',
      );
    }
  }
  const keys = clause.items.filter(({ expression }) => !hasAggregates(expression));
  const starred = clause.star ? [...types.keys()] : [];
  for (const item of items) if (hasAggregates(item)) checkGrouping(check, item, keys, starred);
  for (const sort of sorts) {
    if (grouping || clause.distinct) {
      const open = throughColumns(sort, clause);
      const visible: Types = new Map(after);
      check.expression(open, visible, COLUMN);
      if (hasAggregates(open)) checkGrouping(check, open, keys, [...after.keys()]);
    } else check.expression(sort, new Map([...types, ...after]), COLUMN);
  }
}

/** A column's own expression stands for the column. */
function throughColumns(expression: Expression, { items }: Projection): Expression {
  const columns = new Map(items.map((item) => [fingerprint(item.expression), item.name]));
  return rewrite(expression, (part) => {
    const name = part.kind === 'literal' || part.kind === 'parameter' ? undefined : columns.get(fingerprint(part));
    return name === undefined ? null : { kind: 'variable', name, at: part.at, end: part.end };
  });
}

/** SKIP and LIMIT: the same for all rows, an integer, not negative. */
function checkCount(check: Check, expression: Expression): void {
  if (mentionedNames(expression).size > 0)
    throw failAt(check, expression.at, 'It is not allowed to refer to variables in SKIP or LIMIT');
  const type = check.expression(expression, new Map(), VALUE);
  if (expression.kind === 'literal' && expression.value === null)
    throw failAt(check, expression.at, "Invalid input. 'NULL' is not a valid value. Must be a non-negative integer.");
  expectTypes(check, expression.at, type, kindsOf('INTEGER'));
  if (expression.kind === 'literal' && typeof expression.value === 'bigint' && expression.value < 0n) {
    throw failAt(
      check,
      expression.at,
      `Invalid input. '${expression.value}' is not a valid value. Must be a non-negative integer.`,
    );
  }
}
