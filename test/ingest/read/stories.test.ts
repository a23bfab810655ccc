/** Publisher and date of real stories, where they lie beside the project; told and left out where they do not. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { readSources } from '../../../ingest/read/read.ts';

const stories = fileURLToPath(new URL('../../../../shared/gold/stories/', import.meta.url));

const Gold = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      /** Known from elsewhere; the article does not say. */
      publishedInferred: z.boolean().default(false),
    }),
  ),
});

async function readStory(story: string): Promise<Record<string, [string | null, string | null]>> {
  const read: Record<string, [string | null, string | null]> = {};
  for await (const result of readSources([`${stories}${story}/articles`]))
    if (result.kind === 'article')
      read[result.article.path.replace(/^.*\/|\.txt$/g, '')] = [
        result.article.publisher,
        result.article.published?.earliest ?? null,
      ];
  return read;
}

const there = existsSync(stories) ? readdirSync(stories) : [];

(there.length > 0 ? describe : describe.skip)('real stories, of ../shared/gold/stories, say who published them', () => {
  test.each(there.length > 0 ? there : ['none'])('%s', async (story) => {
    const { articles } = Gold.parse(JSON.parse(readFileSync(`${stories}${story}/gold.json`, 'utf8')));
    const expected = articles.map(({ id, publisher, published, publishedInferred }) => [
      id,
      publishedInferred ? [null, null] : [publisher, published],
    ]);
    expect(await readStory(story)).toEqual(Object.fromEntries(expected));
  });
});
