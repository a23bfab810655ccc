/** Any characters at all: a reading comes back, and every span in it is exact. The long form is in test/long. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createPipeline, type Pipeline } from '../../../ingest/pipeline.ts';
import { articleOf } from '../language/article.ts';
import { faultsOf } from './faults.ts';
import { everyBlock, hostile } from './hostile.ts';

const LENGTH = 700;

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await createPipeline();
}, 60_000);
afterAll(() => pipeline.close());

async function faultsIn(text: string): Promise<string[]> {
  const article = articleOf(text);
  return faultsOf(article, await pipeline.read(article));
}

test.each(hostile)(
  '%s',
  async (_name, make) => {
    expect(await faultsIn(make(LENGTH))).toEqual([]);
  },
  30_000,
);

test('a character of every 128', async () => {
  const all = everyBlock(1);
  expect(await faultsIn(all.slice(0, 3 * LENGTH))).toEqual([]);
  expect(await faultsIn(all.slice(-LENGTH))).toEqual([]);
}, 30_000);

test.each([
  ['', 'nothing'],
  [' \n ', 'white space'],
  ['.', 'a full stop'],
  ['\uD83D', 'half a character'],
  ['“', 'a quotation mark'],
])('%j: %s', async (text) => {
  expect(await faultsIn(text)).toEqual([]);
});
