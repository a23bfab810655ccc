import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { identify } from '../../graph/model/article.ts';
import { day } from '../../graph/model/interval.ts';
import type { Reading } from '../../graph/model/reading.ts';
import { createPipeline, type Pipeline } from '../../ingest/pipeline.ts';

const text = `Lind rules out handing over port as talks resume

GENEVA — Norwegian envoy Ivo Lind met Lebanese Prime Minister Sana Haddad for three hours in Geneva on Tuesday, the Norwegian foreign ministry said.

“We will not sign this,” Haddad told reporters. “The port is ours.”

Haddad rejected a Norwegian proposal for a shared port authority. Lind proposed a ceasefire of thirty days.

Lind said the two sides were closer than before.`;

const article = identify({
  text,
  headline: 'Lind rules out handing over port as talks resume',
  publisher: 'The Ostrava Herald',
  published: day('2031-05-14'),
  url: null,
  path: 'quay.txt',
  boilerplate: [],
});

let pipeline: Pipeline;
let reading: Reading;

beforeAll(async () => {
  pipeline = await createPipeline();
  reading = await pipeline.read(article);
}, 60_000);
afterAll(() => pipeline.close());

const named = (key: string | null): string | null =>
  reading.entities.find((entity) => entity.key === key)?.name ?? null;

test('names the article and the reader', () => {
  expect(reading).toMatchObject({ article: article.id, extractor: pipeline.extractor });
});

test('who met, when, where and how long', () => {
  const [meeting] = reading.meetings.filter(({ status }) => status === 'held');
  expect(meeting?.participants.map(({ entity }) => named(entity)).toSorted()).toEqual(['Ivo Lind', 'Sana Haddad']);
  expect(meeting?.dates.map(({ interval }) => interval)).toContainEqual(day('2031-05-13'));
  expect(meeting?.places.map(({ entity }) => named(entity))).toContain('Geneva');
  expect(meeting?.durations).toMatchObject([{ minutesMin: 180, minutesMax: 180 }]);
});

test('who said what', () => {
  const said = reading.statements.map(({ speaker, content }) => [
    named(speaker),
    content.map(({ start, end }) => text.slice(start, end)).join(' '),
  ]);
  expect(said).toContainEqual(['Sana Haddad', 'We will not sign this']);
  expect(said).toContainEqual(['Ivo Lind', 'the two sides were closer than before']);
});

test('who proposed and who rejected', () => {
  const acts = reading.stances
    .filter(({ polarity }) => polarity === 'asserted')
    .map(({ type, actor }) => `${named(actor)} ${type}`);
  expect(acts).toContain('Sana Haddad REJECTED');
  expect(acts).toContain('Ivo Lind PROPOSED');
});

test('read twice, it says the same', async () => {
  expect(await pipeline.read(article)).toEqual(reading);
});
