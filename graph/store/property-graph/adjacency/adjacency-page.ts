/**
 * The relationships at one side of a page of nodes, by type: packed into one array at rest (compressed sparse rows),
 * growable lists for those nodes that are being changed.
 */
import type { Page } from '../pages/page-table.ts';
import { type Packable, Packing, RUN_HEADER } from './packing.ts';
import type { Run } from './walk.ts';

/** Smaller than a page of nodes: a commit packs every page anew in which a node gained or lost a relationship. */
export const ADJACENCY_BITS = 4;
const SIZE = 1 << ADJACENCY_BITS;
export const ADJACENCY_MASK = SIZE - 1;

/** What a node has of one type: relationship and node at its other end, in turn. */
interface OpenRun {
  readonly type: number;
  readonly entries: number[];
}

interface OpenNode {
  readonly runs: OpenRun[];
  /** Whether this stands instead of what is packed, or adds to it. */
  readonly isWhole: boolean;
}

export class AdjacencyPage implements Page<AdjacencyPage>, Packable {
  /** See `Packing`. */
  private packed: Uint32Array = EMPTY;
  /** Where in it this page begins. */
  private from = 0;
  /** By offset; null where nothing is open. */
  private open: Map<number, OpenNode> | null = null;

  /** Only of a packed page. */
  copy(): AdjacencyPage {
    const copy = new AdjacencyPage();
    copy.place(this.packed, this.from);
    return copy;
  }

  /** Of a packed page. */
  get isEmpty(): boolean {
    return this.startOf(0) === this.startOf(SIZE);
  }

  /** How many relationships of a type, or of all (null), a node has at this side. */
  degree(offset: number, type: number | null): number {
    const open = this.open?.get(offset);
    let length = 0;
    if (open?.isWhole !== true) {
      const { packed } = this;
      const last = this.startOf(offset + 1);
      for (let at = this.startOf(offset); at < last; at += RUN_HEADER + (packed[at + 1] ?? 0)) {
        if (type === null || type === packed[at]) length += packed[at + 1] ?? 0;
      }
    }
    if (open !== undefined) {
      for (const run of open.runs) if (type === null || type === run.type) length += run.entries.length;
    }
    return length / 2;
  }

  /** Adds what a node has of the types (null: all) to `runs`. */
  collect(offset: number, types: readonly number[] | null, runs: Run[]): void {
    const open = this.open?.get(offset);
    if (open?.isWhole !== true) {
      const { packed } = this;
      const last = this.startOf(offset + 1);
      let at = this.startOf(offset);
      while (at < last) {
        const type = packed[at] ?? 0;
        const start = at + RUN_HEADER;
        const end = start + (packed[at + 1] ?? 0);
        if (types === null || types.includes(type)) runs.push({ type, entries: packed, start, end });
        at = end;
      }
    }
    if (open === undefined) return;
    for (const { type, entries } of open.runs) {
      if (types === null || types.includes(type)) runs.push({ type, entries, start: 0, end: entries.length });
    }
  }

  add(offset: number, type: number, relationship: number, other: number): void {
    this.open ??= new Map();
    const open = this.open.get(offset);
    if (open === undefined) {
      this.open.set(offset, { runs: [{ type, entries: [relationship, other] }], isWhole: false });
      return;
    }
    for (const run of open.runs) {
      if (run.type !== type) continue;
      run.entries.push(relationship, other);
      return;
    }
    open.runs.push({ type, entries: [relationship, other] });
  }

  remove(offset: number, type: number, relationship: number): void {
    const runs = this.whole(offset);
    const place = runs.findIndex((run) => run.type === type);
    const { entries = [] } = runs[place] ?? {};
    let at = 0;
    while (at < entries.length && entries[at] !== relationship) at += 2;
    entries.splice(at, 2);
    if (entries.length === 0) runs.splice(place, 1);
  }

  clear(offset: number): void {
    this.open ??= new Map();
    this.open.set(offset, { runs: [], isWhole: true });
  }

  place(words: Uint32Array, from: number): void {
    this.packed = words;
    this.from = from;
    this.open = null;
  }

  pack(to: Packing): void {
    if (this.open === null) return;
    to.beginPage(this);
    for (let offset = 0; offset < SIZE; offset += 1) {
      to.beginNode();
      if (this.open.has(offset)) this.packOpen(offset, to);
      else to.copy(this.packed, this.startOf(offset), this.startOf(offset + 1));
    }
    to.endPage();
  }

  /** Runs of one type become one. */
  private packOpen(offset: number, to: Packing): void {
    const runs: Run[] = [];
    this.collect(offset, null, runs);
    for (const [place, { type }] of runs.entries()) {
      if (runs.findIndex((one) => one.type === type) < place) continue;
      to.beginRun(type);
      for (const one of runs) if (one.type === type) to.extend(one.entries, one.start, one.end);
    }
  }

  private startOf(offset: number): number {
    return this.packed[this.from + offset] ?? 0;
  }

  /** All that a node has, in lists that can be changed. */
  private whole(offset: number): OpenRun[] {
    const open = this.open?.get(offset);
    if (open?.isWhole === true) return open.runs;
    const runs: Run[] = [];
    this.collect(offset, null, runs);
    this.clear(offset);
    for (const { type, entries, start, end } of runs) {
      for (let at = start; at < end; at += 2) this.add(offset, type, entries[at] ?? 0, entries[at + 1] ?? 0);
    }
    return this.open?.get(offset)?.runs ?? [];
  }
}

export const newPacking = (sharedWords: number): Packing => new Packing(SIZE, sharedWords);

const EMPTY = new Uint32Array(SIZE + 1);
