/** Which relationships begin and end at each node. */
import { PageTable } from '../pages/page-table.ts';
import { ADJACENCY_BITS, ADJACENCY_MASK, AdjacencyPage, newPacking } from './adjacency-page.ts';
import type { Run } from './walk.ts';

export type Side = 'outgoing' | 'incoming';

/** Of pages that a commit changed: some five, so that little is kept of those that the next one changes again. */
const SHARED_WORDS = 1024;

export class Adjacency {
  private readonly sides: Readonly<Record<Side, PageTable<AdjacencyPage>>>;

  constructor(outgoing = new PageTable<AdjacencyPage>(), incoming = new PageTable<AdjacencyPage>()) {
    this.sides = { outgoing, incoming };
  }

  fork(): Adjacency {
    return new Adjacency(this.sides.outgoing.fork(), this.sides.incoming.fork());
  }

  degree(node: number, side: Side, type: number | null): number {
    return this.sides[side].page(node >>> ADJACENCY_BITS)?.degree(node & ADJACENCY_MASK, type) ?? 0;
  }

  /** How many relationships of each type. */
  degrees(node: number, side: Side): (readonly [type: number, degree: number])[] {
    const runs: Run[] = [];
    this.collect(node, side, null, runs);
    return runs.map(({ type, start, end }) => [type, (end - start) / 2]);
  }

  collect(node: number, side: Side, types: readonly number[] | null, runs: Run[]): void {
    this.sides[side].page(node >>> ADJACENCY_BITS)?.collect(node & ADJACENCY_MASK, types, runs);
  }

  add(type: number, relationship: number, start: number, end: number): void {
    this.writable('outgoing', start).add(start & ADJACENCY_MASK, type, relationship, end);
    this.writable('incoming', end).add(end & ADJACENCY_MASK, type, relationship, start);
  }

  remove(node: number, side: Side, type: number, relationship: number): void {
    this.writable(side, node).remove(node & ADJACENCY_MASK, type, relationship);
  }

  /** Forgets all relationships of one node. */
  clear(node: number): void {
    for (const side of ['outgoing', 'incoming'] as const) this.writable(side, node).clear(node & ADJACENCY_MASK);
  }

  pack(): void {
    const packing = newPacking(SHARED_WORDS);
    for (const side of Object.values(this.sides)) for (const [, page] of side.changed()) page.pack(packing);
    packing.finish();
  }

  /** Once packed; see `PageTable.close`. */
  close(): void {
    for (const side of Object.values(this.sides)) side.close();
  }

  private writable(side: Side, node: number): AdjacencyPage {
    return this.sides[side].writable(node >>> ADJACENCY_BITS, () => new AdjacencyPage());
  }
}
