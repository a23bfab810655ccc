/** What a store has to write and to delete to come from one state of the facts to another. */
import type { FactNode, FactRelationship, Facts } from '../model/fact.ts';

export interface Difference {
  /** New or changed, whole. */
  readonly nodesToWrite: readonly FactNode[];
  /** Ids. Their relationships are among those to delete. */
  readonly nodesToDelete: readonly string[];
  readonly relationshipsToWrite: readonly FactRelationship[];
  readonly relationshipsToDelete: readonly string[];
}

/** Everything sorted by id. A relationship never changes its ends or type: its id would be another. */
export function difference(before: Facts, after: Facts): Difference {
  const nodes = compareById(before.nodes, after.nodes);
  const relationships = compareById(before.relationships, after.relationships);
  return {
    nodesToWrite: nodes.toWrite,
    nodesToDelete: nodes.toDelete,
    relationshipsToWrite: relationships.toWrite,
    relationshipsToDelete: relationships.toDelete,
  };
}

function compareById<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    toWrite: after.filter((one) => {
      const was = old.get(one.id);
      return !was || JSON.stringify(was) !== JSON.stringify(one);
    }),
    toDelete: before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  };
}
