/** From a session's records to plain typed rows: dates as text, integers as numbers. */
import { z } from 'zod';
import { Interval } from '../../graph/model/interval.ts';
import type { Transaction } from '../session.ts';

/** A Cypher INTEGER. */
export const Count = z.union([z.bigint(), z.number()]).transform(Number).pipe(z.int());

/** `[toString(x.earliest), toString(x.latest)]`; null where either is. */
export const When = z
  .tuple([z.string().nullable(), z.string().nullable()])
  .transform(([earliest, latest]) => (earliest === null || latest === null ? null : { earliest, latest }))
  .pipe(Interval.nullable());

/** Runs a statement and checks each of its rows. */
export async function rows<T extends z.ZodType>(
  transaction: Transaction,
  row: T,
  cypher: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<z.infer<T>[]> {
  const { records } = await transaction.run(cypher, parameters);
  return records.map((record) => row.parse(record.toObject()));
}
