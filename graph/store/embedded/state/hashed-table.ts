/** A table of many small values under hashes: a few share each record. */
import type { Table } from '../../../resolve/state/table.ts';
import { Generations } from './generations.ts';
import type { StateRecords } from './state-records.ts';
import type { Held } from './state-table.ts';

/** Records that hashes are spread over: so many that each stays small where millions of articles are kept. */
const BUCKETS = 1 << 18;

export class HashedTable<V> implements Table<number, V>, Held {
  readonly #records: StateRecords<[number, V][]>;
  readonly #buckets = new Generations<number, Map<number, V>>();
  readonly #changed = new Set<number>();

  constructor(records: StateRecords<[number, V][]>) {
    this.#records = records;
  }

  get size(): number {
    return this.#buckets.size;
  }

  get(key: number): V | undefined {
    return this.#bucket(numberOf(key)).get(key);
  }

  set(key: number, value: V): void {
    const number = numberOf(key);
    this.#bucket(number).set(key, value);
    this.#changed.add(number);
  }

  delete(key: number): void {
    const number = numberOf(key);
    if (this.#bucket(number).delete(key)) this.#changed.add(number);
  }

  *write(): Generator<void> {
    yield* this.#records.write(this.#changed, (number) => {
      const bucket = this.#bucket(number);
      return bucket.size > 0 ? [...bucket] : undefined;
    });
    this.#changed.clear();
  }

  turn(): void {
    this.#buckets.turn();
  }

  #bucket(number: number): Map<number, V> {
    const held = this.#buckets.get(number);
    if (held) return held;
    const bucket = new Map(this.#records.read(number));
    this.#buckets.set(number, bucket);
    return bucket;
  }
}

const numberOf = (key: number): number => (key ^ (key >>> 18)) & (BUCKETS - 1);
