/** A cursor over the relationships at one node. */
import type { Dictionary } from '../pages/dictionary.ts';

/** Relationships of one type at one side of a node. */
export interface Run {
  readonly type: number;
  /** Relationship and node at its other end, in turn; a live view of the node's own. */
  readonly entries: Uint32Array | readonly number[];
  readonly start: number;
  readonly end: number;
}

export class Walk {
  /** Of the relationship that `next` came to. */
  relationship = -1;
  type = '';
  /** The node at its other end. */
  other = -1;
  private readonly runs: readonly Run[];
  private readonly types: Dictionary<string>;
  /** From this run on, relationships to `loop` were given before. */
  private readonly second: number;
  private readonly loop: number;
  private run = -1;
  private entries: Run['entries'] = [];
  private at = 0;
  private end = 0;

  constructor(runs: readonly Run[], types: Dictionary<string>, second = runs.length, loop = -1) {
    this.runs = runs;
    this.types = types;
    this.second = second;
    this.loop = loop;
  }

  /** False where there are no more. */
  next(): boolean {
    for (;;) {
      if (this.at >= this.end && !this.nextRun()) return false;
      const { at } = this;
      this.at += 2;
      this.other = this.entries[at + 1] ?? -1;
      if (this.other === this.loop && this.run >= this.second) continue;
      this.relationship = this.entries[at] ?? -1;
      return true;
    }
  }

  private nextRun(): boolean {
    this.run += 1;
    const run = this.runs[this.run];
    if (run === undefined) return false;
    this.type = this.types.item(run.type) ?? '';
    this.entries = run.entries;
    this.at = run.start;
    this.end = run.end;
    return true;
  }
}
