/** `dossier serve`: the viewer, until the person stops it. */
import { z } from 'zod';
import { openEngineSession } from '../../cypher/engine/session.ts';
import { startServer } from '../../viewer/server/server.ts';
import { judgingIn } from '../reviewing.ts';
import { checkOptions } from '../output/options.ts';
import { type Globals, withStore } from '../store.ts';

const PORTS = { message: 'must be a whole number from 0 to 65535' };
const ServeOptions = z.object({ port: z.int(PORTS).min(0, PORTS).max(65_535, PORTS), host: z.string().min(1) });

/** What is ingested meanwhile shows with the next request. */
export async function serve(given: unknown, globals: Globals): Promise<void> {
  const { port, host } = checkOptions(ServeOptions, given);
  await withStore(globals, 'read', async (store) => {
    const server = await startServer({
      openSession() {
        store.reload();
        return openEngineSession(store.graph);
      },
      articles: async (id) => store.evidence.article(id),
      host,
      port,
      store: store.location,
      judging: judgingIn(store),
    });
    process.stdout.write(`Dossier is at ${server.url} (Ctrl-C stops it).\n`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await server.close();
  });
}
