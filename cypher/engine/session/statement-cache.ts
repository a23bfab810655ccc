/** Statements that were parsed, checked and planned before, for each graph: most texts come again and again. */
import type { GraphReader } from '../../../graph/store/property-graph/graph-reader.ts';
import type { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';
import type { PlannedQuery } from '../plan/planned-query.ts';
import type { PlacedRemark } from '../semantics/remarks.ts';
import type { Statement } from '../syntax/clause.ts';

export interface CheckedStatement {
  readonly text: string;
  readonly statement: Statement;
  readonly writes: boolean;
  /** Of the parameters without which it cannot be run, sorted. */
  readonly parameters: readonly string[];
  /** For parameters of these types it has been checked; null: not yet. */
  checkedFor: string | null;
  remarks: readonly PlacedRemark[];
  plan: Plan | null;
}

/** A plan, and how large the graph was that it was made for. */
export interface Plan {
  readonly query: PlannedQuery;
  readonly nodes: number;
  readonly relationships: number;
}

const STATEMENTS = 300;
/** Longer texts are mostly data, which does not come twice. */
const LENGTH = 10_000;
/** Up to so many entities more or less, the same plan will do. */
const SLACK = 100;
const GROWTH = 1.5;

/** The least recently used are forgotten first. */
export class StatementCache {
  private readonly statements = new Map<string, CheckedStatement>();

  find(text: string): CheckedStatement | undefined {
    const found = this.statements.get(text);
    if (found === undefined) return undefined;
    this.statements.delete(text);
    this.statements.set(text, found);
    return found;
  }

  keep(statement: CheckedStatement): void {
    if (statement.text.length > LENGTH) return;
    this.statements.set(statement.text, statement);
    if (this.statements.size <= STATEMENTS) return;
    for (const oldest of this.statements.keys()) {
      this.statements.delete(oldest);
      return;
    }
  }
}

const caches = new WeakMap<PropertyGraph, StatementCache>();

export function statementsOf(graph: PropertyGraph): StatementCache {
  let cache = caches.get(graph);
  if (cache === undefined) caches.set(graph, (cache = new StatementCache()));
  return cache;
}

/** Whether a plan that was made for another state of the graph is likely to be as good now. */
export function stillFits({ nodes, relationships }: Plan, graph: GraphReader): boolean {
  return isNear(nodes, graph.nodeCount) && isNear(relationships, graph.relationshipCount);
}

function isNear(before: number, now: number): boolean {
  return Math.max(before, now) <= Math.min(before, now) * GROWTH + SLACK;
}
