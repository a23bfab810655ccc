/** The values of one property for the entities of one page: packed into bytes at rest, a plain array while they change. */
import type { Value } from '../../value/value.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { PAGE_SIZE } from './page-table.ts';
import { readValue, writeValue } from './value-bytes.ts';

export interface Column {
  /** Null where the entity has no such property. */
  get(offset: number): Value;
}

type Starts = Uint16Array | Uint32Array;

export class PackedColumn implements Column {
  private readonly bytes: Uint8Array;
  /**
   * Of the value at each offset, and at the end of all; nothing lies between the starts of what is absent and the next.
   * Null where every value is as long as the first.
   */
  private readonly starts: Starts | null;
  private readonly width: number;

  private constructor(starts: Uint32Array, bytes: Uint8Array) {
    this.bytes = bytes;
    this.width = starts[1] ?? 0;
    const isEven = starts.every((start, offset) => start === offset * this.width);
    this.starts = isEven ? null : bytes.length < 2 ** 16 ? Uint16Array.from(starts) : starts;
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
    const start = this.startOf(offset);
    return start === this.startOf(offset + 1) ? null : readValue(new ByteReader(this.bytes, start));
  }

  /** The length of each value, then all of them. */
  write(to: ByteWriter): void {
    for (let offset = 0; offset < PAGE_SIZE; offset += 1) to.count(this.startOf(offset + 1) - this.startOf(offset));
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

  private startOf(offset: number): number {
    return this.starts === null ? offset * this.width : (this.starts[offset] ?? 0);
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
