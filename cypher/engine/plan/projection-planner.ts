/** WITH and RETURN: columns, grouping, DISTINCT, ORDER BY, SKIP, LIMIT and WHERE. */
import { hasAggregates, isAggregate } from '../expressions/aggregates.ts';
import { compile } from '../expressions/compile.ts';
import { rewrite } from '../expressions/rewrite.ts';
import { Scope } from '../expressions/scope.ts';
import { fingerprint } from '../expressions/walk.ts';
import { AGGREGATES, countRows, Distinct as DistinctValues } from '../functions/aggregate.ts';
import { Aggregate, type AggregateColumn } from '../operators/aggregate.ts';
import { CountRows } from '../operators/count-rows.ts';
import { Distinct } from '../operators/distinct.ts';
import { Filter } from '../operators/filter.ts';
import type { Operator } from '../operators/operator.ts';
import { type Column, Project } from '../operators/project.ts';
import { Limit, rowCount, Skip } from '../operators/skip-limit.ts';
import { Sort } from '../operators/sort.ts';
import type { Evaluate } from '../runtime/row.ts';
import type { CountStar, Expression, FunctionCall } from '../syntax/ast.ts';
import type { Projection, ProjectionItem } from '../syntax/clause.ts';
import type { PlannedColumn } from './planned-query.ts';
import { slotsOf } from './predicate.ts';

export interface ProjectionPlan {
  readonly columns: readonly PlannedColumn[];
  /** What can be seen after it. */
  readonly scope: Scope;
}

const NOTHING: Evaluate = () => null;

/** Adds its steps to `operators`, those of the clauses before; `visible` are the names that `*` stands for. */
export function planProjection(
  clause: Projection,
  scope: Scope,
  visible: readonly string[],
  operators: Operator[],
): ProjectionPlan {
  const named = new Set(clause.items.map(({ name }) => name));
  const starred = clause.star ? visible.filter((name) => !named.has(name)).map(itemFor) : [];
  const items = [...starred, ...clause.items];
  const sorts = clause.orderBy.map(({ expression }) => expression);
  const grouping = [...items.map(({ expression }) => expression), ...sorts].some(hasAggregates);
  const plan = grouping ? planGroups(clause, items, scope, operators) : planColumns(items, scope, operators);
  if (clause.distinct) operators.push(new Distinct(plan.columns.map(({ slot }) => slot)));
  // Names from before the projection can still be sorted and filtered by, unless rows were joined.
  const open = !grouping && !clause.distinct;
  const seen = open ? scope.child() : plan.scope.child();
  for (const { name, slot } of plan.columns) seen.bind(name, slot);
  const inSight = (expression: Expression): Evaluate =>
    compile(open ? expression : throughColumns(expression, items), seen);
  const count = (expression: Expression | null, what: 'SKIP' | 'LIMIT'): ReturnType<typeof rowCount> | null =>
    expression === null ? null : rowCount(compile(expression, scope), what);
  const skip = count(clause.skip, 'SKIP');
  const limit = count(clause.limit, 'LIMIT');
  if (clause.orderBy.length > 0) {
    const keys = plan.sorts ?? clause.orderBy.map(({ expression }) => inSight(expression));
    const wanted: ReturnType<typeof rowCount> | null =
      limit === null ? null : (row, context) => limit(row, context) + (skip?.(row, context) ?? 0);
    operators.push(
      new Sort(
        clause.orderBy.map(({ descending }, index) => ({ evaluate: keys[index] ?? NOTHING, descending })),
        wanted,
      ),
    );
  }
  if (skip !== null) operators.push(new Skip(skip));
  if (limit !== null) operators.push(new Limit(limit));
  if (clause.where !== null) operators.push(new Filter(inSight(clause.where), 'where'));
  return { columns: plan.columns, scope: plan.scope };
}

interface ColumnsPlan extends ProjectionPlan {
  /** Sort keys that were planned along with the groups. */
  readonly sorts: readonly Evaluate[] | null;
}

function planColumns(items: readonly ProjectionItem[], scope: Scope, operators: Operator[]): ColumnsPlan {
  const after = new Scope(scope.planner);
  const computed: Column[] = [];
  const columns = items.map(({ name, expression }) => {
    const known = expression.kind === 'variable' ? scope.find(expression.name) : undefined;
    const slot = known ?? scope.planner.slots.next();
    if (known === undefined) computed.push({ slot, evaluate: compile(expression, scope) });
    after.bind(name, slot);
    return { name, slot };
  });
  if (computed.length > 0) operators.push(new Project(computed, items.map(({ name }) => name).join(', ')));
  return { columns, scope: after, sorts: null };
}

