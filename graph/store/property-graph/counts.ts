/** How many nodes and relationships one version of a graph has, by labels and types: what a planner estimates from. */
import type { Side } from './adjacency/adjacency.ts';

/** By number of the catalog; a count of zero is left out. */
type Tally = Map<number, number>;

export class Counts {
  nodes = 0;
  relationships = 0;
  /** Nodes by their set of labels. */
  readonly sets: Tally;
  readonly types: Tally;
  /** Ends of relationships at nodes, by the node's set of labels, then by type. */
  private readonly ends: Readonly<Record<Side, Map<number, Tally>>>;

  constructor(
    sets: Tally = new Map(),
    types: Tally = new Map(),
    outgoing = new Map<number, Tally>(),
    incoming = new Map<number, Tally>(),
  ) {
    this.sets = sets;
    this.types = types;
    this.ends = { outgoing, incoming };
  }

  fork(): Counts {
    const { outgoing, incoming } = this.ends;
    const fork = new Counts(new Map(this.sets), new Map(this.types), copy(outgoing), copy(incoming));
    fork.nodes = this.nodes;
    fork.relationships = this.relationships;
    return fork;
  }

  /** `by` is negative for what goes. */
  countNodes(set: number, by: number): void {
    this.nodes += by;
    bump(this.sets, set, by);
  }

  countRelationships(type: number, by: number): void {
    this.relationships += by;
    bump(this.types, type, by);
  }

  countEnds(side: Side, set: number, type: number, by: number): void {
    let tally = this.ends[side].get(set);
    if (tally === undefined) this.ends[side].set(set, (tally = new Map()));
    bump(tally, type, by);
  }

  endsAt(side: Side, set: number, type: number): number {
    return this.ends[side].get(set)?.get(type) ?? 0;
  }
}

function bump(tally: Tally, key: number, by: number): void {
  const count = (tally.get(key) ?? 0) + by;
  if (count === 0) tally.delete(key);
  else tally.set(key, count);
}

function copy(ends: ReadonlyMap<number, Tally>): Map<number, Tally> {
  return new Map(Array.from(ends, ([set, tally]) => [set, new Map(tally)]));
}
