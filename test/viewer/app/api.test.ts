import { expect, test } from '@jest/globals';
import { createApi, isGone } from '../../../viewer/app/state/api.ts';
import { Answers } from '../../../viewer/app/state/loaded.ts';

const answering = (body: string, status = 200) =>
  createApi('http://here', async () => new Response(body, { status, headers: { 'Content-Type': 'application/json' } }));

test('an answer of another form is not believed', async () => {
  await expect(answering('{"nodes":[{"id":7}]}').graph(null)).rejects.toThrow('not of the expected form');
  await expect(answering('<html>').status()).rejects.toThrow('not of the expected form');
});

test('the server’s own sentence is kept', async () => {
  const refused = answering('{"code":"NOT_FOUND","message":"Nothing is called so."}', 404);
  await expect(refused.fact('x')).rejects.toMatchObject({
    body: { code: 'NOT_FOUND' },
    message: 'Nothing is called so.',
  });
});

test('no answer at all is a server that is gone', async () => {
  const silent = createApi('http://here', () => Promise.reject(new TypeError('failed to fetch')));
  const error: unknown = await silent.graph(null).catch((one: unknown) => one);
  expect(isGone(error)).toBe(true);
});

test('the same thing is asked for once; what failed is asked for again', async () => {
  const asked: string[] = [];
  const answers = new Answers(async (key) => {
    asked.push(key);
    if (asked.length === 1) throw new Error('not yet');
    return key.toUpperCase();
  });
  answers.get('a');
  await Promise.resolve();
  await Promise.resolve();
  expect(answers.get('a').value).toEqual({ state: 'loading' });
  await Promise.resolve();
  await Promise.resolve();
  expect(answers.get('a').value).toEqual({ state: 'here', value: 'A' });
  expect(answers.get('a')).toBe(answers.get('a'));
  expect(asked).toEqual(['a', 'a']);
});
