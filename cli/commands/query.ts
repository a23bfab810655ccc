/** `dossier query`: a Cypher query from the command line or standard input. */
import { text as readAll } from 'node:stream/consumers';
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';
import { checkOptions } from '../output/options.ts';
import { RowFormat, renderRows } from '../output/rows.ts';
import { writeOutput } from '../output/write.ts';
import { type Globals, withSession } from '../store.ts';

const QueryOptions = z.object({
  param: z.array(z.string()),
  format: RowFormat,
  write: z.boolean().default(false),
  limit: z.int({ message: 'must be a whole number of rows' }).positive().optional(),
  timeout: z.number({ message: 'must be a number of seconds' }).positive().optional(),
});

export async function query(text: string | undefined, given: unknown, globals: Globals): Promise<void> {
  const { param, format, write, limit, timeout } = checkOptions(QueryOptions, given);
  const cypher = text ?? (await fromStandardInput());
  const parameters = Object.fromEntries(param.map(parameter));
  const result = await withSession(globals, write ? 'write' : 'read', (session) =>
    session.run(cypher, parameters, {
      ...(limit === undefined ? {} : { limit }),
      ...(timeout === undefined ? {} : { timeout: timeout * 1000 }),
    }),
  );
  for (const { title, description } of result.summary.notifications) process.stderr.write(`${title}: ${description}\n`);
  await writeOutput(renderRows(result, format), undefined);
}

async function fromStandardInput(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new DossierError('OPTION_INVALID', 'There is no query: give it as an argument or on standard input.');
  }
  return readAll(process.stdin);
}

/** `limit=5` is a number, `name=Ivo Lind` text; whole numbers stay integers. */
function parameter(assignment: string): [string, unknown] {
  const at = assignment.indexOf('=');
  if (at < 1) throw new DossierError('OPTION_INVALID', `--param "${assignment}" is not NAME=VALUE.`);
  return [assignment.slice(0, at), parameterValue(assignment.slice(at + 1))];
}

function parameterValue(text: string): unknown {
  if (/^-?\d+$/.test(text)) return BigInt(text);
  try {
    return integers(JSON.parse(text));
  } catch {
    return text;
  }
}

/** JSON has one kind of number; a whole one is an INTEGER here. */
function integers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(integers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, integers(one)]));
}
