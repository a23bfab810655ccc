/** What test/ingest/robustness reads in short, as long as a page can be: no crash, and every span exact. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createPipeline, type Pipeline } from '../../ingest/pipeline.ts';
import { articleOf } from '../ingest/language/article.ts';
import { faultsOf } from '../ingest/robustness/faults.ts';
import { everyBlock, hostile, randomBytes, SENTENCE } from '../ingest/robustness/hostile.ts';

const LENGTH = 20_000;
const LINE = 200_000;
const WORDS = 100_000;

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await createPipeline();
});
afterAll(() => pipeline.close());

async function faultsIn(text: string): Promise<string[]> {
  const article = articleOf(text);
  return faultsOf(article, await pipeline.read(article));
}

test.each(hostile)('%s', async (_name, make) => {
  expect(await faultsIn(make(LENGTH))).toEqual([]);
});

test('a line of 200,000 characters', async () => {
  expect(await faultsIn(SENTENCE.repeat(LINE / SENTENCE.length))).toEqual([]);
});

test('100,000 words of random bytes', async () => {
  expect(await faultsIn(randomBytes(WORDS))).toEqual([]);
});

test('every Unicode block', async () => {
  expect(await faultsIn(everyBlock(8))).toEqual([]);
});
