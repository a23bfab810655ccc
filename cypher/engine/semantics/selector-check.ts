/** Which path selectors stand together in one clause of the whole query, however deep in its subqueries. */
import type { PathSelector } from '../syntax/ast.ts';

export const isOlder = ({ form }: PathSelector): boolean => form === 'shortestPath' || form === 'allShortestPaths';

export const MIXED =
  "Mixing shortestPath/allShortestPaths with path selectors (e.g. 'ANY SHORTEST') or explicit match modes ('e.g. DIFFERENT RELATIONSHIPS') is not allowed.";

export class Selectors {
  private older: number | null = null;
  private newer = false;

  add(selector: PathSelector, at: number): void {
    if (isOlder(selector)) this.older ??= at;
    else this.newer = true;
  }

  /** Where `shortestPath` stood beside `ANY SHORTEST` and its like in the clause that ends. */
  endClause(): number | null {
    const at = this.newer ? this.older : null;
    this.older = null;
    this.newer = false;
    return at;
  }
}
