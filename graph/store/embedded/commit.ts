/** One transaction of the store's file; a disk that is full or fails is told in a sentence. */
import type { RootDatabase } from 'lmdb';
import { z } from 'zod';
import { DossierError } from '../../model/errors.ts';

/** What LMDB throws: the number of a system error or one of its own. */
const DiskFault = z.object({ code: z.number(), message: z.string() });

/** All of `work` or none of it is kept. Nested calls belong to the outermost. */
export function commit<T>(root: RootDatabase, work: () => T): T {
  try {
    return root.transactionSync(work);
  } catch (cause) {
    const fault = DiskFault.safeParse(cause).data;
    if (fault === undefined) throw cause;
    throw new DossierError(
      'STORE_INVALID',
      `The store cannot be written (${fault.message}): the disk may be full; make room and run the same again, what was kept before is safe.`,
      { cause },
    );
  }
}
