/** Fetches one URL: http and https only, addresses checked at every redirect, bounded in size, time and redirects. */
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type Readable, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DossierError } from '../../../graph/model/errors.ts';
import type { Content } from '../format/draft.ts';
import { tooLarge } from '../input/load.ts';
import { errorCode } from '../input/unreadable.ts';
import type { ReadOptions } from '../options.ts';
import { type Resolve, checkedAddresses, pinned, systemResolve } from './resolve.ts';

const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,application/json,text/plain;q=0.9,*/*;q=0.5';

/** Throws URL_REFUSED, URL_FAILED or INPUT_TOO_LARGE. The content's `url` is the one that answered in the end. */
export async function fetchPage(
  address: string,
  options: ReadOptions,
  resolve: Resolve = systemResolve,
): Promise<Content> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  let url = acceptable(address, address);
  for (let redirects = 0; ; redirects += 1) {
    const response = await answerOf(url, options, resolve, deadline);
    const next = redirectOf(response, url, address);
    if (next === null) return await contentOf(response, address, url, options, deadline);
    response.destroy();
    if (redirects >= options.maxRedirects)
      throw new DossierError(
        'URL_FAILED',
        `${address} redirects more than ${options.maxRedirects} times; name the final page.`,
      );
    url = next;
  }
}

function acceptable(address: string, shown: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new DossierError('URL_REFUSED', `${shown} is not a URL; check its spelling.`);
  const url = new URL(address, base);
  if (url.username !== '' || url.password !== '')
    throw new DossierError('URL_REFUSED', `${url.host}: the URL holds a user name or password; leave it out.`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new DossierError('URL_REFUSED', `${shown} leads to ${url.protocol}//; only http and https are read.`);
  url.hash = '';
  return url;
}

async function answerOf(
  url: URL,
  options: ReadOptions,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const target = await withDeadline(checkedAddresses(url, options.allowPrivate, resolve), url, options, signal);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return await new Promise((accept, reject) => {
    const fail = (cause: unknown) => reject(failure(url, cause, options, signal));
    const request = send(
      url,
      {
        lookup: pinned(target),
        signal,
        agent: false,
        headers: { 'user-agent': options.userAgent, accept: ACCEPT, 'accept-encoding': 'gzip, deflate, br' },
      },
      accept,
    );
    request.on('error', fail);
    request.end();
  });
}

/** Name resolution cannot be stopped; it is waited for no longer than the deadline. */
function withDeadline<T>(work: Promise<T>, url: URL, options: ReadOptions, signal: AbortSignal): Promise<T> {
  return new Promise((accept, reject) => {
    const stop = () => reject(failure(url, signal.reason, options, signal));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(accept, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function redirectOf(response: IncomingMessage, url: URL, shown: string): URL | null {
  const { statusCode = 0, headers } = response;
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return null;
  try {
    return acceptable(headers.location, shown, url);
  } catch (error) {
    response.destroy();
    throw error;
  }
}

async function contentOf(
  response: IncomingMessage,
  path: string,
  url: URL,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<Content> {
  const { statusCode = 0, headers } = response;
  if (statusCode < 200 || statusCode > 299) {
    response.destroy();
    throw new DossierError('URL_FAILED', `${path} answered ${statusCode}; open it in a browser and save the page.`);
  }
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of unpacked(response)) {
      const bytes: Buffer = Buffer.from(part);
      size += bytes.length;
      if (size > options.maxBytes) throw tooLarge(path, options.maxBytes);
      parts.push(bytes);
    }
  } catch (cause) {
    throw cause instanceof DossierError ? cause : failure(url, cause, options, signal);
  } finally {
    response.destroy();
  }
  const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const charset = /charset\s*=\s*"?([\w-]+)/iu.exec(parameters.join(';'))?.[1] ?? null;
  return {
    path,
    bytes: Buffer.concat(parts),
    mediaType: mediaType.trim().toLowerCase() || null,
    charset,
    url: url.href,
  };
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase();
  const decoder =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : null;
  return decoder === null ? response : pipeline(response, decoder, () => {});
}

function failure(url: URL, cause: unknown, options: ReadOptions, signal: AbortSignal): DossierError {
  const message = signal.aborted
    ? `${url.href} did not answer within ${options.timeoutMs / 1000} s; try again, or save the page.`
    : `${url.href} could not be fetched (${errorCode(cause)}); check the address and the network.`;
  return new DossierError('URL_FAILED', message, { cause });
}
