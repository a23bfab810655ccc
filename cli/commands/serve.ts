/** `dossier serve`: the viewer, until the person stops it. */
import { z } from 'zod';
import { startServer } from '../../viewer/server/server.ts';
import { judgingIn } from '../reviewing.ts';
import { checkOptions } from '../output/options.ts';
import { type Globals, withOpened } from '../store.ts';

const PORTS = { message: 'must be a whole number from 0 to 65535' };
const ServeOptions = z.object({ port: z.int(PORTS).min(0, PORTS).max(65_535, PORTS), host: z.string().min(1) });

/** What is ingested meanwhile shows with the next request. */
export async function serve(given: unknown, globals: Globals): Promise<void> {
  const { port, host } = checkOptions(ServeOptions, given);
  await withOpened(globals, 'read', async (opened) => {
    const { store } = opened;
    const server = await startServer({
      openSession: () => opened.openSession(),
      articles: async (id) => store.evidence.article(id),
      host,
      port,
      store: store.location,
      judging: judgingIn(globals, opened),
    });
    process.stdout.write(`Dossier is at ${server.url} (Ctrl-C stops it).\n`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    await server.close();
  });
}
