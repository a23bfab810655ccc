/** What the patterns of one MATCH may not have beside each other. */
import { walk } from '../expressions/walk.ts';
import type { MatchClause } from '../syntax/clause.ts';
import { type Check, failAt } from './check.ts';
import { disconnected } from './remarks.ts';

export function checkMatch(check: Check, clause: MatchClause): void {
  refuseMixedLengths(check, clause);
  for (const nodes of disconnected(clause.patterns)) check.remarks.add({ kind: 'cartesian product', nodes }, clause.at);
  const selective = clause.patterns.find(
    ({ selector }) => selector !== null && selector.form !== 'shortestPath' && selector.form !== 'allShortestPaths',
  );
  if (selective === undefined || clause.patterns.length === 1) return;
  throw failAt(
    check,
    selective.at,
    'Multiple path patterns cannot be used in the same clause in combination with a selective path selector.',
  );
}

/** `[*1..2]` beside `->+`, in the patterns or in WHERE; subqueries are a matter of their own. */
function refuseMixedLengths(check: Check, { patterns, where }: MatchClause): void {
  const variable: number[] = [];
  let quantified = false;
  walk([patterns, where], (node) => {
    if (node['kind'] === 'relationship' && isSet(node['length'])) variable.push(Number(node['at']));
    if ((node['kind'] === 'relationship' || node['kind'] === 'group') && isSet(node['quantifier'])) quantified = true;
    return node['kind'] !== 'subquery';
  });
  const [at] = variable;
  if (at === undefined || !quantified) return;
  throw failAt(
    check,
    at,
    "Mixing variable-length relationships ('-[*]-') with quantified relationships ('()-->*()') or quantified path patterns ('(()-->())*') is not allowed.",
  );
}

function isSet(part: unknown): boolean {
  return part !== undefined && part !== null;
}
