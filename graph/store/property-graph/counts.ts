/** How many nodes and relationships one version of a graph has, by labels and types, and which property keys are in use. */
import type { Side } from './adjacency/adjacency.ts';

/** A count of zero is left out. */
export type TallyOf<K> = Map<K, number>;

/** By number of the catalog. */
type Tally = TallyOf<number>;

export class Counts {
  nodes = 0;
  relationships = 0;
  /** Nodes by their set of labels. */
  readonly sets: Tally;
  readonly types: Tally;
  /** Relationships from a node to itself, by type. */
  readonly loops: Tally;
  /** Pages, once they are packed, on which something has a value of the property key. */
  readonly keys: TallyOf<string>;
  /** Ends of relationships at nodes, by the node's set of labels, then by type. */
  private readonly ends: Readonly<Record<Side, Map<number, Tally>>>;

  constructor(
    sets: Tally = new Map(),
    types: Tally = new Map(),
    loops: Tally = new Map(),
    keys: TallyOf<string> = new Map(),
    outgoing = new Map<number, Tally>(),
    incoming = new Map<number, Tally>(),
  ) {
    this.sets = sets;
    this.types = types;
    this.loops = loops;
    this.keys = keys;
    this.ends = { outgoing, incoming };
  }

  fork(): Counts {
    const { outgoing, incoming } = this.ends;
    const fork = new Counts(
      new Map(this.sets),
      new Map(this.types),
      new Map(this.loops),
      new Map(this.keys),
      copy(outgoing),
      copy(incoming),
    );
    fork.nodes = this.nodes;
    fork.relationships = this.relationships;
    return fork;
  }

  /** `by` is negative for what goes. */
  countNodes(set: number, by: number): void {
    this.nodes += by;
    bump(this.sets, set, by);
  }

  countRelationships(type: number, start: number, end: number, by: number): void {
    this.relationships += by;
    bump(this.types, type, by);
    if (start === end) bump(this.loops, type, by);
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

export function bump<K>(tally: TallyOf<K>, key: K, by: number): void {
  const count = (tally.get(key) ?? 0) + by;
  if (count === 0) tally.delete(key);
  else tally.set(key, count);
}

function copy(ends: ReadonlyMap<number, Tally>): Map<number, Tally> {
  return new Map(Array.from(ends, ([set, tally]) => [set, new Map(tally)]));
}