function planGroups(
  clause: Projection,
  items: readonly ProjectionItem[],
  scope: Scope,
  operators: Operator[],
): ColumnsPlan {
  const after = new Scope(scope.planner);
  const grouped = scope.child();
  const keys: Column[] = [];
  const grouping = items.filter((item) => !hasAggregates(item.expression));
  for (const { name, expression } of grouping) {
    const slot = scope.planner.slots.next();
    keys.push({ slot, evaluate: compile(expression, scope) });
    after.bind(name, slot);
  }
  const aggregates = new Aggregates(scope);
  for (const [name, slot] of after.entries()) grouped.bind(name, slot);
  const finished = (expression: Expression): Expression =>
    rewrite(throughColumns(expression, grouping), (part) =>
      isAggregate(part)
        ? { kind: 'variable', name: aggregates.nameOf(part, grouped), at: part.at, end: part.end }
        : null,
    );
  const results: { name: string; expression: Expression }[] = [];
  for (const { name, expression } of items)
    if (hasAggregates(expression)) results.push({ name, expression: finished(expression) });
  const sorts = clause.orderBy.map(({ expression }) => finished(throughColumns(expression, items)));
  const computed = results.map(({ name, expression }) => {
    const evaluate = compile(expression, grouped);
    return { slot: after.declare(name), evaluate };
  });
  for (const [name, slot] of after.entries()) grouped.bind(name, slot);
  const columns = items.map(({ name }) => ({ name, slot: after.find(name) ?? 0 }));
  const needed = slotsOf(
    grouping.map(({ expression }) => expression),
    scope,
  );
  const counted = operators.at(-1);
  if (counted !== undefined && aggregates.onlyCount(counted.uncounted ?? [], needed)) {
    const slots = aggregates.columns.map(({ slot }) => slot);
    operators.splice(-1, 1, new CountRows(keys, slots, counted));
  } else operators.push(new Aggregate(keys, aggregates.columns));
  operators.push(new Project(computed));
  return {
    columns,
    scope: after,
    sorts: sorts.map((expression) => compile(expression, grouped)),
  };
}

/** The aggregates of a projection, each computed once. */
class Aggregates {
  readonly columns: AggregateColumn[] = [];
  private readonly calls: (FunctionCall | CountStar)[] = [];
  private readonly names = new Map<string, string>();
  private readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  nameOf(call: FunctionCall | CountStar, grouped: Scope): string {
    const key = fingerprint(call);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const name = ` aggregate ${this.names.size}`;
    this.names.set(key, name);
    this.calls.push(call);
    this.columns.push({ slot: grouped.declare(name), ...this.column(call) });
    return name;
  }

  /** Whether all are counts of rows, of which nothing else is asked than what is known without the slots. */
  onlyCount(slots: readonly number[], needed: ReadonlySet<number>): boolean {
    if (slots.length === 0 || slots.some((slot) => needed.has(slot))) return false;
    return this.calls.every((call) => {
      if (call.kind === 'count star') return true;
      const [item] = call.items;
      if (call.name.toLowerCase() !== 'count' || call.distinct || item?.kind !== 'variable') return false;
      return slots.includes(this.scope.find(item.name) ?? -1);
    });
  }

  private column(call: FunctionCall | CountStar): Omit<AggregateColumn, 'slot'> {
    if (call.kind === 'count star') return { create: countRows, value: NOTHING, extra: NOTHING };
    const definition = AGGREGATES.get(call.name.toLowerCase());
    const [value = NOTHING, extra = NOTHING] = call.items.map((item) => compile(item, this.scope));
    const create = definition?.create ?? countRows;
    return { create: call.distinct ? () => new DistinctValues(create()) : create, value, extra };
  }
}

/** Replaces what is the same as a column's expression by that column. */
function throughColumns(expression: Expression, items: readonly ProjectionItem[]): Expression {
  const columns = new Map(items.map((item) => [fingerprint(item.expression), item.name]));
  const names = new Set(items.map(({ name }) => name));
  return rewrite(expression, (part) => {
    if (part.kind === 'variable' && names.has(part.name)) return part;
    if (part.kind === 'literal' || part.kind === 'parameter') return null;
    const name = columns.get(fingerprint(part));
    // An aggregate's arguments are of the rows before, where the columns are not known.
    if (name === undefined) return isAggregate(part) ? part : null;
    return { kind: 'variable', name, at: part.at, end: part.end };
  });
}

function itemFor(name: string): ProjectionItem {
  return { expression: { kind: 'variable', name, at: 0, end: 0 }, name, aliased: true, at: 0, end: 0 };
}
