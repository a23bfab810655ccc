/** What a statement changed, under the names of the driver's summary. */

const NAMES = [
  'nodesCreated',
  'nodesDeleted',
  'relationshipsCreated',
  'relationshipsDeleted',
  'propertiesSet',
  'labelsAdded',
  'labelsRemoved',
  'indexesAdded',
  'indexesRemoved',
  'constraintsAdded',
  'constraintsRemoved',
] as const;

export type CounterName = (typeof NAMES)[number];

export class Counters {
  private counts = new Map<CounterName, number>();

  add(name: CounterName, count = 1): void {
    if (count > 0) this.counts.set(name, (this.counts.get(name) ?? 0) + count);
  }

  /** What is counted so far, to go back to where work is undone. */
  copy(): ReadonlyMap<CounterName, number> {
    return new Map(this.counts);
  }

  restore(counts: ReadonlyMap<CounterName, number>): void {
    this.counts = new Map(counts);
  }

  toObject(): Record<string, number> {
    return Object.fromEntries(NAMES.map((name) => [name, this.counts.get(name) ?? 0]));
  }
}
