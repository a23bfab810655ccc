import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@jest/globals';
import fc from 'fast-check';
import { open } from 'lmdb';
import { LmdbJournal } from '../../../../graph/store/embedded/journal.ts';
import { makeTables } from '../../../../graph/store/embedded/tables.ts';
import type { Changes } from '../../../../graph/store/journal.ts';
import { anyAct } from '../property-graph/acts.ts';
import type { RefusingJournal } from '../property-graph/memory-journal.ts';
import { RULES } from '../property-graph/ruled-graph.ts';
import { Story } from '../property-graph/story.ts';

class RefusingLmdb extends LmdbJournal implements RefusingJournal {
  refuses = false;

  override append(changes: Changes): void {
    if (this.refuses) throw new Error('disk full');
    super.append(changes);
  }
}

test('whatever happens to a graph, LMDB gives it back as it was', async () => {
  const rules = fc.subarray(Object.keys(RULES));
  const acts = fc.array(anyAct, { minLength: 20, maxLength: 80, size: 'max' });
  await fc.assert(
    fc.asyncProperty(rules, acts, async (first, then) => {
      const folder = mkdtempSync(join(tmpdir(), 'dossier-journal-'));
      const root = open({ path: join(folder, 'dossier.lmdb'), encoding: 'binary', noSync: true, maxDbs: 16 });
      try {
        root.transactionSync(() => makeTables(root));
        const story = new Story(first, new RefusingLmdb(root, () => {}));
        for (const act of then) story.tell(act);
        story.end();
      } finally {
        await root.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
