/** Numbers and text as bytes, one after the other: what the pages of a graph are made of, in memory and on disk. */
import { isInteger64 } from '../../value/numbers.ts';

const FIRST_CAPACITY = 256;
/** Largest of the numbers that bit operations handle. */
const INT32_MAX = 0x7f_ff_ff_ff;
const ASCII_END = 0x80;
/** From this length on a decoder's fixed cost pays. */
const LONG_TEXT = 48;
const CHUNK = 4096;

export class ByteWriter {
  private bytes = new Uint8Array(FIRST_CAPACITY);
  private view = new DataView(this.bytes.buffer);
  private end = 0;

  get length(): number {
    return this.end;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.end++] = value;
  }

  /** A whole number from 0 to 2^53 - 1, seven bits a byte. */
  count(value: number): void {
    this.reserve(8);
    let rest = value;
    for (; rest > INT32_MAX; rest = Math.floor(rest / 128)) this.bytes[this.end++] = (rest % 128) | 0x80;
    for (; rest > 0x7f; rest >>>= 7) this.bytes[this.end++] = (rest & 0x7f) | 0x80;
    this.bytes[this.end++] = rest;
  }

  /** A whole number from -2^52 to 2^52: near to zero is short. */
  whole(value: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }

  int64(value: bigint): void {
    if (!isInteger64(value)) throw new Error('an INTEGER has 64 bits');
    this.reserve(8);
    this.view.setBigInt64(this.end, value, true);
    this.end += 8;
  }

  float(value: number): void {
    this.reserve(8);
    this.view.setFloat64(this.end, value, true);
    this.end += 8;
  }

  /** Units of UTF-16, each in one byte where all are ASCII and otherwise in two, so that every text comes back as it was. */
  text(value: string): void {
    const { length } = value;
    const isWide = !isAscii(value);
    this.count(length * 2 + Number(isWide));
    this.reserve(length * 2);
    for (let at = 0; at < length; at += 1) {
      const unit = value.charCodeAt(at);
      this.bytes[this.end++] = unit & 0xff;
      if (isWide) this.bytes[this.end++] = unit >>> 8;
    }
  }

  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.end);
    this.end += bytes.length;
  }

  /** A copy of what was written. */
  take(): Uint8Array {
    return this.bytes.slice(0, this.end);
  }

  private reserve(more: number): void {
    const needed = this.end + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes);
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= ASCII_END) return false;
  return true;
}

/** Reads what a `ByteWriter` wrote; throws RangeError where the bytes end too early. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get position(): number {
    return this.at;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw tooShort();
    return value;
  }

  count(): number {
    let value = 0;
    let weight = 1;
    for (;;) {
      const byte = this.byte();
      if (byte < 0x80) return value + byte * weight;
      value += (byte - 0x80) * weight;
      weight *= 128;
    }
  }

  whole(): number {
    const value = this.count();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  int64(): bigint {
    return this.view(8).getBigInt64(0, true);
  }

  float(): number {
    return this.view(8).getFloat64(0, true);
  }

  text(): string {
    const size = this.count();
    const isWide = size % 2 === 1;
    const length = (size - Number(isWide)) / 2;
    const start = this.skip(isWide ? length * 2 : length);
    return isWide ? wideText(this.bytes, start, this.at) : asciiText(this.bytes, start, this.at);
  }

  /** A copy, so that the whole from which it was read need not be kept. */
  raw(length: number): Uint8Array {
    const start = this.skip(length);
    return Uint8Array.prototype.slice.call(this.bytes, start, this.at);
  }

  private view(length: number): DataView {
    const start = this.skip(length);
    return new DataView(this.bytes.buffer, this.bytes.byteOffset + start, length);
  }

  private skip(length: number): number {
    const start = this.at;
    this.at += length;
    if (this.at > this.bytes.length) throw tooShort();
    return start;
  }
}

const tooShort = (): RangeError => new RangeError('the bytes end too early');

// Every ASCII byte means the same in it.
const ascii = new TextDecoder('latin1');

/** Eight at a time: several times faster for names than a decoder or one unit after the other. */
function asciiText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > LONG_TEXT) return ascii.decode(bytes.subarray(start, end));
  const unit = (at: number): number => bytes[at] ?? 0;
  let text = '';
  let at = start;
  for (; at + 8 <= end; at += 8) {
    text += String.fromCharCode(
      unit(at),
      unit(at + 1),
      unit(at + 2),
      unit(at + 3),
      unit(at + 4),
      unit(at + 5),
      unit(at + 6),
      unit(at + 7),
    );
  }
  for (; at < end; at += 1) text += String.fromCharCode(unit(at));
  return text;
}

function wideText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let from = start; from < end; from += CHUNK) {
    const units: number[] = [];
    for (let at = from; at < Math.min(end, from + CHUNK); at += 2) {
      units.push((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
    }
    text += String.fromCharCode(...units);
  }
  return text;
}
