/** `dossier query`: a Cypher query from the command line or standard input. */
import { text as readAll } from 'node:stream/consumers';
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';
import { checkOptions } from '../output/options.ts';
import { RowFormat, writeRows } from '../output/rows.ts';
import { parametersOf } from '../parameters.ts';
import { RunLimits, runOptions } from '../run-options.ts';
import { type Globals, withSession } from '../store.ts';

const QueryOptions = RunLimits.extend({
  param: z.array(z.string()).default([]),
  params: z.string().optional(),
  format: RowFormat,
  write: z.boolean().default(false),
  csvFolder: z.string().optional(),
});

export async function query(text: string | undefined, given: unknown, globals: Globals): Promise<void> {
  const { param, params, format, write, csvFolder, ...limits } = checkOptions(QueryOptions, given);
  const parameters = parametersOf(param, params);
  const cypher = text ?? (await fromStandardInput());
  const result = await withSession(
    globals,
    write ? 'write' : 'read',
    (session) => session.run(cypher, parameters, runOptions(limits)),
    { csvFolder },
  );
  return writeRows(result, format, limits.limit);
}

async function fromStandardInput(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new DossierError('OPTION_INVALID', 'There is no query: give it as an argument or on standard input.');
  }
  return readAll(process.stdin);
}
