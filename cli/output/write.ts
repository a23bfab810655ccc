/** Writes a command's output to standard output or, with `--out`, to a file. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DossierError } from '../../graph/model/errors.ts';

const CHUNK = 1 << 16;

export const writeOutput = (text: string, out: string | undefined): Promise<void> => writeLines([text], out);

/** Never holds more of the output than a chunk. */
export async function writeLines(lines: Iterable<string>, out: string | undefined): Promise<void> {
  const source = Readable.from(chunks(lines));
  if (out === undefined) return pipeline(source, process.stdout, { end: false });
  try {
    return await pipeline(source, createWriteStream(out));
  } catch (cause) {
    throw isOfSystem(cause) ? cannotBeWritten(out, cause) : cause;
  }
}

/** A fault of the disk or the path, not of what was to be written. */
const isOfSystem = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;

const cannotBeWritten = (out: string, cause: Error): DossierError =>
  new DossierError('OPTION_INVALID', `${out} cannot be written (${cause.message}); name another place with --out.`, {
    cause,
  });

function* chunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
