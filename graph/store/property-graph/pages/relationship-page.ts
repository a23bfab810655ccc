/** A page of relationships: type and ends of each, and their properties. */
import type { Catalog } from '../catalog.ts';
import type { Counts } from '../counts.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { Columns } from './columns.ts';
import { ABSENT } from './dictionary.ts';
import { readNumbers, writeNumbers } from './local-numbers.ts';
import { type Page, PAGE_SIZE } from './page-table.ts';

export class RelationshipPage implements Page<RelationshipPage> {
  /** The type at each offset, numbered by the catalog; `ABSENT` where there is no relationship. */
  types: Uint32Array<ArrayBuffer>;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly columns: Columns;
  private distinct: readonly number[] | null = null;

  constructor(
    types = new Uint32Array(PAGE_SIZE),
    starts = new Uint32Array(PAGE_SIZE),
    ends = new Uint32Array(PAGE_SIZE),
    columns = new Columns(),
  ) {
    this.types = types;
    this.starts = starts;
    this.ends = ends;
    this.columns = columns;
  }

  copy(): RelationshipPage {
    return new RelationshipPage(this.types.slice(), this.starts.slice(), this.ends.slice(), this.columns.copy());
  }

  setEnds(offset: number, type: number, start: number, end: number): void {
    this.types[offset] = type;
    this.starts[offset] = start;
    this.ends[offset] = end;
    this.distinct = null;
  }

  /** What types some relationship of this page has. */
  get distinctTypes(): readonly number[] {
    if (this.distinct === null) {
      const types = new Set(this.types);
      types.delete(ABSENT);
      this.distinct = [...types];
    }
    return this.distinct;
  }

  get isEmpty(): boolean {
    return this.distinctTypes.length === 0;
  }

  /** Not to be changed after. */
  pack({ uniform }: Catalog, { keys }: Counts): void {
    this.types = uniform.share(this.types);
    this.columns.pack(keys);
  }

  /** Of a packed page; null for a page without relationships. */
  encode(number: number, catalog: Catalog): Uint8Array | null {
    if (this.isEmpty) return null;
    const writer = new ByteWriter();
    writer.count(number);
    writeNumbers(writer, this.types, (type) => writer.text(catalog.typeOf(type)));
    for (const ends of [this.starts, this.ends]) for (const end of ends) writer.count(end);
    this.columns.write(writer);
    return writer.take();
  }

  /** Throws RangeError where the bytes are not those of a page with this number. */
  static decode(number: number, bytes: Uint8Array, catalog: Catalog): RelationshipPage {
    const reader = new ByteReader(bytes);
    if (reader.count() !== number) throw new RangeError('the page has another number');
    const types = readNumbers(reader, () => catalog.types.add(reader.text()));
    const starts = Uint32Array.from(types, () => reader.count());
    const ends = Uint32Array.from(types, () => reader.count());
    return new RelationshipPage(types, starts, ends, Columns.read(reader));
  }
}
