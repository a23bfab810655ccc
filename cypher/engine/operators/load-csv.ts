/** LOAD CSV: a row for each record of a file, a list of its fields or, with headers, a map. */
import { mapOf, type Value } from '../../../graph/store/value/value.ts';
import { parseAddress, unreadable } from '../csv/address.ts';
import { textOf } from '../csv/decode.ts';
import { type CsvRecord, recordsOf } from '../csv/records.ts';
import type { Context } from '../runtime/context.ts';
import { executionFault } from '../runtime/fault.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

export interface LoadCsvPlan {
  readonly url: Evaluate;
  readonly headers: boolean;
  readonly separator: string;
  readonly slot: number;
  /** Slots of what linenumber() and file() give. */
  readonly lineSlot: number;
  readonly fileSlot: number;
}

/** Steps that a piece of a file takes, for a look at the clock. */
const STEPS_OF_PIECE = 256;

export class LoadCsv extends Operator {
  readonly name = 'LoadCSV';
  private readonly plan: LoadCsvPlan;

  constructor(plan: LoadCsvPlan) {
    super();
    this.plan = plan;
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) yield* this.load(row, context);
  }

  private *load(row: Row, context: Context): Rows {
    const { url, headers, slot, lineSlot, fileSlot } = this.plan;
    const address = url(row, context);
    if (typeof address !== 'string') throw executionFault('The URL of LOAD CSV must be a STRING');
    const { path, shown } = parseAddress(address);
    let line = 0n;
    let names: CsvRecord | null = null;
    for (const record of this.records(address, path, context)) {
      context.step();
      line += 1n;
      if (headers && names === null) {
        names = record;
        continue;
      }
      const next = row.slice();
      next[slot] = names === null ? record : named(names, record);
      next[lineSlot] = line;
      next[fileSlot] = shown;
      yield next;
    }
  }

  private records(url: string, path: string, context: Context): Iterable<CsvRecord> {
    if (context.csvFiles === null) throw unreadable(url, 'LOAD CSV is not allowed here: allow a folder of CSV files');
    const bytes = context.csvFiles.open(path);
    if (bytes === null) throw unreadable(url, `there is no file '${path}' in the folder that is allowed`);
    return recordsOf(
      textOf(bytes, (why) => unreadable(url, why)),
      this.plan.separator,
      (waiting) => {
        context.assertFits(waiting);
        context.step(STEPS_OF_PIECE);
      },
    );
  }
}

/** Fields that are missing are null, those without a name are left out. */
function named(names: CsvRecord, record: CsvRecord): Value {
  return mapOf(names.map((name, index) => [name ?? '', record[index] ?? null]));
}
