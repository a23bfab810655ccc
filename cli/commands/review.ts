/** `dossier review`: pairs that may be one, likeliest first, for a person to judge. */
import { z } from 'zod';
import type { FactNode } from '../../graph/model/fact.ts';
import { review as candidates } from '../../graph/project/review.ts';
import { checkOptions } from '../output/options.ts';
import { printable } from '../output/printable.ts';
import { writeOutput } from '../output/write.ts';
import { gather } from '../../graph/store/store.ts';
import { type Globals, withStore } from '../store.ts';

const ReviewOptions = z.object({
  json: z.boolean().default(false),
  limit: z.number({ message: 'must be a number' }).int().positive().default(20),
});

export async function review(given: unknown, globals: Globals): Promise<void> {
  const { json, limit } = checkOptions(ReviewOptions, given);
  const all = await withStore(globals, 'read', async (store) => {
    const judgements = await gather(store.judgements.all());
    const judged = new Set(judgements.map(({ subjects }) => subjects.toSorted().join(' ')));
    return candidates(await store.facts(), (a, b) => judged.has([a, b].toSorted().join(' ')));
  });
  const shown = all.slice(0, limit);
  if (json) {
    const rows = shown.map(({ a, b, score, reason }) => ({ a: brief(a), b: brief(b), score, reason }));
    return writeOutput(`${JSON.stringify(rows)}\n`, undefined);
  }
  const left = all.length > limit ? `${all.length - limit} more; --limit shows them.\n` : '';
  const lines = shown.map(
    ({ a, b, reason }) => `${line(a)}\n${line(b)}\n  They ${reason}: \`dossier same ${a.id} ${b.id}\`, or different.\n`,
  );
  return writeOutput(printable([...lines, left].filter(Boolean).join('\n')) || 'Nothing to judge.\n', undefined);
}

const brief = ({ id, label, properties }: FactNode) => ({
  id,
  label,
  name: String(properties.name ?? properties.title ?? id),
});

function line(node: FactNode): string {
  const { name, label } = brief(node);
  const text = (key: string) => String(node.properties[key] ?? '');
  const [earliest, latest, articles] = [text('earliest'), text('latest'), text('articles')];
  const when = earliest === latest ? earliest : `${earliest} to ${latest}`;
  const told = `${articles} ${articles === '1' ? 'article' : 'articles'}`;
  return `${name} (${[label, when, told].filter(Boolean).join(', ')})`;
}
