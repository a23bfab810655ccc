/** Plans a query: clause by clause, each told what the ones before it have bound. */
import type { GraphReader } from '../../../graph/store/property-graph/graph-reader.ts';
import { compile } from '../expressions/compile.ts';
import { compileItems } from '../expressions/items.ts';
import { Scope, Slots, type Subplan, type Subplanner } from '../expressions/scope.ts';
import { Distinct } from '../operators/distinct.ts';
import { Foreach } from '../operators/foreach.ts';
import { LoadCsv } from '../operators/load-csv.ts';
import { type Operator, Pipeline } from '../operators/operator.ts';
import { Optional } from '../operators/optional.ts';
import { Union } from '../operators/union.ts';
import { Unwind } from '../operators/unwind.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { fault } from '../runtime/fault.ts';
import type { Expression, PatternPart } from '../syntax/ast.ts';
import type { Clause, MatchClause, Query, SingleQuery } from '../syntax/clause.ts';
import { planProcedure, planSubquery } from './call-planner.ts';
import { planMatch } from './match-planner.ts';
import type { PlannedColumn, PlannedPart, PlannedQuery } from './planned-query.ts';
import { planProjection } from './projection-planner.ts';
import { planReadsAndUpdate } from './update-planner.ts';

/** Where the planning of a single query stands. */
export interface Progress {
  scope: Scope;
  readonly operators: Operator[];
  columns: readonly PlannedColumn[] | null;
  /** Names from outside, which `*` does not mean. */
  readonly outer: ReadonlySet<string>;
}

export class Planner implements Subplanner {
  readonly slots = new Slots();
  readonly graph: GraphReader;
  readonly findProcedure: (name: string) => Procedure | undefined;

  constructor(graph: GraphReader, findProcedure: (name: string) => Procedure | undefined) {
    this.graph = graph;
    this.findProcedure = findProcedure;
  }

  plan(query: Query): PlannedQuery {
    const planned = this.planIn(query, new Scope(this), new Set());
    return { ...planned, slots: this.slots.size };
  }

  planQuery(query: Query, scope: Scope): Subplan {
    const outer = new Set(scope.entries().map(([name]) => name));
    const { pipeline, columns } = this.planIn(query, scope.child(), outer);
    return {
      run: (row, context) => pipeline.run(row.slice(), context),
      count: (row, context) => pipeline.count(row.slice(), context),
      columns: (columns ?? []).map(({ slot }) => slot),
      scope,
    };
  }

  planPattern(pattern: PatternPart, where: Expression | null, scope: Scope): Subplan {
    const inner = scope.child();
    const pipeline = new Pipeline(planMatch([pattern], where, inner, this.graph));
    return {
      run: (row, context) => pipeline.run(row, context),
      count: (row, context) => pipeline.count(row, context),
      columns: [],
      scope: inner,
    };
  }

  /** `importing`: only a part that opens with WITH sees the scope, as in `CALL { WITH x … }`. */
  planIn(query: Query, scope: Scope, outer: ReadonlySet<string>, importing = false): PlannedPart {
    const parts = query.parts.map((part) => {
      const blind = importing && part.clauses[0]?.kind !== 'with';
      return this.planSingle(part, blind ? new Scope(this) : scope.child(), outer);
    });
    const [first] = parts;
    if (first === undefined) throw fault('SyntaxError', 'A query needs a clause');
    if (parts.length === 1) return first;
    const columns = (first.columns ?? []).map(({ name }) => ({ name, slot: this.slots.next() }));
    const slots = columns.map(({ slot }) => slot);
    const unionParts = parts.map((part) => ({
      pipeline: part.pipeline,
      slots: columns.map(({ name }) => part.columns?.find((column) => column.name === name)?.slot ?? 0),
    }));
    const operators: Operator[] = [new Union(unionParts, slots)];
    if (!query.all) operators.push(new Distinct(slots));
    return { pipeline: new Pipeline(operators), columns: first.columns === null ? null : columns };
  }

  private planSingle({ clauses }: SingleQuery, scope: Scope, outer: ReadonlySet<string>): PlannedPart {
    const progress: Progress = { scope, operators: [], columns: null, outer };
    for (const clause of clauses) this.planClause(clause, progress);
    return { pipeline: new Pipeline(progress.operators), columns: progress.columns };
  }

  private planClause(clause: Clause, progress: Progress): void {
    const { scope, operators } = progress;
    progress.columns = null;
    switch (clause.kind) {
      case 'match':
        operators.push(...this.planMatchClause(clause, scope));
        return;
      case 'unwind': {
        const list = compileItems(clause.list, scope, compile);
        operators.push(new Unwind(list, scope.declare(clause.variable)));
        return;
      }
      case 'with':
      case 'return': {
        const visible = namesOf(scope).filter((name) => clause.kind === 'with' || !progress.outer.has(name));
        const plan = planProjection(clause, scope, visible, operators);
        progress.scope = plan.scope;
        this.keepOuter(progress, scope);
        if (clause.kind === 'return') progress.columns = plan.columns;
        return;
      }
      case 'foreach':
        operators.push(this.planForeach(clause, scope));
        return;
      case 'call procedure':
        planProcedure(this, clause, progress);
        return;
      case 'call subquery':
        operators.push(...planSubquery(this, clause, scope));
        return;
      case 'load csv': {
        const { headers, separator } = clause;
        const url = compile(clause.url, scope);
        const { line: lineSlot, file: fileSlot } = this.slots.csvOrigin;
        operators.push(
          new LoadCsv({ url, headers, separator, slot: scope.declare(clause.variable), lineSlot, fileSlot }),
        );
        return;
      }
      case 'finish':
        return;
      default:
        operators.push(...planReadsAndUpdate(clause, scope, this.graph));
    }
  }

  /** In a subquery the outer query's variables stay in sight, whatever WITH keeps. */
  private keepOuter(progress: Progress, before: Scope): void {
    for (const name of progress.outer) {
      const slot = before.find(name);
      if (slot !== undefined && progress.scope.find(name) === undefined) progress.scope.bind(name, slot);
    }
  }

  private planMatchClause({ optional, patterns, where }: MatchClause, scope: Scope): Operator[] {
    const before = new Set(scope.entries().map(([, slot]) => slot));
    const operators = planMatch(patterns, where, scope, this.graph);
    if (!optional) return operators;
    const slots = scope.entries().flatMap(([, slot]) => (before.has(slot) ? [] : [slot]));
    return [new Optional(new Pipeline(operators), slots)];
  }

  private planForeach(clause: Clause & { kind: 'foreach' }, scope: Scope): Operator {
    const list = compileItems(clause.list, scope, compile);
    const inner = scope.child();
    const slot = inner.declare(clause.variable);
    const progress: Progress = { scope: inner, operators: [], columns: null, outer: new Set() };
    for (const one of clause.clauses) this.planClause(one, progress);
    return new Foreach(list, slot, new Pipeline(progress.operators));
  }
}

/** Names that a query can write, sorted. */
export function namesOf(scope: Scope): string[] {
  return scope
    .entries()
    .map(([name]) => name)
    .filter((name) => !name.startsWith(' '))
    .toSorted();
}
