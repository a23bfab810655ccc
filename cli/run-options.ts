/** How long and how far a query may go, as `query` and `ask` take it. */
import { z } from 'zod';
import type { RunOptions } from '../cypher/session.ts';

export const RunLimits = z.object({
  limit: z.int({ message: 'must be a whole number of rows' }).positive({ message: 'must be 1 or more' }).optional(),
  timeout: z.number({ message: 'must be a number of seconds' }).positive({ message: 'must be above 0' }).optional(),
});

const MILLISECONDS = 1000;

export const runOptions = ({ limit, timeout }: z.infer<typeof RunLimits>): RunOptions => ({
  ...(limit === undefined ? {} : { limit }),
  ...(timeout === undefined ? {} : { timeout: timeout * MILLISECONDS }),
});
