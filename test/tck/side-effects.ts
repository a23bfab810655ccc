/** What a query changed, counted as the TCK counts: nodes, relationships, labels and properties before and after. */
import type { Session } from '../../cypher/session.ts';
import { isNode, isRelationship, observed } from './observed.ts';
import { textOf } from './value.ts';

const COUNTED = ['nodes', 'relationships', 'labels', 'properties'] as const;

export type GraphState = Readonly<Record<(typeof COUNTED)[number], Set<string>>>;

export async function stateOf(session: Session): Promise<GraphState> {
  const state: GraphState = { nodes: new Set(), relationships: new Set(), labels: new Set(), properties: new Set() };
  const { records: nodes } = await session.run('MATCH (n) RETURN n');
  const { records: relationships } = await session.run('MATCH ()-[r]->() RETURN r');
  for (const record of [...nodes, ...relationships]) {
    const entity = record.get(0);
    if (typeof entity !== 'object' || entity === null) continue;
    if (isRelationship(entity)) state.relationships.add(entity.elementId);
    else if (isNode(entity)) {
      state.nodes.add(entity.elementId);
      for (const label of entity.labels) state.labels.add(label);
    } else continue;
    for (const [key, value] of Object.entries(entity.properties))
      state.properties.add(`${entity.elementId}.${key}=${textOf(observed(value))}`);
  }
  return state;
}

/** `+nodes: 2, -labels: 1`; empty where nothing changed. */
export function changes(before: GraphState, after: GraphState): string {
  const counts = COUNTED.flatMap((what) => [
    [`+${what}`, missingFrom(before[what], after[what])] as const,
    [`-${what}`, missingFrom(after[what], before[what])] as const,
  ]);
  return effectsText(Object.fromEntries(counts));
}

function missingFrom(known: ReadonlySet<string>, all: ReadonlySet<string>): number {
  return [...all].filter((item) => !known.has(item)).length;
}

export function effectsText(effects: Readonly<Record<string, number>>): string {
  return Object.entries(effects)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what}: ${count}`)
    .toSorted()
    .join(', ');
}
