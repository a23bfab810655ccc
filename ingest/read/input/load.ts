/** Loads a file whole, never more of it than the limit, even where it grows while it is read. */
import { open } from 'node:fs/promises';
import { DossierError } from '../../../graph/model/errors.ts';
import { unreadable } from './unreadable.ts';

const CHUNK = 64 * 1024;

/** Throws INPUT_UNREADABLE or INPUT_TOO_LARGE. */
export async function load(path: string, maxBytes: number): Promise<Buffer> {
  let handle;
  try {
    handle = await open(path, 'r');
    const { size } = await handle.stat();
    if (size > maxBytes) throw tooLarge(path, maxBytes);
    const parts: Buffer[] = [];
    let total = 0;
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(Math.max(CHUNK, size - total + 1)), 0);
      if (bytesRead === 0) return Buffer.concat(parts, total);
      total += bytesRead;
      if (total > maxBytes) throw tooLarge(path, maxBytes);
      parts.push(buffer.subarray(0, bytesRead));
    }
  } catch (cause) {
    throw cause instanceof DossierError ? cause : unreadable(path, cause);
  } finally {
    await handle?.close();
  }
}

/** The first bytes of a file, enough to tell its encoding. Throws INPUT_UNREADABLE. */
export async function headOf(path: string): Promise<Uint8Array> {
  let handle;
  try {
    handle = await open(path, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0);
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    throw unreadable(path, cause);
  } finally {
    await handle?.close();
  }
}

export function tooLarge(path: string, maxBytes: number): DossierError {
  const limit = maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / 1024 / 1024)} MiB` : `${maxBytes} bytes`;
  return new DossierError('INPUT_TOO_LARGE', `${path} is larger than ${limit}; split it or raise the limit.`);
}
