/** A plan as a table: one operator a line, indented under the one that it feeds, with rows and hits where it was run. */
import type { PlanNode } from '../../cypher/session.ts';
import { table } from './table.ts';

export function planTable(plan: PlanNode, columns: number): string {
  const profiled = plan.rows !== undefined;
  const keys = ['Operator', 'Details', ...(profiled ? ['Rows', 'DB hits'] : [])];
  return table(keys, [...lines(plan, 0)], columns);
}

/** Inputs stand below what takes them; of several, each is a step further in. */
function* lines(node: PlanNode, depth: number): Generator<string[]> {
  const details = node.arguments['Details'] ?? node.arguments['details'];
  const measured = node.rows === undefined ? [] : [String(node.rows), String(node.dbHits ?? 0)];
  yield [
    `${'│ '.repeat(depth)}${node.operatorType.replace(/@.*/, '')}`,
    typeof details === 'string' ? details : '',
    ...measured,
  ];
  const [first, ...others] = node.children;
  for (const other of others) yield* lines(other, depth + 1);
  if (first !== undefined) yield* lines(first, depth);
}
