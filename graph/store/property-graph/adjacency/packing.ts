/** Fills what a page of adjacency packs, node by node, run by run; used for one page after another. */
import type { Run } from './walk.ts';

const FIRST_CAPACITY = 1024;

export class Packing {
  private readonly nodes: number;
  private readonly firstRuns: number[] = [];
  private readonly types: number[] = [];
  private readonly ends: number[] = [];
  private entries = new Uint32Array(FIRST_CAPACITY);
  private at = 0;

  /** `nodes` is the number of nodes on a page. */
  constructor(nodes: number) {
    this.nodes = nodes;
  }

  begin(): void {
    this.firstRuns.length = 0;
    this.types.length = 0;
    this.ends.length = 0;
    this.at = 0;
  }

  /** The runs that are added next are another node's. */
  beginNode(): void {
    this.firstRuns.push(this.types.length);
  }

  add(type: number, entries: Run['entries'], start: number, end: number): void {
    this.types.push(type);
    this.ends.push(this.at);
    this.extend(entries, start, end);
  }

  /** More of the type of the run that was added last. */
  extend(entries: Run['entries'], start: number, end: number): void {
    this.reserve(end - start);
    for (let from = start; from < end; from += 1) this.entries[this.at++] = entries[from] ?? 0;
    this.ends[this.ends.length - 1] = this.at;
  }

  /** See `AdjacencyPage.packed`. */
  finish(): Uint32Array {
    const runs = this.types.length;
    const base = this.nodes + 1 + 2 * runs;
    const packed = new Uint32Array(base + this.at);
    packed.set(this.firstRuns);
    packed[this.nodes] = runs;
    packed.set(this.types, this.nodes + 1);
    for (let run = 0; run < runs; run += 1) packed[this.nodes + 1 + runs + run] = base + (this.ends[run] ?? 0);
    for (let from = 0; from < this.at; from += 1) packed[base + from] = this.entries[from] ?? 0;
    return packed;
  }

  private reserve(more: number): void {
    if (this.at + more <= this.entries.length) return;
    const grown = new Uint32Array(Math.max(this.at + more, 2 * this.entries.length));
    grown.set(this.entries);
    this.entries = grown;
  }
}
