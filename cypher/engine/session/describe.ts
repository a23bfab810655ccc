/** A plan as EXPLAIN and PROFILE show it: the last step on top. */
import type { Operator, Pipeline } from '../operators/operator.ts';
import type { Profile } from '../runtime/context.ts';
import type { PlanNode } from '../../session.ts';

export function describe(pipeline: Pipeline, columns: readonly string[], profile: Profile | null): PlanNode {
  const last = describeSteps(pipeline.operators, profile);
  const rows = last?.rows;
  return {
    operatorType: 'ProduceResults',
    arguments: { details: columns.join(', '), planner: 'COST', runtime: 'SLOTTED', version: '5' },
    identifiers: columns,
    children: last === null ? [] : [last],
    ...(rows === undefined ? {} : { rows, dbHits: 0 }),
  };
}

function describeSteps(operators: readonly Operator[], profile: Profile | null): PlanNode | null {
  let below: PlanNode | null = null;
  for (const operator of operators) {
    const inner = operator.children
      .map((child) => describeSteps(child.operators, profile))
      .filter((node) => node !== null);
    const counted = profile?.get(operator);
    below = {
      operatorType: operator.name,
      arguments: { details: operator.details },
      identifiers: [],
      children: below === null ? inner : [below, ...inner],
      ...(profile === null ? {} : { rows: counted?.rows ?? 0, dbHits: counted?.hits ?? 0 }),
    };
  }
  return below;
}
