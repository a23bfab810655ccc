/** `dossier export`: the graph in the formats of other tools. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { exportCsv } from '../../graph/export/csv.ts';
import { exportCypher } from '../../graph/export/cypher.ts';
import { exportFacts } from '../../graph/export/facts.ts';
import { exportGexf } from '../../graph/export/gexf.ts';
import { exportGraphml } from '../../graph/export/graphml.ts';
import { exportJson } from '../../graph/export/json.ts';
import { DossierError } from '../../graph/model/errors.ts';
import { resolve } from '../../graph/resolve/resolve.ts';
import { gather, type Store } from '../../graph/store/store.ts';
import { checkOptions } from '../output/options.ts';
import { writeLines } from '../output/write.ts';
import { type Globals, withStore } from '../store.ts';

const ExportFormat = z.enum(['facts', 'json', 'csv', 'gexf', 'graphml', 'cypher'], {
  message: 'must be facts, json, csv, gexf, graphml or cypher',
});
const ExportOptions = z.object({ format: ExportFormat, out: z.string().optional() });

const exporters: Readonly<
  Record<Exclude<z.infer<typeof ExportFormat>, 'csv'>, (store: Store) => Promise<Iterable<string>>>
> = {
  facts: async (store) =>
    exportFacts(resolve(await gather(store.evidence.all()), await gather(store.judgements.all()))),
  json: async (store) => exportJson(await store.facts()),
  gexf: async (store) => [exportGexf(await store.facts())],
  graphml: async (store) => exportGraphml(await store.facts()),
  cypher: async (store) => exportCypher(await store.facts()),
};

export async function exportGraph(given: unknown, globals: Globals): Promise<void> {
  const { format, out } = checkOptions(ExportOptions, given);
  await withStore(globals, 'read', async (store) => {
    if (format === 'csv') await exportTables(store, out);
    else await writeLines(await exporters[format](store), out);
  });
}

async function exportTables(store: Store, out: string | undefined): Promise<void> {
  if (out === undefined) {
    throw new DossierError('OPTION_INVALID', 'CSV is two tables, nodes and relationships: name a folder with --out.');
  }
  const { nodes, relationships } = exportCsv(await store.facts());
  try {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'nodes.csv'), nodes);
    writeFileSync(join(out, 'relationships.csv'), relationships);
  } catch (cause) {
    throw new DossierError('OPTION_INVALID', `The folder ${out} cannot be written; name another with --out.`, {
      cause,
    });
  }
}
