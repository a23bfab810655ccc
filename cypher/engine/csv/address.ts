/** The address of a file as LOAD CSV takes it: `file:///people.csv`, where `/` is the folder that may be read. */
import { fault } from '../runtime/fault.ts';

export interface CsvAddress {
  /** From the folder that may be read, without `.` and `..`. */
  readonly path: string;
  /** As file() gives it. */
  readonly shown: string;
}

/** Known to Neo4j, which would fetch the file. */
const REMOTE: ReadonlySet<string> = new Set(['http', 'https', 'ftp']);

/** Throws for what is no such address. */
export function parseAddress(url: string): CsvAddress {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url) ?? [];
  if (scheme === '') throw invalid(url, 'no protocol: the address of a file is like file:///people.csv');
  if (REMOTE.has(scheme.toLowerCase())) throw unreadable(url, 'nothing is fetched over a network: save the file first');
  if (scheme.toLowerCase() !== 'file') throw invalid(url, `unknown protocol: ${scheme}`);
  // oxlint-disable-next-line no-control-regex -- these are what an address cannot hold
  const illegal = /[\u0000-\u0020"<>\\^`{|}]|[^\u0000-\u007f]|%(?![0-9a-f]{2})/iu.exec(rest);
  if (illegal !== null) throw invalid(url, `'${illegal[0]}' is to be written ${encodeURIComponent(illegal[0])}`);
  if (/[?#]/.test(rest)) throw unreadable(url, 'the address of a file has no query and no fragment');
  if (!/^\/(?!\/[^/])/.test(rest)) throw unreadable(url, 'the address of a file begins with file:///');
  const shown = decoded(url, rest);
  return { path: withoutDots(shown), shown };
}

/** Of a file that is not there, or not to be read. */
export function unreadable(url: string, why: string): Error {
  return fault('ExternalResourceFailed', `Cannot load from URL '${url}': ${why}`);
}

function invalid(url: string, why: string): Error {
  return fault('ExternalResourceFailed', `Invalid URL '${url}': ${why}`);
}

function decoded(url: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unreadable(url, 'bad escape');
  }
}

/** None leads out of the folder: above it there is nothing. */
function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
