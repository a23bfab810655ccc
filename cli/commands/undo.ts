/** `dossier undo`: takes a judgement back; the graph is then what it would have been without it. */
import { DossierError } from '../../graph/model/errors.ts';
import type { Judgement } from '../../graph/model/judgement.ts';
import { gather } from '../../graph/store/store.ts';
import { changes, JsonOption } from '../judging.ts';
import { checkOptions } from '../output/options.ts';
import { writeOutput } from '../output/write.ts';
import { type Globals, withStore } from '../store.ts';

export async function undo(id: string, given: unknown, globals: Globals): Promise<void> {
  const { json } = checkOptions(JsonOption, given);
  const { judgement, changed } = await withStore(globals, 'write', async (store) => {
    await store.refresh();
    const found = named(await gather(store.judgements.all()), id);
    await store.judgements.remove(found.id);
    const { written, deleted } = await store.refresh();
    return { judgement: found, changed: written + deleted };
  });
  if (json) return writeOutput(`${JSON.stringify({ judgement, changed })}\n`, undefined);
  return writeOutput(
    `Took back ${judgement.id}: ${judgement.kind} ${judgement.subjects.join(', ')}; ${changes(changed)}.\n`,
    undefined,
  );
}

/** By its id, or the beginning of it. */
function named(judgements: readonly Judgement[], typed: string): Judgement {
  const exact = judgements.filter(({ id }) => id === typed);
  const begins = ({ id }: Judgement) => id.startsWith(typed) || id.startsWith(`judgement:${typed}`);
  const found = exact.length > 0 ? exact : judgements.filter(begins);
  const [first] = found;
  if (first === undefined)
    throw new DossierError('NOT_FOUND', `No judgement here has the id "${typed}"; \`dossier judgements\` lists them.`);
  if (found.length > 1)
    throw new DossierError('AMBIGUOUS', `"${typed}" may be any of ${found.map((one) => one.id).join(', ')}.`);
  return first;
}
