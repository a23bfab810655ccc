/** `dossier forget`: removes one article and what only it told. */
import { z } from 'zod';
import type { Article } from '../../graph/model/article.ts';
import { DossierError } from '../../graph/model/errors.ts';
import type { EvidenceStore } from '../../graph/store/store.ts';
import { checkOptions } from '../output/options.ts';
import { printable } from '../output/printable.ts';
import { writeOutput } from '../output/write.ts';
import { type Globals, withStore } from '../store.ts';

const ForgetOptions = z.object({ json: z.boolean().default(false) });

export async function forget(name: string, given: unknown, globals: Globals): Promise<void> {
  const { json } = checkOptions(ForgetOptions, given);
  const removed = await withStore(globals, 'write', async (store) => {
    const article = await named(store.evidence, name);
    await store.evidence.forget(article.id);
    return { article, deleted: (await store.refresh()).deleted };
  });
  const { id, path, headline } = removed.article;
  const text = json
    ? `${JSON.stringify({ id, path, headline, deleted: removed.deleted })}\n`
    : `Forgot ${printable(headline ?? path)} (${id}); ${removed.deleted} nodes and relationships went with it.\n`;
  await writeOutput(text, undefined);
}

async function named(evidence: EvidenceStore, name: string): Promise<Article> {
  const exact: Article[] = [];
  const partly: Article[] = [];
  for await (const article of evidence.articles()) {
    const { id, path, url } = article;
    if ([id, path, url].includes(name)) exact.push(article);
    else if (id.startsWith(name) || id.startsWith(`article:${name}`) || path.endsWith(`/${name}`)) partly.push(article);
  }
  const found = exact.length > 0 ? exact : partly;
  const [first] = found;
  if (first === undefined) {
    throw new DossierError('NOT_FOUND', `No article here is called "${name}"; \`dossier ask sources\` lists them.`);
  }
  if (found.length > 1) {
    const ids = found.map(({ id, path }) => `${id} (${path})`).join(', ');
    throw new DossierError('AMBIGUOUS', `"${name}" may be any of ${ids}; give the id.`);
  }
  return first;
}
