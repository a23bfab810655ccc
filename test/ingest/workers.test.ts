import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pathToFileURL } from 'node:url';
import { createPipeline } from '../../ingest/pipeline.ts';
import { createPool, type Pool } from '../../ingest/workers.ts';
import { articleOf } from './language/article.ts';

const articles = [
  'Norwegian envoy Ivo Lind met Lebanese premier Sana Haddad in Geneva for three hours on Tuesday.',
  '“We will not sign this,” Sana Haddad told reporters on Friday.',
  '',
].map((text) => articleOf(text, { published: { earliest: '2031-05-14', latest: '2031-05-14' } }));

describe('a pool of threads', () => {
  let pool: Pool;
  beforeAll(async () => {
    pool = await createPool({ size: 2, runtime: 'native' });
  }, 60_000);
  afterAll(() => pool.close());

  test('reads what the pipeline reads, in the order asked', async () => {
    const pipeline = await createPipeline({ runtime: 'native' });
    const expected = [];
    for (const article of articles) expected.push(await pipeline.read(article));
    await pipeline.close();
    expect(await Promise.all(articles.map((article) => pool.read(article)))).toEqual(expected);
    expect(pool).toMatchObject({ size: 2, extractor: 'dossier-reader/8' });
  }, 60_000);

  test('gives up what is being read when it is closed', async () => {
    const closing = await createPool({ size: 1, runtime: 'native' });
    const reading = closing.read(articles[0]!);
    await closing.close();
    await expect(reading).rejects.toThrow('The thread that was reading ended');
  }, 60_000);
});

test('a model that is not there is one clear error', async () => {
  const files = pathToFileURL('/no/such/folder/');
  await expect(createPool({ size: 2, files })).rejects.toMatchObject({ name: 'DossierError', code: 'MODEL_INVALID' });
}, 60_000);
