/** Hits among what was found and what was there to find: precision, recall, F1. */
export class Counts {
  hits = 0;
  found = 0;
  gold = 0;

  add(hits: number, found: number, gold: number): void {
    this.hits += hits;
    this.found += found;
    this.gold += gold;
  }

  get precision(): number {
    return this.hits / (this.found || 1);
  }

  get recall(): number {
    return this.hits / (this.gold || 1);
  }

  get f1(): number {
    return (2 * this.hits) / (this.found + this.gold || 1);
  }
}

/** Adds up by what is measured, in the order of first use. */
export class Table {
  readonly rows = new Map<string, Counts>();

  add(measure: string, hits: number, found: number, gold: number): void {
    let counts = this.rows.get(measure);
    if (!counts) this.rows.set(measure, (counts = new Counts()));
    counts.add(hits, found, gold);
  }

  /** Two sets of keys: what both hold is right. */
  compare(measure: string, found: ReadonlySet<string>, gold: ReadonlySet<string>): void {
    this.add(measure, [...found].filter((key) => gold.has(key)).length, found.size, gold.size);
  }
}
