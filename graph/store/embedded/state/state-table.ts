/** A table of resolution's state: each value in a record of its own, read when it is first asked for, held until it is written. */
import type { Table } from '../../../resolve/state/table.ts';
import { Generations } from './generations.ts';
import type { StateRecords } from './state-records.ts';

/** Held in place of a value that is not there. */
const NONE = Symbol('none');

/** What a table holds that is, or will be, on disk. */
export interface Held {
  /** Values used since the last turn. */
  readonly size: number;
  /** A record more whenever it is asked to. */
  write(): Generator<void>;
  /** After writing: lets go of values that were not used since the last turn. */
  turn(): void;
}

export class StateTable<K extends string | number, V> implements Table<K, V>, Held {
  readonly #records: StateRecords<V>;
  readonly #values = new Generations<K, V | typeof NONE>();
  readonly #changed = new Set<K>();

  constructor(records: StateRecords<V>) {
    this.#records = records;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: K): V | undefined {
    const held = this.#values.get(key);
    if (held !== undefined) return held === NONE ? undefined : held;
    const value = this.#records.read(key);
    this.#values.set(key, value ?? NONE);
    return value;
  }

  set(key: K, value: V): void {
    this.#values.set(key, value);
    this.#changed.add(key);
  }

  delete(key: K): void {
    this.#values.set(key, NONE);
    this.#changed.add(key);
  }

  *write(): Generator<void> {
    yield* this.#records.write(this.#changed, (key) => this.get(key));
    this.#changed.clear();
  }

  turn(): void {
    this.#values.turn();
  }
}
