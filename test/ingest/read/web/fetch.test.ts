import { type RequestListener, type Server, createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readOptions } from '../../../../ingest/read/options.ts';
import { fetchPage } from '../../../../ingest/read/web/fetch.ts';

let server: Server;
let origin = '';
let answer: RequestListener = (_, response) => response.end();

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  answer = (_, response) => response.end();
});

const local = readOptions({ allowPrivate: true, maxBytes: 10_000, timeoutMs: 5000, maxRedirects: 3 });

const mixed = async () => [
  { address: '93.184.216.34', family: 4 },
  { address: '10.0.0.5', family: 4 },
];
const resolvesToNothing = async () => [];

describe('fetchPage', () => {
  test('gives bytes, type, charset and the final address', async () => {
    answer = (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new#top' }).end();
      else response.writeHead(200, { 'content-type': 'Text/HTML; Charset="windows-1252"' }).end('page');
    };
    const content = await fetchPage(`${origin}/old`, local);
    expect({ ...content, bytes: String(content.bytes) }).toEqual({
      path: `${origin}/old`,
      bytes: 'page',
      mediaType: 'text/html',
      charset: 'windows-1252',
      url: `${origin}/new`,
    });
  });

  test('unpacks what was packed', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed'));
    expect(String((await fetchPage(origin, local)).bytes)).toBe('packed');
  });

  test('asks nothing of this machine unless allowed', async () => {
    let asked = 0;
    answer = (_, response) => {
      asked += 1;
      response.end();
    };
    const refused = { code: 'URL_REFUSED' };
    await expect(fetchPage(origin, readOptions())).rejects.toMatchObject(refused);
    await expect(fetchPage('http://[::1]/', readOptions())).rejects.toMatchObject(refused);
    await expect(fetchPage('http://0x7f.1/', readOptions())).rejects.toMatchObject(refused);
    expect(asked).toBe(0);
  });

  test('refuses a name with a private address among its addresses, and connects to the address it checked', async () => {
    await expect(fetchPage('http://news.example/', readOptions(), mixed)).rejects.toMatchObject({
      code: 'URL_REFUSED',
    });
    answer = (request, response) => response.end(request.headers.host);
    let questions = 0;
    const rebinding = async () => [{ address: (questions += 1) === 1 ? '127.0.0.1' : '127.0.0.9', family: 4 }];
    const { bytes } = await fetchPage(origin.replace('127.0.0.1', 'news.example'), local, rebinding);
    expect([String(bytes), questions]).toEqual([origin.replace('http://127.0.0.1', 'news.example'), 1]);
  });

  test('checks every redirect again', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'http://news.example/next' }).end();
    await expect(fetchPage(origin, local, resolvesToNothing)).rejects.toMatchObject({ code: 'URL_FAILED' });
    answer = (_, response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end();
    await expect(fetchPage(origin, local)).rejects.toMatchObject({ code: 'URL_REFUSED' });
  });

  test('follows so many redirects and no more', async () => {
    let asked = 0;
    answer = (_, response) => response.writeHead(307, { location: `/${(asked += 1)}` }).end();
    await expect(fetchPage(origin, local)).rejects.toThrow(/more than 3 times/);
    expect(asked).toBe(4);
  });

  test('stops at the size limit, also of what is packed', async () => {
    answer = (_, response) => response.end('x'.repeat(10_001));
    await expect(fetchPage(origin, local)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    answer = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)));
    await expect(fetchPage(origin, local)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
  });

  test('stops at the time limit, before and inside an answer', async () => {
    const hasty = { ...local, timeoutMs: 50 };
    answer = () => {};
    await expect(fetchPage(origin, hasty)).rejects.toThrow(/did not answer within 0\.05 s/);
    answer = (_, response) => response.write('half');
    await expect(fetchPage(origin, hasty)).rejects.toThrow(/did not answer within/);
    await expect(fetchPage('http://news.example/', hasty, () => new Promise(() => {}))).rejects.toThrow(
      /did not answer/,
    );
  });

  test.each([
    ['ftp://news.example/a', 'URL_REFUSED'],
    ['http://', 'URL_REFUSED'],
    ['http://user:secret@news.example/', 'URL_REFUSED'],
  ])('refuses %s', async (address, code) => {
    await expect(fetchPage(address, local)).rejects.toMatchObject({ code });
  });

  test('says what the server answered, and never a password', async () => {
    answer = (_, response) => response.writeHead(404).end();
    await expect(fetchPage(origin, local)).rejects.toThrow(/answered 404/);
    await expect(fetchPage('http://user:secret@news.example/', local)).rejects.not.toThrow(/secret/);
    answer = (request) => request.destroy();
    await expect(fetchPage(origin, local)).rejects.toMatchObject({ code: 'URL_FAILED' });
  });
});
