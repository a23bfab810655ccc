/** Judging over HTTP: pairs, a decision, and back again. */
import { expect, test } from '@jest/globals';
import { application } from '../../../viewer/server/server.ts';
import { JudgementMade, ReviewList, Status } from '../../../viewer/server/wire.ts';
import { judgingOf } from '../support/judging.ts';
import { sample } from '../support/sample.ts';
import { sessionsOn } from '../support/sample-graph.ts';

const { facts, articles } = sample();
const host = '127.0.0.1:4730';
const options = {
  openSession: sessionsOn(facts),
  articles: async (id: string) => articles.get(id) ?? null,
  app: '/nowhere',
};

const serving = (judging = true) => {
  const app = application({ ...options, ...(judging ? { judging: judgingOf(facts) } : {}) });
  const ask = (path: string, method = 'GET', body?: object, headers: Record<string, string> = {}) =>
    app.request(path, { method, headers: { host, ...headers }, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { ask, list: async () => ReviewList.parse(await (await ask('/api/review')).json()) };
};

test('a pair that is judged is offered no more, until that is taken back', async () => {
  const { ask, list } = serving();
  const before = await list();
  const [pair] = before.pairs;
  expect(pair?.reason).toMatch(/^They .+\.$/);
  const judged = { kind: 'different', a: pair?.a.id, b: pair?.b.id };
  const { id } = JudgementMade.parse(await (await ask('/api/judgements', 'POST', judged)).json());
  expect((await list()).all).toBe(before.all - 1);
  expect((await ask(`/api/judgements/${encodeURIComponent(id)}`, 'DELETE')).status).toBe(200);
  expect(await list()).toEqual(before);
  expect((await ask(`/api/judgements/${encodeURIComponent(id)}`, 'DELETE')).status).toBe(404);
});

test.each([
  ['of no kind', { kind: 'perhaps', a: 'person:a', b: 'person:b' }],
  ['of one thing', { kind: 'same', a: 'person:a' }],
  ['of a thing with itself', { kind: 'same', a: 'person:a', b: 'person:a' }],
])('a judgement %s is refused', async (_, body) => {
  expect((await serving().ask('/api/judgements', 'POST', body)).status).toBe(400);
});

test('another site may not judge', async () => {
  const body = { kind: 'same', a: 'person:a', b: 'person:b' };
  const headers = { origin: 'http://elsewhere.example' };
  expect((await serving().ask('/api/judgements', 'POST', body, headers)).status).toBe(403);
});

test('a server that cannot judge says so', async () => {
  const { ask } = serving(false);
  expect((await ask('/api/review')).status).toBe(404);
  expect(Status.parse(await (await ask('/api/status')).json()).judging).toBe(false);
});
