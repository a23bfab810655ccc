/** The relationships at a node, read straight from its adjacency. */
import type { Adjacency } from './adjacency.ts';
import type { NodeRecord, State } from './state.ts';

export function expandOne(side: Adjacency, types: readonly string[] | null): Iterable<number> {
  const [only, ...others] = types ?? [];
  return only !== undefined && others.length === 0 ? side.ids(only) : expandTypes(side, types);
}

export function* expandBoth(
  id: number,
  node: NodeRecord,
  types: readonly string[] | null,
  state: State,
): Generator<number> {
  yield* expandTypes(node.outgoing, types);
  for (const relationship of expandTypes(node.incoming, types)) {
    // A loop was already given as outgoing.
    if (state.relationships.get(relationship)?.start !== id) yield relationship;
  }
}

function* expandTypes(side: Adjacency, types: readonly string[] | null): Generator<number> {
  for (const type of types === null ? side.types() : new Set(types)) yield* side.ids(type);
}
