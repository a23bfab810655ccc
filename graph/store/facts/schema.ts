/** What every store promises of facts: one node an id, and names that are found without looking at all of them. */
import { NodeLabel } from '../../model/fact.ts';
import type { SchemaDefinition } from '../property-graph/constraint.ts';
import type { GraphTransaction } from '../property-graph/transaction.ts';

const shownAs: Partial<Record<NodeLabel, string>> = {
  Person: 'name',
  State: 'name',
  Organization: 'name',
  Place: 'name',
  Proposal: 'title',
  Meeting: 'title',
};

/** By name, in the words of Cypher: `person_id` for uniqueness, `person_name` for the index. */
export const factSchema: ReadonlyMap<string, SchemaDefinition> = new Map([
  ...NodeLabel.options.map((label) => [`${label.toLowerCase()}_id`, ruleOf('uniqueness', label, 'id')] as const),
  ...NodeLabel.options.flatMap((label) => {
    const property = shownAs[label];
    return property === undefined
      ? []
      : [[`${label.toLowerCase()}_${property}`, ruleOf('range', label, property)] as const];
  }),
]);

function ruleOf(kind: 'uniqueness' | 'range', label: NodeLabel, property: string): SchemaDefinition {
  return { kind, entity: 'node', names: [label], properties: [property] };
}

/** Adds what is missing; what a person has made under another name stays. */
export function writeSchema(transaction: GraphTransaction): void {
  const present = new Set(transaction.schema().map(({ name }) => name));
  for (const [name, rule] of factSchema) if (!present.has(name)) transaction.putSchema(name, rule);
}
