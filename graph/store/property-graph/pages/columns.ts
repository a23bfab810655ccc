/** All properties of the entities of one page, by key. */
import { bump, type TallyOf } from '../counts.ts';
import { emptyMap, type Properties, type Value } from '../../value/value.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { type Column, OpenColumn, PackedColumn } from './column.ts';

const NOTHING: ReadonlyMap<string, Column> = new Map();

export class Columns {
  private readonly byKey: Map<string, Column>;
  /** What this was copied from; until it is packed. */
  private before: ReadonlyMap<string, Column> = NOTHING;

  constructor(byKey: ReadonlyMap<string, Column> = new Map()) {
    this.byKey = new Map(byKey);
  }

  /** Only of packed columns: what is open would be shared. */
  copy(): Columns {
    const copy = new Columns(this.byKey);
    copy.before = this.byKey;
    return copy;
  }

  get(offset: number, key: string): Value {
    return this.byKey.get(key)?.get(offset) ?? null;
  }

  all(offset: number): Properties {
    const properties = emptyMap();
    for (const [key, column] of this.byKey) {
      const value = column.get(offset);
      if (value !== null) properties[key] = value;
    }
    return properties;
  }

  /** Keys of which some entity has a value. */
  *keys(): Generator<string> {
    for (const key of this.byKey.keys()) if (this.has(key)) yield key;
  }

  /** Whether some entity has a value of the key. */
  has(key: string): boolean {
    const column = this.byKey.get(key);
    return column !== undefined && !(column instanceof OpenColumn && column.isEmpty);
  }

  /** Null removes the value. */
  set(offset: number, key: string, value: Value): void {
    let column = this.byKey.get(key);
    if (!(column instanceof OpenColumn)) {
      column = new OpenColumn(column);
      this.byKey.set(key, column);
    }
    if (column instanceof OpenColumn) column.set(offset, value);
  }

  clear(offset: number): void {
    for (const [key, column] of this.byKey) if (column.get(offset) !== null) this.set(offset, key, null);
  }

  /** Packs what is open; empty columns go. `pages` are those that have a key: what this one changes in them is counted. */
  pack(pages: TallyOf<string>): void {
    for (const [key, column] of this.byKey) {
      if (!(column instanceof OpenColumn)) continue;
      if (column.isEmpty) this.byKey.delete(key);
      else this.byKey.set(key, PackedColumn.pack(column));
    }
    for (const key of this.before.keys()) if (!this.byKey.has(key)) bump(pages, key, -1);
    for (const key of this.byKey.keys()) if (!this.before.has(key)) bump(pages, key, 1);
    this.before = NOTHING;
  }

  /** Of packed columns. */
  write(to: ByteWriter): void {
    to.count(this.byKey.size);
    for (const [key, column] of this.byKey) {
      to.text(key);
      if (column instanceof PackedColumn) column.write(to);
    }
  }

  static read(from: ByteReader): Columns {
    const byKey = new Map<string, Column>();
    for (let left = from.count(); left > 0; left -= 1) byKey.set(from.text(), PackedColumn.read(from));
    return new Columns(byKey);
  }
}
