/** News in six manners: all of it is read, spans are exact, nothing comes from boilerplate, and the plain facts are found. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Article } from '../../../graph/model/article.ts';
import type { Reading } from '../../../graph/model/reading.ts';
import { createPipeline, type Pipeline } from '../../../ingest/pipeline.ts';
import { readSources } from '../../../ingest/read/read.ts';
import { faultsOf } from './faults.ts';

const folder = fileURLToPath(new URL('../../fixtures/manners/', import.meta.url));
const manners = readdirSync(folder).toSorted();

let pipeline: Pipeline;
const read = new Map<string, { readonly article: Article; readonly reading: Reading }>();

beforeAll(async () => {
  pipeline = await createPipeline();
  for await (const found of readSources([folder])) {
    if (found.kind !== 'article') throw found.error;
    const { article } = found;
    read.set((article.path ?? '').split('/').slice(-2).join('/'), { article, reading: await pipeline.read(article) });
  }
}, 240_000);
afterAll(() => pipeline.close());

/** An actor by its name, or its description where it has none. */
const called = ({ entities }: Reading, key: string): string => {
  const entity = entities.find((other) => other.key === key);
  return entity?.name ?? entity?.description ?? key;
};

/** What the article says, one line a fact: "Ivo Lind said: …", "A + B met", "Ivo Lind REJECTED the plan". */
function facts({ article, reading }: { readonly article: Article; readonly reading: Reading }): string[] {
  const titleOf = (key: string | null): string => reading.proposals.find((other) => other.key === key)?.title ?? '';
  return [
    ...reading.statements.map(({ speaker, content }) => {
      const words = content.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
      return `${called(reading, speaker)} said: ${words}`;
    }),
    ...reading.meetings.flatMap(({ participants, status, dates }) => {
      const who = participants.map(({ entity }) => called(reading, entity)).toSorted();
      const days = dates.map(({ interval }) => interval?.earliest ?? '').join(' ');
      return status === 'held' ? [`${who.join(' + ')} met ${days}`] : [];
    }),
    ...reading.stances.map(({ actor, type, target }) => `${called(reading, actor)} ${type} ${titleOf(target)}`),
  ];
}

/** Told in words that leave no doubt; each with an actor and the words that must be in one fact. */
const PLAIN = [
  ['tabloid/footie-transfer.md', 'Ruud van Aalten said: Lucky loves the fans'],
  ['tabloid/crooner-castle.md', 'Maud Tindall said: A spa? In Drumore? Give over'],
  ['tabloid/crooner-castle.md', 'Bruno Aldersey + Ricky Valance-Pike met 2031-03-10'],
  ['tabloid/queue-rage.md', 'Aisha Noor REJECTED offer of a free holiday'],
  ['state-agency/nuclear-plant.md', 'Georgy Rybakov said: Our Egyptian partners have confirmed their readiness'],
  ['state-agency/envoy-consultations.md', 'Lin Guowei + Mohsen Rastegar met 2030-06-11'],
  ['state-agency/referendum-result.md', 'Imomnazar Sharipov REJECTED proposals to postpone the referendum'],
  ['press-release/merger-agreed.md', 'Jan Pieter Roelofs said: Together we will be stronger'],
  ['press-release/bank-appointment.md', 'Martin Halliwell said: Ifeoma brings a passion for people and planet'],
  ['press-release/embassy-statement.md', 'Kjetil Aas-Hovland + Nirmala Jayasekera met 2034-03-02'],
  ['press-release/embassy-statement.md', 'Nirmala Jayasekera ACCEPTED train coastguard officers'],
  ['press-release/city-council.md', 'FNV Pontveer PROPOSED 32-hour week'],
  ['parliament/bundestag-style.md', 'Federal Government PROPOSED extend the mandate in Mali'],
  ['interview/economist-column.md', 'Ngozi Adeyemi-Cole said: He told me I was right'],
  ['live-blog/storm.md', "Mossy Griffin said: I've never seen the like of it"],
  ['live-blog/court-verdict.md', 'Lena Stahl + Miles Orbach met'],
  ['live-blog/court-verdict.md', 'Carmen Villaseñor REJECTED motion for a mistrial'],
  ['live-blog/summit-day.md', 'Kosovo ACCEPTED reopen the Merdare crossing'],
] as const;

test.each(manners)('ten articles, %s: spans exact, keys known, nothing from boilerplate', (manner) => {
  const ten = [...read].filter(([path]) => path.startsWith(`${manner}/`));
  expect(ten).toHaveLength(10);
  for (const [path, { article, reading }] of ten) expect([path, faultsOf(article, reading)]).toEqual([path, []]);
});

test('each article has its date of publication and its headline', () => {
  const without = [...read].filter(([, { article }]) => article.published === null || article.headline === null);
  expect(without.map(([path]) => path)).toEqual([]);
});

/** What somebody takes a stand on may be named in more words. */
function tells(line: string, fact: string): boolean {
  const [, stance, words] = /^(.+ (?:PROPOSED|REJECTED|ACCEPTED) )(.+)$/.exec(fact) ?? [null, fact, ''];
  return line.startsWith(stance) && line.includes(words, stance.length);
}

test('of the plain facts, nine in ten are found', () => {
  const missing = PLAIN.filter(([path, fact]) => {
    const one = read.get(path);
    return one === undefined || !facts(one).some((line) => tells(line, fact));
  });
  expect(missing.length <= PLAIN.length / 10 ? [] : missing).toEqual([]);
});
