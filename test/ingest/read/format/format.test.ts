import { describe, expect, test } from '@jest/globals';
import { formatOf } from '../../../../ingest/read/format/format.ts';

const file = (path: string, head: string) =>
  formatOf({ path, bytes: Buffer.from(head), mediaType: null, charset: null, url: null });
const page = (url: string, mediaType: string | null, head: string) =>
  formatOf({ path: url, bytes: Buffer.from(head), mediaType, charset: null, url });

describe('formatOf', () => {
  test.each([
    ['a.txt', 'Text', 'text'],
    ['A.TXT', '<!doctype html>', 'text'],
    ['a.md', '# Text', 'markdown'],
    ['a.htm', '<p>', 'html'],
    ['a.ndjson', '{}', 'json-lines'],
    ['a.rss', '<rss>', 'feed'],
    ['a.xml', '<!DOCTYPE html><html>', 'html'],
    ['a.txt', '%PDF-1.7', 'pdf'],
    ['story', '<!-- saved --><html lang="en">', 'html'],
    ['story', '<?xml version="1.0"?>\n<feed xmlns="x">', 'feed'],
    ['story', 'The envoys met.', 'text'],
  ] as const)('file %s with %s is %s', (path, head, format) => {
    expect(file(path, head)).toBe(format);
  });

  test.each([
    ['https://q.example/talks', 'text/html', '<p>', 'html'],
    ['https://q.example/talks.php', 'application/pdf', '', 'pdf'],
    ['https://q.example/a.md', 'text/plain', '# Talks', 'markdown'],
    ['https://q.example/feed', 'text/xml', '<rss>', 'feed'],
    ['https://q.example/feed', null, '<rss version="2.0">', 'feed'],
    ['https://q.example/', 'application/octet-stream', '<html>', 'html'],
  ] as const)('page %s as %s is %s', (url, mediaType, head, format) => {
    expect(page(url, mediaType, head)).toBe(format);
  });
});
