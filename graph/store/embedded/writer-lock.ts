/** One writer at a time: a file that names the process that writes; a lock whose process has died is taken over. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { DossierError } from '../../model/errors.ts';

const Holder = z.object({ pid: z.int().positive() });
const hasCode = z.object({ code: z.string() });

const codeOf = (error: unknown): string | null => hasCode.safeParse(error).data?.code ?? null;

/**
 * Takes the lock and returns what releases it. Throws `STORE_LOCKED` where a living process holds it.
 */
export function lockForWriting(path: string): () => void {
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, JSON.stringify({ pid: process.pid }));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      const pid = holderOf(path);
      if (pid !== null && isAlive(pid)) {
        throw new DossierError(
          'STORE_LOCKED',
          `Another dossier (process ${pid}) is writing to this store; wait until it is done, or name another store with --store.`,
          { cause: error },
        );
      }
      rmSync(path, { force: true });
    }
  }
}

function holderOf(path: string): number | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8'))).pid;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
