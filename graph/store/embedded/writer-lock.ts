/** One writer at a time: the store itself says which process writes; one that has died is replaced. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RootDatabase } from 'lmdb';
import { z } from 'zod';
import { DossierError } from '../../model/errors.ts';
import { commit } from './commit.ts';
import { Records } from './records.ts';

const Holder = z.object({
  pid: z.int().positive(),
  /** When the process started, as the system counts it; null where the system does not say. */
  started: z.string().nullable(),
  /** Tells this process from an earlier one with its number, as after a restart of a container. */
  token: z.string(),
});
type Holder = z.infer<typeof Holder>;

const KEY = 'writer';
const self: Holder = { pid: process.pid, started: startOf(process.pid), token: randomUUID() };

/**
 * Takes the lock and returns what releases it; taken in a transaction, so that of two processes only one gets it.
 * Throws `STORE_LOCKED` where a living process holds it.
 */
export function lockForWriting(root: RootDatabase): () => void {
  const holders = new Records<Holder>(root, 'writer', Holder);
  commit(root, () => {
    const holder = holders.get(KEY);
    if (holder !== null && isRunning(holder)) {
      throw new DossierError(
        'STORE_LOCKED',
        `Another dossier (process ${holder.pid}) is writing to this store; wait until it is done, or name another store with --store.`,
      );
    }
    holders.put(KEY, self);
  });
  return () => {
    try {
      commit(root, () => {
        if (holders.get(KEY)?.token === self.token) holders.remove(KEY);
      });
    } catch {
      // On a disk that fails the lock stays; it is taken over once this process has ended.
    }
  };
}

function isRunning({ pid, started, token }: Holder): boolean {
  if (pid === self.pid) return token === self.token;
  return isAlive(pid) && (started === null || started === startOf(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux: clock ticks from the boot to the start of the process (proc(5), field 22 of stat). */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
