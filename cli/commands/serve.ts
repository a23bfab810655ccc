/** `dossier serve`: the viewer, until the person stops it. */
import { z } from 'zod';
import { openEngineSession } from '../../cypher/engine/session.ts';
import { startServer } from '../../viewer/server/server.ts';
import { checkOptions } from '../output/options.ts';
import { openForReading, type Globals } from '../store.ts';

const ServeOptions = z.object({
  port: z.int({ message: 'must be a whole number' }).min(0).max(65_535),
  host: z.string().min(1),
});

export async function serve(given: unknown, globals: Globals): Promise<void> {
  const { port, host } = checkOptions(ServeOptions, given);
  const store = await openForReading(globals);
  const server = await startServer({
    openSession: () => openEngineSession(store.graph),
    articles: async (id) => store.evidence.article(id),
    host,
    port,
    store: store.location,
  });
  process.stdout.write(`Dossier is at ${server.url} (Ctrl-C stops it).\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.close();
  await store.close();
}
