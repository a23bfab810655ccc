/** `dossier reject`: a claim was misread; nothing is concluded from it any more. */
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';
import { judge } from '../../graph/model/judgement.ts';
import type { Store } from '../../graph/store/store.ts';
import { changes, keep } from '../judging.ts';
import { checkOptions } from '../output/options.ts';
import { printable } from '../output/printable.ts';
import { writeOutput } from '../output/write.ts';
import { type Globals, withStore } from '../store.ts';

const RejectOptions = z.object({ json: z.boolean().default(false), note: z.string().optional() });

export async function reject(claim: string, given: unknown, globals: Globals): Promise<void> {
  const { json, note } = checkOptions(RejectOptions, given);
  const { text, ...done } = await withStore(globals, 'write', async (store) => {
    await store.refresh();
    const found = await claimNamed(store, claim);
    const judgement = judge('wrong', [found.id], note ?? null, new Date().toISOString());
    return { text: found.text, ...(await keep(store, judgement)) };
  });
  if (json) return writeOutput(`${JSON.stringify(done)}\n`, undefined);
  const quoted = text === null ? claim : `“${text.replace(/\s+/g, ' ')}”`;
  const words = done.known ? 'was rejected already' : 'is rejected';
  return writeOutput(`${printable(quoted)} ${words} (${done.judgement.id}); ${changes(done.changed)}.\n`, undefined);
}

/** A rejected claim is no longer in the graph; its judgement still knows it. */
async function claimNamed(store: Store, claim: string): Promise<{ id: string; text: string | null }> {
  const node = (await store.facts()).nodes.find(({ id, label }) => label === 'Claim' && id === claim);
  if (node) return { id: node.id, text: String(node.properties.text) };
  for await (const { kind, subjects } of store.judgements.all())
    if (kind === 'wrong' && subjects.includes(claim)) return { id: claim, text: null };
  throw new DossierError(
    'NOT_FOUND',
    `No claim here has the id "${claim}"; \`dossier explain NAME\` lists the claims of a fact.`,
  );
}
