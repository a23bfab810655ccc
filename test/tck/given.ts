/** What a scenario gives to its query: parameters, and procedures that answer from a table. */
import type { Procedure } from '../../cypher/engine/procedures/procedure.ts';
import type { Value } from '../../graph/store/value/value.ts';
import { readCell } from './cell.ts';
import type { TckValue } from './value.ts';

export function parameters(cells: readonly (readonly [string, string])[]): Record<string, Value> {
  return Object.fromEntries(cells.map(([name, cell]) => [name, literal(readCell(cell))]));
}

function literal(value: TckValue): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(literal);
  if (!('kind' in value) || value.kind !== 'map') throw new Error('Only literals can be given.');
  return Object.fromEntries([...value.entries].map(([key, item]) => [key, literal(item)]));
}

/** `test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?)`, answering from the rows that fit. */
export function procedure(signature: string, table: readonly (readonly string[])[]): Procedure {
  const [, name, takes = '', gives = ''] = /^([\w.]+)\((.*?)\) :: \((.*)\)$/s.exec(signature.trim()) ?? [];
  if (name === undefined) throw new Error(`Not the signature of a procedure: ${signature}`);
  const inputs = fields(takes);
  const rows = table.map((row) => row.map((cell) => literal(readCell(cell))));
  return {
    name,
    parameters: inputs.map(({ field, type }) => ({ name: field, kinds: kinds(type), nullable: type.endsWith('?') })),
    columns: fields(gives).map(({ field }) => field),
    run: (items) =>
      rows.filter((row) => inputs.every((_, at) => same(items[at], row[at]))).map((row) => row.slice(inputs.length)),
  };
}

function fields(text: string): { field: string; type: string }[] {
  return [...text.matchAll(/(\w+) :: (\w+\??)/g)].map(([, field = '', type = '']) => ({ field, type }));
}

function kinds(type: string): string[] {
  const plain = type.replace('?', '');
  return plain === 'NUMBER' ? ['INTEGER', 'FLOAT'] : [plain];
}

/** A number given as 42 is a table's 42.0. */
function same(given: Value | undefined, tabled: Value | undefined): boolean {
  if (isNumber(given) && isNumber(tabled)) return Number(given) === Number(tabled);
  return given === tabled;
}

function isNumber(value: Value | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}
