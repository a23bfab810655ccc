/** A row of a result, as the driver's Record. */
import type { QueryRecord } from '../../session.ts';
import { fault } from '../runtime/fault.ts';

export class EngineRecord implements QueryRecord {
  readonly keys: readonly string[];
  private readonly values: readonly unknown[];

  constructor(keys: readonly string[], values: readonly unknown[]) {
    this.keys = keys;
    this.values = values;
  }

  get(key: string | number): unknown {
    const index = typeof key === 'number' ? key : this.keys.indexOf(key);
    if (index >= 0 && index < this.keys.length) return this.values[index];
    throw fault('ArgumentError', `This record has no field '${key}': it has ${this.keys.join(', ')}`);
  }

  toObject(): Record<string, unknown> {
    return Object.fromEntries(this.keys.map((key, index) => [key, this.values[index]]));
  }
}
