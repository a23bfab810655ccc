/** The HTTP interface: every address, what it takes and what it answers. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Session } from '../../cypher/session.ts';
import { card } from './card.ts';
import { refuse } from './failure.ts';
import type { GraphSource } from './graph-source.ts';
import { kept } from './kept.ts';
import { neighbours } from './neighbours.ts';
import { LIMITS, overview } from './overview.ts';
import type { ReadArticle } from './passages.ts';
import { type Library, type QueryLimits, QueryRequest, runQuery } from './query.ts';
import { type Judging, reviewRoutes } from './review.ts';
import { searchIndex } from './search-index.ts';
import { reportPolicy } from './security.ts';
import { ArticlePage, NodeKind, type Status, type Timeline } from './wire.ts';

export interface Sources {
  readonly source: GraphSource;
  readonly openSession: () => Session;
  readonly articles: ReadArticle;
  readonly library: Library;
  /** A report on none, one or two actors, as a page. */
  readonly report: (session: Session, actors: readonly string[]) => Promise<string>;
  readonly limits: QueryLimits;
  readonly store: string | null;
  /** Null where nothing can be judged. */
  readonly judging: Judging | null;
}

/** How long a search index is good for, in milliseconds: what is read meanwhile is found after that. */
const INDEX_AGE = 30_000;

/** Actors of the first sight where the page does not ask for more. */
const FIRST_SIGHT = 150;

/** Longest request body, in bytes. */
const MOST_BYTES = 64 * 1024;

const tooLarge = (context: Context): Response =>
  refuse(context, 413, 'TOO_LARGE', `The request is larger than ${MOST_BYTES / 1024} KiB; shorten the query.`);

const Id = z.string().min(1).max(300);
const Words = z.string().trim().min(1).max(200);
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

export function routes(sources: Sources): Hono {
  const { source, articles } = sources;
  const index = kept(async () => searchIndex(await source.names()), INDEX_AGE);
  const api = new Hono();
  api.use(bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }));

  api.get('/graph', async (c) =>
    c.json(await overview(source, whole(1, LIMITS.nodes).default(FIRST_SIGHT).parse(c.req.query('limit')))),
  );
  api.get('/neighbours/:id', async (c) => {
    const view = await neighbours(source, Id.parse(c.req.param('id')));
    return view === null ? refuse(c, 404, 'NOT_FOUND', 'The graph has no such node any more.') : c.json(view);
  });
  api.get('/fact/:id', async (c) => {
    const found = await card(source, Id.parse(c.req.param('id')), articles);
    return found === null ? refuse(c, 404, 'NOT_FOUND', 'The graph has no such fact any more.') : c.json(found);
  });
  api.get('/article/:id', async (c) => {
    const article = await articles(Id.parse(c.req.param('id')));
    if (article === null) return refuse(c, 404, 'NOT_FOUND', 'This article has been forgotten.');
    const { id, publisher, headline, published, url, text } = article;
    const spans = await source.claimsIn(id);
    return c.json(ArticlePage.parse({ article: { id, publisher, headline, published, url }, text, spans }));
  });
  api.get('/search', async (c) => {
    const kinds = z.array(NodeKind).parse(c.req.queries('kind') ?? []);
    const limit = whole(1, 100).default(20).parse(c.req.query('limit'));
    return c.json({ hits: (await index())(Words.parse(c.req.query('q')), { kinds, limit }) });
  });
  api.get('/questions', (c) => c.json({ questions: sources.library.questions() }));
  api.post('/query', async (c) => {
    const request = QueryRequest.parse(await c.req.json().catch(() => null));
    const session = sources.openSession();
    try {
      return c.json(await runQuery(session, source, request, sources.library, sources.limits));
    } finally {
      await session.close();
    }
  });
  api.get('/timeline', async (c) =>
    c.json({ happened: [...(await source.happened())], published: [...(await source.published())] } satisfies Timeline),
  );
  api.get('/status', async (c) => {
    const { nodes, relationships, disputed, publishers } = await source.status();
    const status: Status = {
      store: sources.store,
      nodes: { ...nodes },
      relationships: { ...relationships },
      disputed,
      publishers: [...publishers],
      judging: sources.judging !== null,
    };
    return c.json(status);
  });
  reviewRoutes(api, source, sources.judging);
  api.get('/report', async (c) => {
    const actors = z
      .array(Id)
      .max(2)
      .parse(c.req.queries('actor') ?? []);
    const session = sources.openSession();
    try {
      const page = await sources.report(session, actors);
      return c.html(page, 200, { 'Content-Security-Policy': reportPolicy });
    } finally {
      await session.close();
    }
  });
  return api;
}
