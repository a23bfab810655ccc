/** Beside aggregates an expression may only use what its row is grouped by: other values differ within the group. */
import { isAggregate } from '../expressions/aggregates.ts';
import { rewrite } from '../expressions/rewrite.ts';
import { fingerprint, walk } from '../expressions/walk.ts';
import type { Expression } from '../syntax/ast.ts';
import type { ProjectionItem } from '../syntax/clause.ts';
import { type Check, failAt } from './check.ts';

/** `names` are variables that are grouped by without an item of their own. */
export function checkGrouping(
  check: Check,
  expression: Expression,
  keys: readonly ProjectionItem[],
  names: readonly string[],
): void {
  const grouped = new Set(keys.map((key) => fingerprint(key.expression)));
  const known = new Set([...names, ...boundInside(expression)]);
  rewrite(expression, (part) => {
    if (isAggregate(part)) return part;
    const simple = part.kind === 'variable' || part.kind === 'property';
    if (simple && grouped.has(fingerprint(part))) return part;
    if (part.kind === 'variable' && !known.has(part.name)) {
      throw failAt(
        check,
        part.at,
        `Aggregation column contains implicit grouping expressions: '${part.name}' is neither aggregated nor a column of its own. Project it in a WITH before.`,
      );
    }
    return null;
  });
}

function boundInside(expression: Expression): string[] {
  const names: string[] = [];
  walk(expression, (node) => {
    for (const key of ['variable', 'accumulator']) if (typeof node[key] === 'string') names.push(node[key]);
    return true;
  });
  return names;
}
