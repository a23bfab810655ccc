/** Which variables can be seen, and the slot of a row in which each is kept. */
import type { PatternPart, Expression } from '../syntax/ast.ts';
import type { Query } from '../syntax/clause.ts';
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';

/** A part of a plan that an expression runs for itself. */
export interface Subplan {
  run(row: Row, context: Context): Rows;
  /** How many rows `run` would give. */
  count(row: Row, context: Context): number;
  /** Slots of the columns that it returns. */
  readonly columns: readonly number[];
  /** What its variables are called, for what is compiled on top of it. */
  readonly scope: Scope;
}

/** What expressions need of the planner. */
export interface Subplanner {
  planQuery(query: Query, scope: Scope): Subplan;
  planPattern(pattern: PatternPart, where: Expression | null, scope: Scope): Subplan;
  /** The slot where the pattern's path is to be found; the pattern has a variable. */
  readonly slots: Slots;
}

/** Hands out the slots of a statement's rows. */
export class Slots {
  private count = 0;
  private csv: { readonly line: number; readonly file: number } | null = null;

  /** How many there are. */
  get size(): number {
    return this.count;
  }

  next(): number {
    this.count += 1;
    return this.count - 1;
  }

  /** Where each row keeps which line of which file of LOAD CSV it comes from; no variable's, whatever WITH lets through. */
  get csvOrigin(): { readonly line: number; readonly file: number } {
    this.csv ??= { line: this.next(), file: this.next() };
    return this.csv;
  }
}

export class Scope {
  readonly planner: Subplanner;
  private readonly names: Map<string, number>;

  constructor(planner: Subplanner, names: Iterable<readonly [string, number]> = []) {
    this.planner = planner;
    this.names = new Map(names);
  }

  child(): Scope {
    return new Scope(this.planner, this.names);
  }

  /** A copy that has lost some names. */
  without(names: readonly string[]): Scope {
    return new Scope(
      this.planner,
      this.entries().filter(([name]) => !names.includes(name)),
    );
  }

  find(name: string): number | undefined {
    return this.names.get(name);
  }

  /** A new slot, which hides an outer variable of the same name. */
  declare(name: string): number {
    const slot = this.planner.slots.next();
    this.names.set(name, slot);
    return slot;
  }

  bind(name: string, slot: number): void {
    this.names.set(name, slot);
  }

  entries(): [string, number][] {
    return [...this.names];
  }
}
