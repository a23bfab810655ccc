import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../../graph/resolve/digest.ts';
import { resolve } from '../../../graph/resolve/resolve.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { Resolver } from '../../../graph/resolve/state/resolver.ts';
import { MemoryTables } from '../../../graph/resolve/state/table.ts';
import { story } from '../support/story.ts';

/** Invented words that never repeat by chance. */
const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `w${(seed * 7919 + index * 104729) % 99991}`).join(' ');

const resolveOrigins = (evidence: readonly Evidence[]): ReadonlyMap<string, string> => resolve(evidence).origins;

const origins = (texts: readonly string[], urls: readonly string[] = []): number => {
  const evidence = texts.map((text, index) =>
    story(text, urls[index] === undefined ? {} : { url: urls[index] }).evidence(),
  );
  return new Set(resolveOrigins(evidence).values()).size;
};

test('a story printed elsewhere, trimmed and with a line of its own, has one origin', () => {
  const wire = words(1, 120);
  expect(origins([wire, `${words(2, 12)} ${wire.split(' ').slice(0, 80).join(' ')}`, `${wire} More from us.`])).toBe(1);
});

test('two that share a quotation have two', () => {
  const quote = words(3, 14);
  expect(origins([`${words(4, 80)} ${quote}`, `${quote} ${words(5, 80)}`])).toBe(2);
});

test('shorter agreement is enough where both credit one agency', () => {
  const shared = words(6, 24);
  const credited = (seed: number, agency: string) => `OSLO (${agency}) - ${shared} ${words(seed, 60)}`;
  expect(origins([credited(7, 'Norvik'), credited(8, 'Norvik')])).toBe(1);
  expect(origins([credited(7, 'Norvik'), credited(8, 'Baltika')])).toBe(2);
});

test('two texts of one address are one article at two times', () => {
  expect(origins([words(9, 40), words(10, 40)], ['https://example.org/a', 'https://example.org/a'])).toBe(1);
});

test('many printings are one origin, and boilerplate does not make one of two', () => {
  const wire = words(11, 60);
  expect(origins(Array.from({ length: 40 }, (_, index) => `${wire} Printing ${index}.`))).toBe(1);
  const banner = words(12, 60);
  const own = (seed: number) => {
    const { article, reading } = story(`${banner} ${words(seed, 40)}`).evidence();
    return { article: { ...article, boilerplate: [{ start: 0, end: banner.length }] }, reading };
  };
  expect(new Set(resolveOrigins([own(13), own(14)]).values()).size).toBe(2);
});

test('short and empty texts share nothing', () => {
  expect(origins(['', 'One.', 'Two.'])).toBe(3);
});

const published = (publisher: string, text: string) => story(text, { publisher }).evidence();
const shared = words(21, 24);

test.each([
  ['according to', `${words(22, 90)} according to Norvik. ${shared}`],
  ['the agency reported', `${words(23, 90)} The Norvik news agency reported on Tuesday. ${shared}`],
  ['citing', `${words(24, 90)} citing the Norvik. ${shared}`],
])('a rewrite that says whose report it follows is of that origin: %s', (_, text) => {
  const wire = published('Norvik News', `${shared} ${words(25, 90)}`);
  expect(new Set(resolveOrigins([wire, published('Tribune', text)]).values()).size).toBe(1);
  expect(new Set(resolveOrigins([wire, published('Tribune', text.replace(/Norvik/, 'Baltika'))]).values()).size).toBe(
    2,
  );
});

test('to name another outlet without a passage of it is no rewrite', () => {
  const wire = published('Norvik', words(26, 90));
  expect(
    new Set(resolveOrigins([wire, published('Tribune', `${words(27, 90)}, according to Norvik.`)]).values()).size,
  ).toBe(2);
});

test('a publisher that quotes itself is one origin', () => {
  const first = (publisher: string) => published(publisher, `${words(28, 50)} ${shared}`);
  const second = published('Herald', `${shared} ${words(29, 50)}`);
  expect(new Set(resolveOrigins([first('The Herald'), second]).values()).size).toBe(1);
  expect(new Set(resolveOrigins([first('Tribune'), second]).values()).size).toBe(2);
});

const passages = Array.from({ length: 6 }, (_, at) => words(40 + at, 30));
/** Thirty articles of two or three passages each, of different days or of none. */
const mixed = Array.from({ length: 30 }, (_, at) => {
  const parts = [at % 6, (at * 5 + 1) % 6, ...(at % 3 === 0 ? [(at + 3) % 6] : [])];
  const day = at % 7 === 0 ? null : `2031-05-${String(1 + ((at * 11) % 28)).padStart(2, '0')}`;
  return story(`${parts.map((part) => passages[part]).join(' ')} ${words(60 + at, 20)}`, { published: day }).evidence();
});

test('articles that come and go in any order have the origins that those left have by themselves', () => {
  const nothing = { same: [], different: [] };
  const number = fc.nat({ max: mixed.length - 1 });
  const changes = fc.array(
    fc.record({ read: fc.array(number, { maxLength: 8 }), gone: fc.uniqueArray(number, { maxLength: 4 }) }),
  );
  fc.assert(
    fc.property(changes, (steps) => {
      const resolver = new Resolver(new MemoryTables());
      const there = new Map<string, Evidence>();
      for (const { read, gone } of steps) {
        const coming = new Map(read.flatMap((at) => (mixed[at] ? [[mixed[at].article.id, mixed[at]]] : [])));
        const forgotten = gone.flatMap((at) => mixed[at]?.article.id ?? []).filter((id) => !coming.has(id));
        for (const id of forgotten) there.delete(id);
        for (const [id, one] of coming) there.set(id, one);
        resolver.apply({ digests: Array.from(coming.values(), digestOf), forgotten, decisions: nothing });
      }
      const { articles, origins: found } = resolver;
      const grown = Array.from(there.keys(), (id): [string, string] => [
        id,
        articles.idOf(found.originOf(articles.numberOf(id) ?? -1)),
      ]);
      expect(new Map(grown)).toEqual(resolveOrigins([...there.values()]));
    }),
    { numRuns: 40 },
  );
});
