/** `dossier copy`: from one store into another, whichever they are. */
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';
import type { Store } from '../../graph/store/store.ts';
import { checkOptions } from '../output/options.ts';
import { writeOutput } from '../output/write.ts';
import { withStore } from '../store.ts';

const CopyOptions = z.object({ from: z.string(), to: z.string(), json: z.boolean().default(false) });

/** What the other store has already stays there: into an empty one the copy is exact. */
export async function copy(given: unknown): Promise<void> {
  const { from, to, json } = checkOptions(CopyOptions, given);
  if (from === to) throw new DossierError('OPTION_INVALID', '--from and --to name the same store.');
  const copied = await withStore({ store: from }, 'read', (source) =>
    withStore({ store: to }, 'create', (target) => copyInto(source, target)),
  );
  if (json) return writeOutput(`${JSON.stringify({ ...copied, from, to })}\n`, undefined);
  const { articles, judgements, written, deleted } = copied;
  return writeOutput(
    `Copied ${articles} articles and ${judgements} judgements from ${from} to ${to}; ${written + deleted} nodes and relationships changed there.\n`,
    undefined,
  );
}

async function copyInto(source: Store, target: Store) {
  let [articles, judgements] = [0, 0];
  for await (const { article, reading } of source.evidence.all()) {
    await target.evidence.add(article, reading);
    articles += 1;
  }
  for await (const judgement of source.judgements.all()) {
    await target.judgements.add(judgement);
    judgements += 1;
  }
  return { articles, judgements, ...(await target.refresh()) };
}
