/** The graph as two CSV tables, nodes and relationships, with a column for every property that occurs. */
import { stringify } from 'csv-stringify/sync';
import type { Facts, PropertyValue } from '../model/fact.ts';

export interface CsvTables {
  readonly nodes: string;
  readonly relationships: string;
}

/** Lists are joined by `; `. Text that a spreadsheet would run as a formula is defused by a leading apostrophe. */
export const exportCsv = ({ nodes, relationships }: Facts): CsvTables => ({
  nodes: tableOf(nodes.map(({ id, label, properties }) => ({ id, label, ...properties }))),
  relationships: tableOf(
    relationships.map(({ id, type, start, end, properties }) => {
      return { id, type, from: start, to: end, ...properties };
    }),
  ),
});

function tableOf(rows: readonly Readonly<Record<string, PropertyValue>>[]): string {
  const fixed = [...new Set(rows.flatMap((row) => Object.keys(row).slice(0, 4)))].filter((key) => FIRST.includes(key));
  const others = [...new Set(rows.flatMap(Object.keys))].filter((key) => !fixed.includes(key)).toSorted();
  const columns = [...FIRST.filter((key) => fixed.includes(key)), ...others];
  const cells = rows.map((row) => columns.map((column) => text(row[column])));
  return stringify([columns, ...cells], { escape_formulas: true });
}

const FIRST = ['id', 'label', 'type', 'from', 'to'];

const text = (value: PropertyValue | undefined): string =>
  Array.isArray(value) ? value.join('; ') : String(value ?? '');
