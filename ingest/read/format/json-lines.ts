/** JSON lines: one article a line. The file is read a line at a time, so it may be larger than memory. */
import { DossierError } from '../../../graph/model/errors.ts';
import { decode } from '../input/decode.ts';
import { tooLarge } from '../input/load.ts';
import type { Found } from './draft.ts';
import { parseJson, readRecord } from './json-record.ts';

/** A file whose first lines are all malformed is not JSON lines, and is given up with one more word. */
const MALFORMED_AT_START = 5;

/** A malformed or oversized line is a problem of its own, `file.jsonl#3` for the third line; the others go on. */
export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  path: string,
  maxBytes: number,
): AsyncGenerator<Found> {
  let sound = 0;
  let malformed = 0;
  for await (const { number, bytes } of linesOf(chunks, maxBytes)) {
    const found = readLine(bytes, `${path}#${number}`, maxBytes);
    if (found === null) continue;
    yield found;
    if (found.kind === 'draft') sound += 1;
    else malformed += 1;
    if (sound === 0 && malformed === MALFORMED_AT_START) {
      const message = `${path} does not hold one JSON object a line; the rest of it is left out.`;
      yield { kind: 'problem', path, error: new DossierError('INPUT_MALFORMED', message) };
      return;
    }
  }
  if (sound + malformed === 0) throw new DossierError('INPUT_EMPTY', `${path} is empty; nothing to read.`);
}

/** Null for a blank line; `bytes` are null for a line over the limit. */
function readLine(bytes: Uint8Array | null, path: string, maxBytes: number): Found | null {
  try {
    if (bytes === null) throw tooLarge(path, maxBytes);
    if (bytes.every((byte) => byte <= 0x20)) return null;
    return readRecord(parseJson(decode(bytes, path), path), path);
  } catch (error) {
    if (error instanceof DossierError) return { kind: 'problem', path, error };
    throw error;
  }
}

const NEWLINE = 0x0a;

async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<{ number: number; bytes: Uint8Array | null }> {
  let number = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const line = () => ({ number: number++, bytes: size > maxBytes ? null : Buffer.concat(held) });
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      size += to - from;
      if (size <= maxBytes) held.push(chunk.subarray(from, to));
      yield line();
      [held, size, from] = [[], 0, to + 1];
    }
    size += chunk.length - from;
    if (size <= maxBytes) held.push(chunk.subarray(from));
    else held = [];
  }
  if (size > 0) yield line();
}
