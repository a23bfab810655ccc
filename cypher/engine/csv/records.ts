/**
 * Records of a CSV text, as Neo4j's reader takes them: `"` quotes a field and stands twice for itself; in quotes `\"` and
 * `\\` stand for `"` and `\`; a line ends with LF, CR or both; an empty line is none.
 */
import { executionFault } from '../runtime/fault.ts';

/** A field of nothing is null; one of two quotes is empty. */
export type CsvRecord = readonly (string | null)[];

/** Longest field, in UTF-16 units; one that is longer has most likely lost its closing quote. */
const LONGEST_FIELD = 4_194_304;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const CR = 0x0d;

/** `separator` is one UTF-16 unit, and that before all else. `onPiece` is told how many fields wait for their record's end. */
export function* recordsOf(
  pieces: Iterable<string>,
  separator: string,
  onPiece: (waiting: number) => void,
): Generator<CsvRecord> {
  const reader = new RecordReader(separator.charCodeAt(0));
  for (const piece of pieces) {
    onPiece(reader.waiting);
    yield* reader.read(piece);
  }
  const last = reader.end();
  if (last !== null) yield last;
}

/** Where in a field the reader is; `closed`: after a quote in quotes, which ends them unless another follows. */
type Place = 'start' | 'plain' | 'quoted' | 'escaped' | 'closed';

class RecordReader {
  private readonly separator: number;
  private fields: (string | null)[] = [];
  private field = '';
  private place: Place = 'start';
  private count = 0;

  constructor(separator: number) {
    this.separator = separator;
  }

  get waiting(): number {
    return this.fields.length;
  }

  *read(text: string): Generator<CsvRecord> {
    for (let at = 0; at < text.length;) {
      const end = this.endOfRun(text, at);
      if (end > at) {
        this.add(text.slice(at, end));
        if (this.place === 'start') this.place = 'plain';
        at = end;
        continue;
      }
      const record = this.take(text.charCodeAt(at));
      if (record !== null) yield record;
      at += 1;
    }
  }

  /** The record that no line's end follows. */
  end(): CsvRecord | null {
    if (this.place === 'quoted' || this.place === 'escaped') {
      throw executionFault(`A quoted field of record ${this.count + 1} of the CSV file has no end`);
    }
    return this.endRecord();
  }

  /** Where the characters end that stand for themselves. */
  private endOfRun(text: string, from: number): number {
    const { place, separator } = this;
    if (place === 'escaped' || place === 'closed') return from;
    let at = from;
    if (place === 'quoted') {
      for (; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === QUOTE || code === BACKSLASH) break;
      }
      return at;
    }
    if (place === 'start' && text.charCodeAt(from) === QUOTE) return from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === separator || code === LF || code === CR) break;
    }
    return at;
  }

  private take(code: number): CsvRecord | null {
    switch (this.place) {
      case 'quoted':
        this.place = code === QUOTE ? 'closed' : 'escaped';
        return null;
      case 'escaped':
        this.add(`${code === QUOTE || code === BACKSLASH ? '' : '\\'}${String.fromCharCode(code)}`);
        this.place = 'quoted';
        return null;
      default:
        return this.takeEnd(code);
    }
  }

  private takeEnd(code: number): CsvRecord | null {
    if (code === this.separator) this.endField();
    else if (code === LF || code === CR) return this.endRecord();
    else if (this.place === 'closed' && code !== QUOTE) {
      throw executionFault(
        `In record ${this.count + 1} of the CSV file, '${String.fromCharCode(code)}' follows a quoted field: write a quote within quotes twice`,
      );
    } else {
      if (this.place === 'closed') this.add('"');
      this.place = 'quoted';
    }
    return null;
  }

  private add(text: string): void {
    this.field += text;
    if (this.field.length > LONGEST_FIELD)
      throw executionFault(
        `A field of record ${this.count + 1} of the CSV file is longer than ${LONGEST_FIELD} characters: does a quote lack its end?`,
      );
  }

  private endField(): void {
    this.fields.push(this.field === '' && this.place !== 'closed' ? null : this.field);
    this.field = '';
    this.place = 'start';
  }

  /** Null for an empty line. */
  private endRecord(): CsvRecord | null {
    if (this.place === 'start' && this.fields.length === 0) return null;
    this.endField();
    const record = this.fields;
    this.fields = [];
    this.count += 1;
    return record;
  }
}
