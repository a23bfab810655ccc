import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import type { Article } from '../../graph/model/article.ts';
import { readSources } from '../../ingest/read/read.ts';

const articles: Article[] = [];
const skipped: string[] = [];

beforeAll(async () => {
  for await (const result of readSources([fileURLToPath(new URL('../../examples', import.meta.url))])) {
    if (result.kind === 'article') articles.push(result.article);
    else skipped.push(result.path);
  }
});

test('every example is read, and nothing else in the folder is', () => {
  expect(skipped).toEqual([]);
  expect(articles).toHaveLength(16);
});

test('each says who published it, when, and under what headline', () => {
  const known = articles.map(({ headline, publisher, published }) => [headline, publisher, published?.earliest]);
  expect(known.flat().filter((value) => value === null || value === undefined)).toEqual([]);
  expect(new Set(articles.map(({ publisher }) => publisher)).size).toBe(16);
});

test('a date of printing is not taken for one of publication', () => {
  const printed = articles.find(({ path }) => path.endsWith('shamshir.txt'));
  expect(printed?.published).toEqual({ earliest: '2030-08-21', latest: '2030-08-21' });
});

test('what the pages carry around the story is marked', () => {
  const share = articles.find(({ path }) => path.endsWith('khyber-mirror.md'));
  const marked = share?.boilerplate.map(({ start, end }) => share.text.slice(start, end)).join('\n');
  expect(marked).toContain('Share on Facebook');
  expect(marked).not.toContain('Talks between');
});
