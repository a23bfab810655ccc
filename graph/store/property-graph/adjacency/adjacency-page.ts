/**
 * The relationships at one side of a page of nodes, by type: packed into one array at rest (compressed sparse rows),
 * growable lists for those nodes that are being changed.
 */
import type { Page } from '../pages/page-table.ts';
import type { Run } from './walk.ts';

/** Smaller than a page of nodes: a commit packs every page anew in which a node gained or lost a relationship. */
export const ADJACENCY_BITS = 6;
const SIZE = 1 << ADJACENCY_BITS;
export const ADJACENCY_MASK = SIZE - 1;

/** What a node has of one type: relationship and node at its other end, in turn. */
interface OpenRun {
  readonly type: number;
  readonly entries: number[];
}

export class AdjacencyPage implements Page<AdjacencyPage> {
  /**
   * Four parts, where a run is what a node has of one type: the number of each node's first run, and of all runs; the
   * type of each run; where in this array each run ends; then relationship and node at its other end, in turn, run by run.
   */
  private packed: Uint32Array = EMPTY;
  /** By offset, instead of what is packed; null where nothing is open. */
  private open: Map<number, OpenRun[]> | null = null;

  /** Only of a packed page. */
  copy(): AdjacencyPage {
    const copy = new AdjacencyPage();
    copy.packed = this.packed;
    return copy;
  }

  /** How many relationships of a type, or of all (null), a node has at this side. */
  degree(offset: number, type: number | null): number {
    let length = 0;
    const open = this.open?.get(offset);
    if (open !== undefined) {
      for (const run of open) if (type === null || type === run.type) length += run.entries.length;
      return length / 2;
    }
    const last = this.firstRun(offset + 1);
    for (let run = this.firstRun(offset); run < last; run += 1) {
      if (type === null || type === this.typeOf(run)) length += this.endOf(run) - this.endOf(run - 1);
    }
    return length / 2;
  }

  /** Adds what a node has of the types (null: all) to `runs`. */
  collect(offset: number, types: readonly number[] | null, runs: Run[]): void {
    const open = this.open?.get(offset);
    if (open !== undefined) {
      for (const { type, entries } of open) {
        if (types === null || types.includes(type)) runs.push({ type, entries, start: 0, end: entries.length });
      }
      return;
    }
    const last = this.firstRun(offset + 1);
    for (let run = this.firstRun(offset); run < last; run += 1) {
      const type = this.typeOf(run);
      if (types !== null && !types.includes(type)) continue;
      runs.push({ type, entries: this.packed, start: this.endOf(run - 1), end: this.endOf(run) });
    }
  }

  add(offset: number, type: number, relationship: number, other: number): void {
    const runs = this.opened(offset);
    for (const run of runs) {
      if (run.type !== type) continue;
      run.entries.push(relationship, other);
      return;
    }
    runs.push({ type, entries: [relationship, other] });
  }

  remove(offset: number, type: number, relationship: number): void {
    const runs = this.opened(offset);
    const { entries = [] } = runs.find((one) => one.type === type) ?? {};
    let at = 0;
    while (at < entries.length && entries[at] !== relationship) at += 2;
    entries.splice(at, 2);
    if (entries.length === 0) this.open?.set(offset, runs.filter((one) => one.entries !== entries)); // prettier-ignore
  }

  clear(offset: number): void {
    this.open ??= new Map();
    this.open.set(offset, []);
  }

  pack(): void {
    const { open } = this;
    if (open === null) return;
    let [runs, length] = [this.firstRun(SIZE), this.packed.length - this.endOf(-1)];
    for (const [offset, lists] of open) {
      runs += lists.length - (this.firstRun(offset + 1) - this.firstRun(offset));
      length -= this.endOf(this.firstRun(offset + 1) - 1) - this.endOf(this.firstRun(offset) - 1);
      for (const { entries } of lists) length += entries.length;
    }
    const packed = new Uint32Array(SIZE + 1 + 2 * runs + length);
    let [run, at] = [0, SIZE + 1 + 2 * runs];
    const close = (type: number): void => {
      packed[SIZE + 1 + run] = type;
      packed[SIZE + 1 + runs + run] = at;
      run += 1;
    };
    for (let offset = 0; offset < SIZE; offset += 1) {
      packed[offset] = run;
      const lists = open.get(offset);
      if (lists !== undefined) {
        for (const { type, entries } of lists) {
          for (const entry of entries) packed[at++] = entry;
          close(type);
        }
        continue;
      }
      const last = this.firstRun(offset + 1);
      for (let old = this.firstRun(offset); old < last; old += 1) {
        for (let from = this.endOf(old - 1); from < this.endOf(old); from += 1) packed[at++] = this.packed[from] ?? 0;
        close(this.typeOf(old));
      }
    }
    packed[SIZE] = run;
    this.packed = packed;
    this.open = null;
  }

  private firstRun(offset: number): number {
    return this.packed[offset] ?? 0;
  }

  private typeOf(run: number): number {
    return this.packed[SIZE + 1 + run] ?? 0;
  }

  /** Where the entries of a run end; of the one before the first: where the entries begin. */
  private endOf(run: number): number {
    const runs = this.firstRun(SIZE);
    return run < 0 ? SIZE + 1 + 2 * runs : (this.packed[SIZE + 1 + runs + run] ?? 0);
  }

  private opened(offset: number): OpenRun[] {
    this.open ??= new Map();
    const known = this.open.get(offset);
    if (known !== undefined) return known;
    const runs: Run[] = [];
    this.collect(offset, null, runs);
    const open = runs.map(({ type, entries, start, end }) => ({
      type,
      entries: Array.from(entries.slice(start, end)),
    }));
    this.open.set(offset, open);
    return open;
  }
}

const EMPTY = new Uint32Array(SIZE + 1);
