/** Which reader a file or page is for: by its content where that is plain, else by its declared type or its name. */
import { extname } from 'node:path';
import type { Content } from './draft.ts';

export type Format = 'text' | 'markdown' | 'html' | 'json' | 'json-lines' | 'pdf' | 'feed';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.htm': 'html',
  '.html': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.pdf': 'pdf',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
};

const BY_MEDIA_TYPE: Readonly<Record<string, Format>> = {
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
  'application/feed+json': 'json',
  'application/jsonl': 'json-lines',
  'application/x-ndjson': 'json-lines',
  'application/pdf': 'pdf',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/xml': 'feed',
  'text/xml': 'feed',
};

/** By name alone; null where the name does not tell. */
export const formatOfName = (path: string): Format | null => BY_EXTENSION[extname(path).toLowerCase()] ?? null;

export function formatOf({ path, bytes, mediaType, url }: Content): Format {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replaceAll('\0', '').trimStart();
  if (head.startsWith('%PDF-')) return 'pdf';
  const named = url === null ? formatOfName(path) : (BY_MEDIA_TYPE[mediaType ?? ''] ?? null);
  if (named === 'feed') return isHtml(head) ? 'html' : 'feed';
  return named ?? sniffed(head, mediaType === 'text/plain' ? formatOfName(new URL(url ?? 'file:///').pathname) : null);
}

function sniffed(head: string, byAddress: Format | null): Format {
  if (isHtml(head)) return 'html';
  if (/^(?:[\xEF\xBB\xBF]*)(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:rss|feed|rdf:RDF)\b/iu.test(head))
    return 'feed';
  return byAddress ?? 'text';
}

const isHtml = (head: string): boolean => /<!doctype\s+html|<html[\s>]/iu.test(head);
