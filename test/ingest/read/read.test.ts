import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Article } from '../../../graph/model/article.ts';
import { countSources, readSources } from '../../../ingest/read/read.ts';
import type { ReadOptionsInput } from '../../../ingest/read/options.ts';
import { makePdf } from '../../fixtures/read/pdf.ts';
import { headline, paragraphs, story } from '../../fixtures/read/story.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
};

async function read(inputs: readonly string[] = [folder], options: ReadOptionsInput = {}) {
  const articles: Article[] = [];
  const skipped: { path: string; code: string; message: string }[] = [];
  const sources: string[] = [];
  for await (const result of readSources(inputs, options, { onSource: (path) => sources.push(path) })) {
    if (result.kind === 'article') articles.push(Article.parse(result.article));
    else skipped.push({ path: result.path, code: result.error.code, message: result.error.message });
  }
  return { articles, skipped, sources };
}
const inFolder = (path: string) => relative(folder, path);
const html = `<html><body><article><h1>${headline}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`;
const item = (title: string) => `<item><title>${title}</title><description>${paragraphs[0]}</description></item>`;
const rss = `<rss version="2.0"><channel><title>Quay</title>${item('One')}${item('Two')}</channel></rss>`;

describe('readSources', () => {
  test('reads every format of a folder, in order, each item under a name of its own', async () => {
    write('a.txt', `${headline}\n\nMay 14, 2031\n\n${story}`);
    write('b.md', `# ${headline}\n\n${story}`);
    write('c.html', html);
    write('d.jsonl', `${JSON.stringify({ text: story })}\n${JSON.stringify({ text: headline })}\n`);
    write('e.xml', rss);
    write('f.pdf', makePdf([[headline, '', 'Lind met Haddad in Geneva on Tuesday.']]));
    write('g/h.json', JSON.stringify([{ text: story }]));
    write('i', story);
    const { articles, skipped, sources } = await read();
    expect(skipped).toEqual([]);
    expect(articles.map(({ path }) => inFolder(path))).toEqual([
      'a.txt',
      'b.md',
      'c.html',
      'd.jsonl#1',
      'd.jsonl#2',
      'e.xml#1',
      'e.xml#2',
      'f.pdf',
      'g/h.json#1',
      'i',
    ]);
    expect(sources).toHaveLength(await countSources([folder]));
  });

  test('text is the file as it is, and metadata comes from it', async () => {
    const text = `\uFEFF${headline}\r\n\r\nPublished on May 14, 2031\r\n\r\nShare this:\r\n\r\n${story}\r\n`;
    write('a.txt', text);
    const [article] = (await read()).articles;
    expect(article).toMatchObject({
      text,
      headline,
      publisher: null,
      published: { earliest: '2031-05-14', latest: '2031-05-14' },
    });
    expect(article?.boilerplate.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Published on May 14, 2031\r\n\r\nShare this:',
    ]);
  });

  test('the same article under two names has one id', async () => {
    write('a.txt', story);
    write('b.txt', story);
    const { articles } = await read();
    expect(new Set(articles.map(({ id }) => id)).size).toBe(1);
  });

  test('UTF-16 JSON lines are read', async () => {
    write('a.jsonl', Buffer.from(`\uFEFF${JSON.stringify({ text: story })}\n`, 'utf16le'));
    expect((await read()).articles).toMatchObject([{ text: story }]);
  });

  test('half a character in JSON is replaced, and offsets stay', async () => {
    write('a.jsonl', `{"text": "Talks \\ud83c go on, \\ud83c\\udf0d.", "title": "\\udc00"}`);
    expect((await read()).articles).toMatchObject([{ text: 'Talks \uFFFD go on, 🌍.', headline: '\uFFFD' }]);
  });

  test('bad input is told in one sentence each, and the rest goes on', async () => {
    write('01-empty.txt', '');
    write('02-binary.txt', Buffer.from([0, 1, 2, 3, 0, 255, 254, 7, 8, 9]));
    write('03-large.txt', 'x'.repeat(2000));
    write('04-unreadable.txt', story);
    chmodSync(join(folder, '04-unreadable.txt'), 0);
    symlinkSync('nowhere', join(folder, '05-broken.txt'));
    mkdirSync(join(folder, '06-loop'));
    symlinkSync(folder, join(folder, '06-loop', 'again'));
    write('07-lines.jsonl', `{"text": \n${JSON.stringify({ text: paragraphs[0] })}\n`);
    write('08-scan.pdf', makePdf([[]]));
    write('09-menu.html', '<html><body><a href="/">Home</a></body></html>');
    write('10-feed.xml', '<?xml version="1.0"?><project/>');
    write('11-data.json', '{"name": "dossier"}');
    write('12-good.txt', paragraphs[0]);
    const { articles, skipped } = await read([folder, join(folder, 'missing.txt')], { maxBytes: 1500 });
    const mayReadAnything = process.getuid?.() === 0;
    expect(articles.map(({ path }) => inFolder(path)).filter((path) => !path.startsWith('04'))).toEqual([
      '07-lines.jsonl#2',
      '12-good.txt',
    ]);
    expect(skipped.map(({ path, code }) => [inFolder(path), code])).toEqual([
      ['01-empty.txt', 'INPUT_EMPTY'],
      ['02-binary.txt', 'INPUT_NOT_TEXT'],
      ['03-large.txt', 'INPUT_TOO_LARGE'],
      ...(mayReadAnything ? [] : [['04-unreadable.txt', 'INPUT_UNREADABLE']]),
      ['05-broken.txt', 'INPUT_UNREADABLE'],
      ['06-loop/again', 'INPUT_UNREADABLE'],
      ['07-lines.jsonl#1', 'INPUT_MALFORMED'],
      ['08-scan.pdf', 'INPUT_NO_ARTICLE'],
      ['09-menu.html', 'INPUT_NO_ARTICLE'],
      ['10-feed.xml', 'INPUT_MALFORMED'],
      ['11-data.json', 'INPUT_MALFORMED'],
      ['missing.txt', 'INPUT_UNREADABLE'],
    ]);
    for (const { path, message } of skipped) {
      expect(message).toContain(path);
      expect(message).toMatch(/^[^\n]+[.]$/);
    }
  });

  test('wrong options are named', async () => {
    await expect(read([folder], { maxBytes: -1 })).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });
});

describe('readSources of URLs', () => {
  let server: Server;
  let origin = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/story') response.writeHead(200, { 'content-type': 'text/html' }).end(html);
      else if (request.url === '/old') response.writeHead(302, { location: '/feed' }).end();
      else if (request.url === '/feed') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss);
      else response.writeHead(404).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('pages and feeds are read, failures told', async () => {
    const urls = ['/story', '/none', '/old'].map((path) => origin + path);
    const { articles, skipped } = await read(urls, { allowPrivate: true });
    expect(articles.map(({ path }) => path.replace(origin, ''))).toEqual(['/story', '/old#1', '/old#2']);
    expect(articles[0]).toMatchObject({ headline, text: story, url: `${origin}/story` });
    expect(skipped).toMatchObject([{ path: `${origin}/none`, code: 'URL_FAILED' }]);
  });

  test('this machine is not asked unless allowed', async () => {
    expect((await read([`${origin}/story`])).skipped).toMatchObject([{ code: 'URL_REFUSED' }]);
  });
});
