/** `dossier status`: what the store holds and where it is. */
import { z } from 'zod';
import { checkOptions } from '../output/options.ts';
import { table } from '../output/table.ts';
import { writeOutput } from '../output/write.ts';
import { type Globals, whole, withStore } from '../store.ts';
import { tally } from '../tally.ts';

const StatusOptions = z.object({ json: z.boolean().default(false) });

export async function status(given: unknown, globals: Globals): Promise<void> {
  const { json } = checkOptions(StatusOptions, given);
  const held = await withStore(globals, 'read', async (store) => {
    const publishers: Record<string, number> = {};
    for await (const { publisher } of store.evidence.articles()) {
      const name = publisher ?? '(not said)';
      publishers[name] = (publishers[name] ?? 0) + 1;
    }
    return {
      store: whole(store),
      bytes: store.size,
      upToDate: !(await store.stale),
      publishers,
      ...tally(await store.facts()),
    };
  });
  if (json) return writeOutput(`${JSON.stringify(held)}\n`, undefined);
  const columns = process.stdout.columns || 100;
  return writeOutput(
    [
      `Store: ${held.store}${held.bytes === null ? '' : ` (${(held.bytes / 1e6).toFixed(1)} MB)`}\n`,
      held.upToDate ? '' : 'Articles are being read; the facts are those of the last commit.\n',
      `Disputed facts: ${held.disputes}\n\n`,
      table(['kind', 'nodes'], rows(held.nodes), columns),
      '\n',
      table(['relation', 'count'], rows(held.relationships), columns),
      '\n',
      table(['publisher', 'articles'], rows(held.publishers), columns),
    ].join(''),
    undefined,
  );
}

/** The most frequent first. */
function rows(counts: Readonly<Record<string, number>>): string[][] {
  return Object.entries(counts)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => [name, count.toLocaleString('en')]);
}
