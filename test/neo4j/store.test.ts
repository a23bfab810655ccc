/** The store in a Neo4j: one writer or several, facts as a function of the evidence, and nothing touched that is not ours. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exportJson } from '../../graph/export/json.ts';
import { identify } from '../../graph/model/article.ts';
import type { Facts } from '../../graph/model/fact.ts';
import { judge } from '../../graph/model/judgement.ts';
import { project } from '../../graph/project/project.ts';
import type { Evidence } from '../../graph/resolve/resolution.ts';
import { clearDatabase, contentsOf } from '../../graph/store/neo4j/clear.ts';
import { STATE } from '../../graph/store/neo4j/labels.ts';
import { Neo4jStore } from '../../graph/store/neo4j/neo4j-store.ts';
import { gather } from '../../graph/store/store.ts';
import { told } from '../graph/store/embedded/support/told.ts';
import { corpus } from '../graph/support/corpus.ts';
import { connect, emptyDatabase, emptyStore, openStore } from './support/open.ts';

let store: Neo4jStore;
beforeEach(async () => {
  store = await emptyStore();
});
afterEach(() => store.close());

const text = (facts: Facts): string => [...exportJson(facts)].join('');
const articles: readonly Evidence[] = corpus()
  .slice(0, 6)
  .map(({ article, reading }) => ({ article, reading }));

async function add(to: Neo4jStore, evidence: readonly Evidence[]): Promise<void> {
  for (const { article, reading } of evidence) await to.evidence.add(article, reading);
}

const run = (cypher: string, parameters: Record<string, unknown> = {}) =>
  store.connection.write(async (transaction) => (await transaction.run(cypher, parameters)).records);

describe('evidence', () => {
  const { article, reading } = told('Ivo Lind', 'Sana Haddad', '2031-05-12', 'b.txt');

  test('comes back as it was added', async () => {
    await store.evidence.add(article, reading);
    expect(await gather(store.evidence.all())).toEqual([{ article, reading }]);
    expect(await gather(store.evidence.articles())).toEqual([article]);
    expect(await store.evidence.article(article.id)).toEqual(article);
    expect(await store.evidence.article('article:none')).toBeNull();
    expect(await store.evidence.has(article.id, 'test/1')).toBe(true);
    expect(await store.evidence.has(article.id, 'test/2')).toBe(false);
  });

  test('of two paths the smaller is kept, by code units', async () => {
    const paths = ['b.txt', 'a\u{1F600}.txt', 'a\uFFFD.txt'];
    for (const path of paths) await store.evidence.add({ ...article, path }, reading);
    expect((await store.evidence.article(article.id))?.path).toBe('a\u{1F600}.txt');
    await store.evidence.sighted({ ...article, path: 'a.txt' });
    await store.evidence.sighted({ ...article, path: 'c.txt' });
    expect((await store.evidence.article(article.id))?.path).toBe('a.txt');
  });

  test('is forgotten once', async () => {
    await store.evidence.add(article, reading);
    expect(await store.evidence.forget(article.id)).toBe(true);
    expect(await store.evidence.forget(article.id)).toBe(false);
    expect(await gather(store.evidence.all())).toEqual([]);
  });

  test('and judgements are kept apart from facts: a query for any fact finds none of them', async () => {
    await store.evidence.add(article, reading);
    await store.judgements.add(judge('note', ['person:ivo-lind'], 'seen', '2031-06-01T00:00:00Z'));
    expect(await store.facts()).toEqual({ nodes: [], relationships: [] });
  });
});

test('judgements come back, and are removed once; judged again, the first date stays', async () => {
  const judgement = judge('same', ['person:a', 'person:b'], null, '2031-06-01T00:00:00Z');
  await store.judgements.add(judgement);
  await store.judgements.add({ ...judgement, made: '2032-06-01T00:00:00Z' });
  expect(await gather(store.judgements.all())).toEqual([judgement]);
  expect(await store.judgements.remove(judgement.id)).toBe(true);
  expect(await store.judgements.remove(judgement.id)).toBe(false);
});

test('facts follow the evidence: added to, forgotten, judged; and only what differs is written', async () => {
  expect(await store.stale).toBe(true);
  await add(store, articles.slice(0, 4));
  const first = await store.refresh();
  const { nodes, relationships } = project(articles.slice(0, 4));
  expect(first).toEqual({ written: nodes.length + relationships.length, deleted: 0 });
  expect(text(await store.facts())).toBe(text(project(articles.slice(0, 4))));
  expect(await store.stale).toBe(false);
  expect(await store.refresh()).toEqual({ written: 0, deleted: 0 });

  await add(store, articles.slice(4));
  await store.refresh();
  expect(text(await store.facts())).toBe(text(project(articles)));
  await add(store, articles);
  expect(await store.refresh()).toEqual({ written: 0, deleted: 0 });

  const [wrong] = project(articles).nodes.filter(({ label }) => label === 'Claim');
  const judgement = judge('wrong', [wrong?.id ?? ''], null, '2031-06-01T00:00:00Z');
  await store.judgements.add(judgement);
  expect((await store.refresh()).deleted).toBeGreaterThan(0);
  expect(text(await store.facts())).toBe(text(project(articles, [judgement])));

  for (const { article } of articles) await store.evidence.forget(article.id);
  await store.refresh();
  expect(await store.facts()).toEqual({ nodes: [], relationships: [] });
});

test('what was changed by hand is put right with the next change of the evidence', async () => {
  await add(store, articles.slice(1));
  await store.refresh();
  await run('MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 5 DETACH DELETE c');
  await run('MATCH (p:Person) WITH p ORDER BY p.id LIMIT 1 SET p.name = "Nobody", p.added = true');
  await run('MATCH (c:Claim)-[r:ABOUT]->() WITH r ORDER BY r.id LIMIT 5 DELETE r');
  await add(store, articles.slice(0, 1));
  await store.refresh();
  expect(text(await store.facts())).toBe(text(project(articles)));
});

test('what a person has added stays, but for what hangs on facts that go', async () => {
  await add(store, articles);
  await store.refresh();
  await run('CREATE (:Memo {text: "mine"})-[:ON]->(:Memo {text: "also"})');
  await run('MATCH (a:Article) WITH a ORDER BY a.id LIMIT 1 CREATE (a)<-[:ON]-(:Memo {text: "on it"}) SET a:Read');
  await store.evidence.forget(articles[3]?.article.id ?? '');
  await store.refresh();
  expect((await run('MATCH (m:Memo) RETURN m')).length).toBe(3);
  expect((await run('MATCH (:Memo)-[r:ON]->(:Memo) RETURN r')).length).toBe(1);
  expect(await contentsOf(store.connection)).toContainEqual({ label: 'Article', nodes: articles.length - 1 });
  await clearDatabase(store.connection);
  expect((await run('MATCH (n) RETURN DISTINCT labels(n) AS labels')).map((row) => row.get('labels'))).toEqual([
    ['Memo'],
  ]);
});

test('a database with something else in it is left alone', async () => {
  const connection = await connect();
  await clearDatabase(connection);
  await connection.command('CREATE (:Person {name: "not ours"})');
  await expect(Neo4jStore.open(connection, true)).rejects.toMatchObject({ code: 'STORE_REFUSED' });
  expect(await contentsOf(connection).catch((error: unknown) => error)).toMatchObject({ code: 'STORE_REFUSED' });
  expect((await run('MATCH (n) RETURN n')).length).toBe(1);
  expect(await run('SHOW CONSTRAINTS')).toEqual([]);
  await connection.close();
});

test('a store of a later layout is refused; an empty database is none to read', async () => {
  await run(`MATCH (s:${STATE}) SET s.layout = 99`);
  const connection = await connect();
  await expect(Neo4jStore.open(connection, false)).rejects.toMatchObject({ code: 'STORE_NEWER' });
  await emptyDatabase(store.connection);
  await expect(Neo4jStore.open(connection, false)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await connection.close();
});

describe('texts that try to be something else', () => {
  const hostile = [
    `Sana "Quote" O'Hara`,
    'Back`tick`` Lind',
    'Line\nBreak\r\n\tTab',
    '}) DETACH DELETE n //',
    '\u0000 nul, \u{1F1EA}\u{1F1FA} flag, e\u0301, \u202E turned',
    '$rows {id: 1} \\u0027 \\',
  ];

  test('come back exactly, from names, texts, paths and notes', async () => {
    const evidence = hostile.map((name, at) => told(name, `Other ${name}`, `2031-05-1${at}`, `${name}.txt`));
    await add(store, evidence);
    for (const note of hostile) await store.judgements.add(judge('note', [note], note, '2031-06-01T00:00:00Z'));
    await store.refresh();
    const judgements = await gather(store.judgements.all());
    expect(new Set(judgements.map((one) => one.text))).toEqual(new Set(hostile));
    expect(text(await store.facts())).toBe(text(project(evidence, judgements)));
    const paths = (await store.facts()).nodes.map(({ properties }) => properties['path']);
    expect(paths).toEqual(expect.arrayContaining(hostile.map((name) => `${name}.txt`)));
  });

  test('and a megabyte of them; a name too long for any index is no obstacle', async () => {
    const long = hostile.join(' ').repeat(9000);
    const one = told(long.slice(0, 20_000), 'Ivo Lind', '2031-05-12', long);
    const article = identify({ ...one.article, publisher: long, headline: long });
    const evidence = [{ article, reading: { ...one.reading, article: article.id } }];
    expect(long.length).toBeGreaterThan(1_000_000);
    await add(store, evidence);
    await store.refresh();
    expect(await gather(store.evidence.all())).toEqual(evidence);
    expect(text(await store.facts()) === text(project(evidence))).toBe(true);
  });
});

describe('several writers', () => {
  test('may all be the first', async () => {
    await clearDatabase(store.connection);
    const writers = await Promise.all([openStore(), openStore(), openStore(), openStore()]);
    expect((await run('SHOW CONSTRAINTS')).length).toBe(12);
    expect((await run(`MATCH (s:${STATE}) RETURN s`)).length).toBe(1);
    for (const writer of writers) await writer.close();
  });

  test('one that was killed while it made a constraint leaves an index that stands in nobody’s way', async () => {
    await clearDatabase(store.connection);
    await run('CREATE INDEX organization_id FOR (n:Organization) ON (n.id)');
    await (await openStore()).close();
    expect((await run('SHOW CONSTRAINTS')).length).toBe(12);
  });

  test('at once, of overlapping articles, end where one does', async () => {
    const writers = await Promise.all([openStore(), openStore(), openStore(), openStore()]);
    await Promise.all(
      writers.map(async (writer, at) => {
        const own = [...articles.slice(at), ...articles.slice(0, at)].slice(0, 4);
        for (const [index, one] of own.entries()) {
          await writer.evidence.add(one.article, one.reading);
          if (index % 2 === at % 2) await writer.refresh();
        }
        await writer.refresh();
      }),
    );
    expect(text(await store.facts())).toBe(text(project(articles)));
    expect(await store.stale).toBe(false);
    for (const writer of writers) await writer.close();
  });

  test('one that fell silent in the middle is not waited for for ever, and writes nothing when it wakes', async () => {
    await add(store, articles);
    // As a process leaves it that was killed while it wrote.
    await run(`MATCH (s:${STATE}) SET s.writer = 'dead', s.sign = timestamp() - 60000, s.batch = 3`);
    await store.refresh();
    expect(text(await store.facts())).toBe(text(project(articles)));
  });
});
