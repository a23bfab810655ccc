/** Serves the viewer: its page, and what the page asks of the graph. On this machine only, unless told otherwise. */
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../graph/model/article.ts';
import { DossierError } from '../../graph/model/errors.ts';
import { bind } from '../../cypher/library/ask.ts';
import { questions } from '../../cypher/library/library.ts';
import { render } from '../../cypher/report/render.ts';
import { report } from '../../cypher/report/report.ts';
import type { Session } from '../../cypher/session.ts';
import { failure, refuse } from './failure.ts';
import type { GraphSource } from './graph-source.ts';
import { type Library, QueryLimits } from './query.ts';
import type { Judging } from './review.ts';
import { routes, type Sources } from './routes.ts';
import { guard, headers } from './security.ts';
import { sessionSource } from './session-source.ts';

export interface ServerOptions {
  /** A session that reads; opened for each request and closed after it. */
  readonly openSession: () => Session;
  /** An article's text by its id; null where it is not in the store any more. */
  readonly articles: (id: string) => Promise<Article | null>;
  /** Address to listen on; default 127.0.0.1, which no other machine reaches. */
  readonly host?: string;
  /** Default 4730; 0 takes any that is free. */
  readonly port?: number;
  /** Where the store is, for people. Default: not said. */
  readonly store?: string;
  /** Limits of rows, time and size for queries; see `QueryLimits` for the defaults. */
  readonly limits?: Partial<QueryLimits>;
  /** Default: the library of questions. */
  readonly library?: Library;
  /** Default: the report as HTML. */
  readonly report?: Sources['report'];
  /** Where judgements go; default: nothing can be judged. */
  readonly judging?: Judging;
  /** Default: reads through `openSession`. */
  readonly source?: GraphSource;
  /** The built page's folder; default: beside this file, as the build lays it. */
  readonly app?: string;
  /** Told of what should not have happened; default: written to standard error. */
  readonly onError?: (error: unknown) => void;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Beside this file, as the build lays it; the sources' own build where this is run from them. */
function builtApp(): string {
  const beside = fileURLToPath(new URL('../app/', import.meta.url));
  return existsSync(`${beside}main.tsx`) ? fileURLToPath(new URL('../../dist/viewer/app/', import.meta.url)) : beside;
}

const DEFAULT_PORT = 4730;

const toStandardError = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

/** The application, without a socket. */
export function application(options: ServerOptions): Hono {
  const { openSession, articles, host = '127.0.0.1', onError = toStandardError } = options;
  const app = new Hono();
  app.onError((error, context) => failure(context, error, onError));
  app.use(headers);
  app.use(guard(host));
  const sources: Sources = {
    source: options.source ?? sessionSource(openSession),
    openSession,
    articles,
    library: options.library ?? { questions, bind },
    report:
      options.report ??
      (async (session, actors) =>
        render(await report(session, actors, { textOf: async (id) => (await articles(id))?.text ?? null }), 'html')),
    limits: QueryLimits.parse(options.limits ?? {}),
    store: options.store ?? null,
    judging: options.judging ?? null,
  };
  app.route('/api', routes(sources));
  app.all('/api/*', (context) => refuse(context, 404, 'NOT_FOUND', 'There is nothing at this address.'));
  app.use('/assets/*', async (context, next) => {
    await next();
    if (context.res.ok) context.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable');
  });
  const page = options.app ?? builtApp();
  if (existsSync(`${page}/index.html`)) app.get('*', serveStatic({ root: page }));
  else app.get('/', (context) => context.text('The viewer’s page is not built here: “npm run build” builds it.', 503));
  app.notFound((context) => refuse(context, 404, 'NOT_FOUND', 'There is nothing at this address.'));
  return app;
}

/** Resolves once it listens. Throws OPTION_INVALID where the port is taken or not allowed. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port = DEFAULT_PORT } = options;
  const { fetch } = application(options);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, ({ port: listening }) => {
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${listening}/`,
        close: () =>
          new Promise((done, failed) => {
            server.close((error) => (error ? failed(error) : done()));
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message =
        error.code === 'EADDRINUSE'
          ? `Port ${port} of ${host} is taken: stop what listens there, or name another with --port.`
          : `Cannot listen on port ${port} of ${host} (${error.code ?? error.message}): name another with --port.`;
      reject(new DossierError('OPTION_INVALID', message, { cause: error }));
    });
  });
}
