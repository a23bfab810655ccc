/** `dossier judgements`: what persons decided, latest first. */
import { gather } from '../../graph/store/store.ts';
import { JsonOption } from '../judging.ts';
import { checkOptions } from '../output/options.ts';
import { table } from '../output/table.ts';
import { writeOutput } from '../output/write.ts';
import { type Globals, withStore } from '../store.ts';

export async function judgements(given: unknown, globals: Globals): Promise<void> {
  const { json } = checkOptions(JsonOption, given);
  const all = await withStore(globals, 'read', (store) => gather(store.judgements.all()));
  const latest = all.toSorted((a, b) => (a.made === b.made ? (a.id < b.id ? -1 : 1) : a.made > b.made ? -1 : 1));
  if (json) return writeOutput(`${JSON.stringify(latest)}\n`, undefined);
  if (latest.length === 0) return writeOutput('Nothing was judged; `dossier review` offers what may be.\n', undefined);
  const rows = latest.map(({ id, made, kind, subjects, text }) => [
    id,
    made.slice(0, 16).replace('T', ' '),
    kind,
    subjects.join(' · '),
    text ?? '',
  ]);
  const columns = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
  return writeOutput(table(['id', 'made', 'kind', 'of', 'note'], rows, columns), undefined);
}
