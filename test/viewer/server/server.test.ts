/** The HTTP interface on a small graph: what it shows, what it refuses. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'node:http';
import { application, type RunningServer, startServer } from '../../../viewer/server/server.ts';
import {
  ArticlePage,
  FactCard,
  GraphView,
  QueryResult,
  SearchResult,
  Status,
  Timeline,
} from '../../../viewer/server/wire.ts';
import { sample } from '../support/sample.ts';
import { sessionsOn } from '../support/sample-graph.ts';

const { facts, articles } = sample();
const sessions = sessionsOn(facts);
const options = {
  openSession: () => sessions(),
  articles: async (id: string) => articles.get(id) ?? null,
  limits: { rows: 3 },
  app: '/nowhere',
};
const app = application(options);
const host = '127.0.0.1:4730';
const president = 'person:nazim-karahisarli';

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { host, ...headers } });
const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.request('/api/query', {
    method: 'POST',
    headers: { host, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const json = async (response: Response | Promise<Response>): Promise<unknown> => (await response).json();
const at = (path: string, id: string) => `/api/${path}/${encodeURIComponent(id)}`;

describe('what is shown', () => {
  test('first: actors, proposals, what passed between them; the cut is said', async () => {
    const whole = GraphView.parse(await json(get('/api/graph')));
    const ids = new Set(whole.nodes.map(({ id }) => id));
    expect(whole.edges.length).toBeGreaterThan(50);
    expect(whole.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    expect(new Set(whole.edges.map(({ id }) => id)).size).toBe(whole.edges.length);
    const part = GraphView.parse(await json(get('/api/graph?limit=5')));
    expect(part.cut).toMatchObject({ shown: 5 });
    expect(part.nodes.length).toBeLessThan(whole.nodes.length);
  });

  test('a planned meeting is no meeting: its line leads to it, not to MET_WITH', async () => {
    const { edges } = GraphView.parse(await json(get('/api/graph')));
    const planned = edges.filter(({ relation }) => relation === 'TO_MEET');
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.every(({ fact }) => fact.startsWith('meeting:'))).toBe(true);
  });

  test('every line of the first sight leads to a sentence that holds its words', async () => {
    const { edges } = GraphView.parse(await json(get('/api/graph')));
    for (const { fact, relation } of edges.filter((_, index) => index % 4 === 0)) {
      const card = FactCard.parse(await json(get(at('fact', fact))));
      expect({ relation, passages: card.passages.length > 0 }).toEqual({ relation, passages: true });
      for (const { article, sentence, start, end, highlights } of card.passages) {
        expect(articles.get(article.id)?.text.slice(start, end)).toBe(sentence);
        expect(highlights.length).toBeGreaterThan(0);
        expect(highlights.every(([from, to]) => from < to && to <= sentence.length)).toBe(true);
      }
    }
  });

  test('who tells a fact', async () => {
    const { edges } = GraphView.parse(await json(get('/api/graph')));
    expect(
      edges.filter(({ relation }) => relation !== 'REPRESENTS').every(({ publishers }) => publishers.length > 0),
    ).toBe(true);
  });

  test('a node with what it takes part in, and what lies next to it', async () => {
    const card = FactCard.parse(await json(get(at('fact', president))));
    expect(card.sentence).toBe('Nazim Karahisarli');
    expect(card.facts.some(({ sentence }) => sentence.endsWith(' met'))).toBe(true);
    const around = GraphView.parse(await json(get(at('neighbours', president))));
    expect(around.edges.length).toBe(card.facts.length);
  });

  test('disputes stand side by side, each side with its own sentences', async () => {
    const disputed = facts.nodes.filter(
      ({ properties: p }) => Array.isArray(p['disputed']) && p['disputed'].length > 0,
    );
    expect(disputed.length).toBeGreaterThan(0);
    for (const { id } of disputed) {
      const { disputes } = FactCard.parse(await json(get(at('fact', id))));
      for (const { sides } of disputes) {
        expect(sides.length).toBeGreaterThan(1);
        expect(sides.every(({ passages }) => passages.length > 0)).toBe(true);
      }
    }
  });

  test('an article, search, times, counts', async () => {
    const [id = ''] = articles.keys();
    const page = ArticlePage.parse(await json(get(at('article', id))));
    expect(page.text).toBe(articles.get(id)?.text);
    expect(page.spans.length).toBeGreaterThan(0);
    const { hits } = SearchResult.parse(await json(get('/api/search?q=RUDIGER')));
    expect(hits[0]?.name).toBe('Rüdiger Amsel');
    expect(Timeline.parse(await json(get('/api/timeline'))).published.length).toBeGreaterThan(0);
    expect(Status.parse(await json(get('/api/status'))).nodes['Article']).toBe(9);
  });

  test('a report, as a page that runs nothing', async () => {
    const response = await get(`/api/report?actor=${encodeURIComponent(president)}`);
    expect(await response.text()).toContain('<h1>Nazim Karahisarli</h1>');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
  });
});

describe('a query', () => {
  test('gives rows, and what a map can show of them', async () => {
    const result = QueryResult.parse(
      await json(
        post({
          cypher: 'MATCH (p:Person {id: $id})-[m:MET_WITH]-(q) RETURN p, m, q.name',
          parameters: { id: president },
        }),
      ),
    );
    expect(result.columns).toEqual(['p', 'm', 'q.name']);
    expect(result.rows[0]?.[0]).toEqual({ id: president, kind: 'Person', text: 'Nazim Karahisarli' });
    expect(result.graph.edges.every(({ relation }) => relation === 'MET_WITH')).toBe(true);
  });

  test('stops at its limit and says so', async () => {
    const { rows, truncated } = QueryResult.parse(await json(post({ cypher: 'UNWIND range(1, 10) AS x RETURN x' })));
    expect(rows).toEqual([[1], [2], [3]]);
    expect(truncated).toMatch(/first 3 rows/);
  });

  test('of the library is asked with a name', async () => {
    const result = QueryResult.parse(await json(post({ question: 'meetings-of', values: { actor: 'Karahisarli' } })));
    expect(result.parameters['actor']).toBe(president);
    expect(result.cypher).toContain('MATCH');
  });

  test('that is wrong says where', async () => {
    const response = await post({ cypher: 'MATCH (n) RETURN n.' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'Neo.ClientError.Statement.SyntaxError', line: 1 });
  });

  test('never changes anything, even where sessions may write', async () => {
    const open = application({ ...options, openSession: () => sessions({ write: true }) });
    const response = await open.request('/api/query', {
      method: 'POST',
      headers: { host },
      body: JSON.stringify({ cypher: "CREATE (:Person {id: 'person:nobody'})" }),
    });
    expect(response.status).toBe(400);
    const { rows } = QueryResult.parse(
      await json(post({ cypher: "MATCH (n:Person {id: 'person:nobody'}) RETURN count(n) AS n" })),
    );
    expect(rows).toEqual([[0]]);
  });
});

describe('what is refused', () => {
  test.each([
    ['/api/fact/person:nobody', 404],
    ['/api/neighbours/person:nobody', 404],
    ['/api/article/nothing', 404],
    ['/api/nothing', 404],
    ['/api/graph?limit=many', 400],
    ['/api/search?q=', 400],
    ['/api/search?q=a&kind=Alien', 400],
    [`/api/report?actor=a&actor=b&actor=c`, 400],
    ['/api/report?actor=nobody', 404],
  ])('%s', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code: expect.any(String), message: expect.any(String) });
  });

  test.each([{}, { cypher: '' }, { cypher: 'RETURN 1', extra: true }, { question: 'nothing-like-it' }, 'text', null])(
    'a query that is %j',
    async (body) => {
      expect((await post(body)).status).toBeGreaterThanOrEqual(400);
    },
  );

  test('a question of a size that nobody types', async () => {
    const response = await post({ cypher: `RETURN '${'a'.repeat(100_000)}'` });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'TOO_LARGE' });
  });

  test('a host that is not this machine', async () => {
    expect((await get('/api/status', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/api/status', { host: 'evil.example:4730' })).status).toBe(403);
    expect((await get('/api/status', { host: 'localhost:4730' })).status).toBe(200);
    expect((await get('/api/status', { host: '[::1]:4730' })).status).toBe(200);
  });

  test('a question from another site', async () => {
    expect((await post({ cypher: 'RETURN 1' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ cypher: 'RETURN 1' }, { origin: 'null' })).status).toBe(403);
    expect((await post({ cypher: 'RETURN 1' }, { origin: `http://${host}` })).status).toBe(200);
  });
});

test('a fault of ours is reported, and keeps its insides', async () => {
  const seen: unknown[] = [];
  const broken = application({
    ...options,
    openSession: () => {
      throw new Error('secret path');
    },
    onError: (error) => seen.push(error),
  });
  const response = await broken.request('/api/status', { headers: { host } });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(seen).toHaveLength(1);
});

describe('a running server', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ ...options, port: 0 });
  });
  afterAll(() => server.close());

  test('says what the browser may do, on everything', async () => {
    for (const path of ['api/status', 'api/nothing', '']) {
      const { headers } = await fetch(new URL(path, server.url));
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('refuses another host on the wire as well', async () => {
    const status = await new Promise((resolve, reject) => {
      const asked = request(new URL('api/status', server.url), { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject);
      asked.end();
    });
    expect(status).toBe(403);
  });

  test('says which port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ ...options, port })).rejects.toThrow(/Port \d+ of 127\.0\.0\.1 is taken/);
  });
});
