import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { goodAnswer, TEXT } from '../ingest/remote/support/story.ts';
import { dossier } from './support/dossier.ts';

jest.setTimeout(120_000);

const Question = z.object({
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })),
});

let folder: string;
let server: Server;
let asked = 0;
let refusing = false;

/** An OpenAI-compatible model on this machine that reads well, or lets nobody in. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-remote-'));
  writeFileSync(join(folder, 'story.txt'), TEXT);
  writeFileSync(join(folder, 'other.txt'), TEXT.replace('Geneva', 'Oslo'));
  server = createServer((request, response) => {
    void json(request).then((body) => {
      asked++;
      const content = JSON.stringify(goodAnswer(Question.parse(body).messages));
      response.writeHead(refusing ? 401 : 200);
      response.end(
        JSON.stringify({ choices: [{ message: { content } }], usage: { prompt_tokens: 1200, completion_tokens: 400 } }),
      );
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function ingest(file: string, environment: Readonly<Record<string, string>> = {}) {
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return dossier(['--store', join(folder, 'store'), 'ingest', '--reader', 'llm', join(folder, file)], '', {
    DOSSIER_LLM_URL: `http://127.0.0.1:${port}/v1`,
    DOSSIER_LLM_MODEL: 'tiny',
    DOSSIER_LLM_PRICE: '1/2',
    XDG_CACHE_HOME: join(folder, 'cache'),
    ...environment,
  });
}

test('says beforehand what it will take and afterwards what it took; nothing is asked twice', async () => {
  const first = await ingest('story.txt');
  expect(first.stderr).toMatch(
    /^tiny at 127\.0\.0\.1:\d+ is to read 1 article: about [\d,]+ tokens to send and [\d,]+ to receive \(\$0\.0\d+\), less/,
  );
  expect(first.stdout).toContain('tiny: 1,200 tokens sent, 400 received ($0.0020).');
  expect(first.stdout).toMatch(/The graph: 3 people, .*2 meetings \(1 pair who met\), 1 proposal \(.*1 rejected/);
  expect(first.status).toBe(0);
  const again = await ingest('story.txt');
  expect(again.stderr).toBe('');
  expect(again.stdout).toMatch(/^0 articles read .*, 1 known before\.\nThe graph:/);
  expect(asked).toBe(1);
});

test('text leaves this machine only where the person has agreed', async () => {
  const { status, stderr } = await ingest('other.txt', { DOSSIER_LLM_URL: 'https://192.0.2.1/v1' });
  expect(status).toBe(1);
  expect(stderr).toContain('Nothing was sent to 192.0.2.1, which lies outside this machine: --yes agrees to it.');
});

test('a model that lets nobody in ends the command in one sentence, and what was read is kept', async () => {
  refusing = true;
  const { status, stderr } = await ingest('other.txt', { DOSSIER_LLM_KEY: 'secret' });
  refusing = false;
  expect(status).toBe(1);
  expect(stderr).toMatch(/refuses questions to tiny \(401\); check DOSSIER_LLM_KEY\.\n$/);
  expect(stderr).not.toContain('secret');
  const { stdout } = await dossier(['--store', join(folder, 'store'), 'export', '--format', 'facts']);
  expect(stdout).toContain('Sana Haddad');
});

test('without its settings it says which one is missing', async () => {
  const { status, stderr } = await ingest('other.txt', { DOSSIER_LLM_MODEL: '' });
  expect(status).toBe(1);
  expect(stderr).toBe('The remote reader needs DOSSIER_LLM_MODEL to be the name of the model that is to read.\n');
});

test('the readme’s variables are those that are read', () => {
  const readme = readFileSync('docs/remote-model.md', 'utf8');
  for (const name of ['URL', 'MODEL', 'KEY', 'PRICE']) expect(readme).toContain(`DOSSIER_LLM_${name}`);
});
