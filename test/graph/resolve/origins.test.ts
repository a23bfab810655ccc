import { expect, test } from '@jest/globals';
import { resolve } from '../../../graph/resolve/resolve.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
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
