import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openChat, type Chat, type ChatOptions } from '../../../ingest/remote/chat.ts';

const Asked = z.looseObject({ model: z.string(), response_format: z.looseObject({ type: z.string() }).optional() });
type Asked = z.infer<typeof Asked>;

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Never answers. */
  readonly hangs?: boolean;
}

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const said = (content: string, rest: object = {}): Answer => ({
  body: { choices: [{ message: { content } }], ...rest },
});

/** A server that answers in turn, the last one for ever. */
async function serving(answers: readonly ((asked: Asked) => Answer)[], options: ChatOptions = {}) {
  const asked: { body: Asked; headers: IncomingHttpHeaders; url: string | undefined }[] = [];
  const waits: number[] = [];
  server = createServer((request, response) => {
    void json(request).then((given) => {
      const body = Asked.parse(given);
      const answer = answers[Math.min(asked.length, answers.length - 1)]!(body);
      asked.push({ body, headers: request.headers, url: request.url });
      if (answer.hangs === true) return;
      response.writeHead(answer.status ?? 200, answer.headers);
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {}));
    });
  });
  await new Promise<void>((ready) => server!.listen(0, '127.0.0.1', ready));
  const { port }: Pick<AddressInfo, 'port'> = z.object({ port: z.number() }).parse(server.address());
  const chat: Chat = openChat(
    { url: new URL(`http://127.0.0.1:${port}/v1/`), model: 'tiny', key: 'secret', price: null },
    { sleep: async (milliseconds) => void waits.push(milliseconds), ...options },
  );
  return { asked, waits, ask: () => chat([{ role: 'user', content: 'Read this.' }]) };
}

test('asks as chat interfaces are asked, and counts what the server counts', async () => {
  const { ask, asked } = await serving([() => said('{}', { usage: { prompt_tokens: 7, completion_tokens: 3 } })]);
  expect(await ask()).toEqual({ text: '{}', usage: { input: 7, output: 3 }, cut: false });
  expect(asked[0]).toMatchObject({
    url: '/v1/chat/completions',
    headers: { authorization: 'Bearer secret' },
    body: { model: 'tiny', temperature: 0, response_format: { type: 'json_schema' } },
  });
});

test('without the server’s count, it counts about', async () => {
  const { ask } = await serving([() => said('12345678')]);
  expect((await ask()).usage).toEqual({ input: 3, output: 2 });
});

test('a busy server is asked again after the time it names, else after longer and longer', async () => {
  const busy = { status: 503, body: { error: 'overloaded' } };
  const limited = { status: 429, headers: { 'retry-after': '7' } };
  const { ask, waits } = await serving([() => busy, () => limited, () => busy, () => said('{}')]);
  expect((await ask()).text).toBe('{}');
  expect(waits[1]).toBe(7000);
  expect(waits[0]).toBeLessThanOrEqual(1000);
  expect(waits[2]).toBeGreaterThanOrEqual(2000);
});

test('one that stays busy fails in one sentence with what it says', async () => {
  const { ask, asked } = await serving([() => ({ status: 429, body: { error: { message: 'Quota\nis spent' } } })]);
  await expect(ask()).rejects.toMatchObject({
    code: 'READER_FAILED',
    message: expect.stringMatching(/^tiny at 127\.0\.0\.1:\d+ did not answer \(429: Quota is spent\); give the same/),
  });
  expect(asked).toHaveLength(6);
});

test('a wrong key or model is said at once, and the key is not', async () => {
  for (const [status, advice] of [
    [401, 'check DOSSIER_LLM_KEY'],
    [404, 'check DOSSIER_LLM_URL and DOSSIER_LLM_MODEL'],
  ] as const) {
    const { ask, asked } = await serving([() => ({ status, body: { error: { message: 'no' } } })]);
    const failure: unknown = await ask().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'READER_REFUSED', message: expect.stringContaining(advice) });
    expect(String(failure)).not.toContain('secret');
    expect(asked).toHaveLength(1);
    server?.close();
  }
});

test('an address that is no chat interface is said so', async () => {
  const { ask } = await serving([() => ({ body: '<html>Welcome</html>' })]);
  await expect(ask()).rejects.toMatchObject({
    code: 'READER_REFUSED',
    message: expect.stringContaining('DOSSIER_LLM_URL'),
  });
});

test('a server that cannot be reached or does not answer in time', async () => {
  const { ask } = await serving([() => ({ hangs: true })], { timeout: 50, tries: 2 });
  await expect(ask()).rejects.toMatchObject({
    code: 'READER_FAILED',
    message: expect.stringContaining('cannot be reached'),
  });
  server?.closeAllConnections();
  await new Promise((closed) => server?.close(closed));
  await expect(ask()).rejects.toMatchObject({ message: expect.stringContaining('(ECONNREFUSED)') });
});

function refusing(asked: Asked): Answer {
  if (asked.response_format) return { status: 400, body: { error: `response_format ${asked.response_format.type}?` } };
  if ('temperature' in asked) return { status: 400, body: { error: 'temperature does not apply' } };
  return said('{}');
}

test('options that a server does not know are left out, and stay so', async () => {
  const { ask, asked } = await serving([refusing]);
  await ask();
  expect(asked.map(({ body }) => body.response_format?.type)).toEqual([
    'json_schema',
    'json_object',
    undefined,
    undefined,
  ]);
  await ask();
  expect(asked).toHaveLength(5);
});

test('an answer that was cut, and a question too long to answer, ask for a shorter one', async () => {
  const { ask } = await serving([
    () => ({ body: { choices: [{ message: { content: '{' }, finish_reason: 'length' }] } }),
    () => ({ status: 400, body: { error: 'This model’s maximum context length is 4096 tokens' } }),
  ]);
  expect((await ask()).cut).toBe(true);
  expect((await ask()).cut).toBe(true);
});

test('a redirect is not followed, so that the key stays where it was meant for', async () => {
  const { ask, asked } = await serving([() => ({ status: 307, headers: { location: 'http://127.0.0.1:1/' } })], {
    tries: 1,
  });
  await expect(ask()).rejects.toMatchObject({ code: 'READER_FAILED' });
  expect(asked).toHaveLength(1);
});

test('an answer without end is given up', async () => {
  const { ask } = await serving([() => ({ body: 'x'.repeat(5 << 20) })], { tries: 1 });
  await expect(ask()).rejects.toMatchObject({ code: 'READER_FAILED' });
});
