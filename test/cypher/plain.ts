/** A result's values as JSON has them, so that rows of different stores can be compared. */
import type { Result } from '../../cypher/session.ts';

const isTemporal = (value: unknown): value is { toString(): string } =>
  typeof value === 'object' && value !== null && 'year' in value;

function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (isTemporal(value)) return value.toString();
  return value;
}

export const plainRows = ({ records }: Result): Record<string, unknown>[] =>
  records.map((record) =>
    Object.fromEntries(Object.entries(record.toObject()).map(([key, value]) => [key, plainValue(value)])),
  );
