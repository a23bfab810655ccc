/** A page of nodes: what labels each has, and their properties. */
import type { Catalog } from '../catalog.ts';
import type { Counts } from '../counts.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { Columns } from './columns.ts';
import { ABSENT } from './dictionary.ts';
import { readNumbers, writeNumbers } from './local-numbers.ts';
import { type Page, PAGE_SIZE } from './page-table.ts';

export class NodePage implements Page<NodePage> {
  /** The set of labels at each offset, numbered by the catalog; `ABSENT` where there is no node. */
  labelSets: Uint32Array<ArrayBuffer>;
  readonly columns: Columns;
  private distinct: readonly number[] | null = null;

  constructor(labelSets = new Uint32Array(PAGE_SIZE), columns = new Columns()) {
    this.labelSets = labelSets;
    this.columns = columns;
  }

  copy(): NodePage {
    return new NodePage(this.labelSets.slice(), this.columns.copy());
  }

  setLabels(offset: number, set: number): void {
    this.labelSets[offset] = set;
    this.distinct = null;
  }

  /** What sets of labels some node of this page has: a scan passes over pages that have none of those it looks for. */
  get sets(): readonly number[] {
    if (this.distinct === null) {
      const sets = new Set(this.labelSets);
      sets.delete(ABSENT);
      this.distinct = [...sets];
    }
    return this.distinct;
  }

  get isEmpty(): boolean {
    return this.sets.length === 0;
  }

  /** Not to be changed after. */
  pack({ uniform }: Catalog, { keys }: Counts): void {
    this.labelSets = uniform.share(this.labelSets);
    this.columns.pack(keys);
  }

  /** Of a packed page; null for a page without nodes. */
  encode(number: number, catalog: Catalog): Uint8Array | null {
    if (this.isEmpty) return null;
    const writer = new ByteWriter();
    writer.count(number);
    writeNumbers(writer, this.labelSets, (set) => {
      const labels = catalog.labelsOf(set);
      writer.count(labels.length);
      for (const label of labels) writer.text(label);
    });
    this.columns.write(writer);
    return writer.take();
  }

  /** Throws RangeError where the bytes are not those of a page with this number. */
  static decode(number: number, bytes: Uint8Array, catalog: Catalog): NodePage {
    const reader = new ByteReader(bytes);
    if (reader.count() !== number) throw new RangeError('the page has another number');
    const labelSets = readNumbers(reader, () =>
      catalog.labelSets.add(Array.from({ length: reader.count() }, () => reader.text())),
    );
    return new NodePage(labelSets, Columns.read(reader));
  }
}
