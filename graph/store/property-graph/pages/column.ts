/** The values of one property for the entities of one page: packed into bytes at rest, a plain array while they change. */
import type { Value } from '../../value/value.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { PAGE_SIZE } from './page-table.ts';
import { readValue, writeValue } from './value-bytes.ts';

export interface Column {
  /** Null where the entity has no such property. */
  get(offset: number): Value;
}

export class PackedColumn implements Column {
  /** Of the value at each offset, and at the end of all; nothing lies between the starts of what is absent and the next. */
  private readonly starts: Uint32Array;
  private readonly bytes: Uint8Array;

  private constructor(starts: Uint32Array, bytes: Uint8Array) {
    this.starts = starts;
    this.bytes = bytes;
  }

  static pack(column: OpenColumn): PackedColumn {
    const starts = new Uint32Array(PAGE_SIZE + 1);
    const writer = new ByteWriter();
    for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
      starts[offset] = writer.length;
      const value = column.get(offset);
      if (value !== null) writeValue(writer, value);
    }
    starts[PAGE_SIZE] = writer.length;
    return new PackedColumn(starts, writer.take());
  }

  get(offset: number): Value {
    const start = this.starts[offset] ?? 0;
    return start === this.starts[offset + 1] ? null : readValue(new ByteReader(this.bytes, start));
  }

  /** The length of each value, then all of them. */
  write(to: ByteWriter): void {
    for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
      to.count((this.starts[offset + 1] ?? 0) - (this.starts[offset] ?? 0));
    }
    to.raw(this.bytes);
  }

  static read(from: ByteReader): PackedColumn {
    const starts = new Uint32Array(PAGE_SIZE + 1);
    let end = 0;
    for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
      end += from.count();
      starts[offset + 1] = end;
    }
    return new PackedColumn(starts, from.raw(end));
  }
}

export class OpenColumn implements Column {
  private readonly values: Value[];
  private held = 0;

  constructor(column?: Column) {
    this.values = Array.from({ length: PAGE_SIZE }, (_, offset) => column?.get(offset) ?? null);
    for (const value of this.values) if (value !== null) this.held += 1;
  }

  get isEmpty(): boolean {
    return this.held === 0;
  }

  get(offset: number): Value {
    return this.values[offset] ?? null;
  }

  set(offset: number, value: Value): void {
    if (this.get(offset) !== null) this.held -= 1;
    if (value !== null) this.held += 1;
    this.values[offset] = value;
  }
}
