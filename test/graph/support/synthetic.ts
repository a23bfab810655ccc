/**
 * As many articles as a test wants, from a few annotated stories: every copy of a story has people, words, states and days
 * of its own. Words are exchanged for others of the same length, so that all offsets of the readings hold.
 */
import { identify } from '../../../graph/model/article.ts';
import type { Interval } from '../../../graph/model/interval.ts';
import type { LocalEntity, Reading } from '../../../graph/model/reading.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { groupBy } from '../../../graph/evidence/order.ts';

/** As dense as the news of one desk: a longer archive covers more days, not fuller ones. */
const ARTICLES_A_DAY = 30;
/** Of a story's persons, one in so many is a leader whom every so-manieth copy tells of again, … */
const LEADERS = { share: 8, shared: 7 };
/** … and one in so many is in the news for a while: the same in so many copies in a row. */
const REGULARS = { share: 3, shared: 12 };

const unchanged = new Set(
  `about after again against also although been before being between both could days deal does each ever every from
   have having hours into just less like made make minutes month months more most much must never neither nobody none
   nothing only other over percent said says same should since some such than that their them then there these they this
   those thousand hundred million billion through today told took toward under until upon very week weeks were what when
   where which while whom whose will with without would year years your cannot refuse refused refuses reject rejected`.split(
    /\s+/,
  ),
);

const hash = (...parts: readonly (string | number)[]): number => {
  let value = 0x811c9dc5;
  for (const letter of parts.join('|')) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
};

const wordsIn = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];

/** What all stories together offer to choose from. */
interface Stock {
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  readonly given: readonly string[];
  readonly states: readonly string[];
}

function stockOf(articles: readonly Evidence[]): Stock {
  const kept = new Set(unchanged);
  const given = new Set<string>();
  const states = new Set<string>();
  for (const { reading } of articles) {
    for (const { role } of reading.roles) for (const word of wordsIn(role)) kept.add(word);
    for (const { type, name, description, known } of reading.entities) {
      for (const word of wordsIn(description ?? '')) kept.add(word);
      const [first, ...rest] = wordsIn(name ?? '');
      if (type === 'Person' && first !== undefined && rest.length > 0) given.add(first);
      if (known?.startsWith('state:') === true) states.add(known.slice('state:'.length));
    }
  }
  const words = new Set(articles.flatMap(({ article }) => wordsIn(article.text)));
  const byLength = new Map<number, string[]>();
  for (const word of [...words].toSorted())
    if (/^\p{Ll}{4,}$/u.test(word) && !kept.has(word))
      byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  return { byLength, given: [...given].toSorted(), states: [...states].toSorted() };
}

/** Articles of one story have one `story`; how they are told apart from other stories. */
export interface Base {
  readonly story: string;
  readonly articles: readonly Evidence[];
}

/** Annotated articles by story: those of one are named alike, up to a number. */
export const basesOf = (articles: readonly Evidence[]): Base[] =>
  Array.from(
    groupBy(articles, ({ article: { path } }) => path.replace(/-\d+\.xml$/, '')),
    ([story, told]) => ({ story, articles: told }),
  );

/** The first `count` articles of an endless archive over these stories, the same whenever it is asked for. */
export function* synthetic(stories: readonly Base[], count: number): Generator<Evidence> {
  const all = stories.flatMap(({ articles }) => articles);
  const stock = stockOf(all);
  let made = 0;
  for (let copy = 0; made < count; copy++)
    for (const base of stories) {
      const renamed = wordsOf(base, copy, stock);
      const day = Math.floor(made / ARTICLES_A_DAY);
      const began = Math.min(...base.articles.map(({ article }) => Date.parse(article.published?.earliest ?? UNDATED)));
      for (const one of base.articles) {
        if (made === count) return;
        yield retell(one, renamed, { copy, shift: ORIGIN + day * DAY - began, stock });
        made++;
      }
    }
}

/** The words that the copy has in place of the story's own. */
function wordsOf({ story, articles }: Base, copy: number, { byLength, given }: Stock): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const [length, words] of byLength) {
    const turn = hash(story, copy, length) % words.length;
    words.forEach((word, at) => renamed.set(word, words[(at + turn) % words.length] ?? word));
  }
  for (const { reading } of articles)
    for (const entity of reading.entities) {
      const [first, ...rest] = wordsIn(entity.name ?? '');
      if (first === undefined) continue;
      const key = lifeOf(story, entity, copy);
      if (entity.type === 'Person') {
        for (const word of rest.length > 0 ? rest : [first]) if (word.length > 3) renamed.set(word, respelt(word, key));
        if (rest.length > 0 && !renamed.has(first)) renamed.set(first, anotherGiven(first, key, given));
      } else if (entity.type !== 'State' && hash(entity.name ?? '') % 2 === 0) {
        const longest = [first, ...rest].toSorted((a, b) => b.length - a.length)[0] ?? '';
        if (longest.length > 4 && /^\p{Lu}/u.test(longest)) renamed.set(longest, respelt(longest, key));
      }
    }
  return renamed;
}

/** Which copies share the entity: all with one key. */
function lifeOf(story: string, { name }: LocalEntity, copy: number): string {
  const last = wordsIn(name ?? '').at(-1) ?? '';
  const draw = hash(story, last);
  if (draw % LEADERS.share === 0) return `${story} ${copy % LEADERS.shared}`;
  if (draw % REGULARS.share === 0) return `${story} ~${Math.floor(copy / REGULARS.shared)}`;
  return `${story} #${copy}`;
}

/** Vowels become vowels and consonants consonants. */
function respelt(word: string, key: string): string {
  return Array.from(word)
    .map((letter, at) => {
      const lower = letter.toLowerCase();
      const row = ['aeiou', 'bdfgklmnprstvz'].find((one) => one.includes(lower));
      if (row === undefined) return letter;
      const other = row[hash(word, key, at) % row.length] ?? lower;
      return lower === letter ? other : other.toUpperCase();
    })
    .join('');
}

function anotherGiven(name: string, key: string, given: readonly string[]): string {
  const alike = given.filter((one) => one.length === name.length);
  return alike[hash(name, key) % alike.length] ?? name;
}

interface Setting {
  readonly copy: number;
  /** Milliseconds from the story's own days to those of the copy. */
  readonly shift: number;
  readonly stock: Stock;
}

/** Stands for the day of an article that has none. */
const UNDATED = '2031-01-01';
const ORIGIN = Date.UTC(2015, 0, 1);
const DAY = 86_400_000;

function retell({ article, reading }: Evidence, renamed: ReadonlyMap<string, string>, setting: Setting): Evidence {
  const { copy, shift, stock } = setting;
  const say = <T extends string | null>(text: T): T | string =>
    text === null ? text : text.replace(/\p{L}+/gu, (word) => renamed.get(word) ?? word);
  const moved = (one: Interval | null): Interval | null =>
    one && { earliest: moveDay(one.earliest, shift), latest: moveDay(one.latest, shift) };
  const dates = <T extends { readonly interval: Interval | null }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, interval: moved(one.interval) }));
  const elsewhere = (state: string): string => {
    const at = stock.states.indexOf(state);
    const turn = hash(copy) % 10 < 4 ? 0 : hash('states', copy);
    return at < 0 ? state : (stock.states[(at + turn) % stock.states.length] ?? state);
  };
  const copied = identify({
    ...article,
    text: say(article.text),
    headline: say(article.headline),
    published: moved(article.published),
    path: `${copy}/${article.path}`,
  });
  const entity = (one: LocalEntity): LocalEntity =>
    one.known?.startsWith('state:') === true
      ? { ...one, name: elsewhere(one.known.slice(6)), known: `state:${elsewhere(one.known.slice(6))}` }
      : { ...one, name: say(one.name), description: say(one.description) };
  const copiedReading: Reading = {
    ...reading,
    article: copied.id,
    entities: reading.entities.map(entity),
    meetings: reading.meetings.map((one) => ({ ...one, dates: dates(one.dates) })),
    proposals: reading.proposals.map((one) => ({ ...one, title: say(one.title) })),
    stances: reading.stances.map((one) => ({ ...one, dates: dates(one.dates) })),
    statements: reading.statements.map((one) => ({ ...one, dates: dates(one.dates) })),
    roles: reading.roles.map((one) => ({ ...one, role: say(one.role) })),
  };
  return { article: copied, reading: copiedReading };
}

function moveDay(day: string, shift: number): string {
  return new Date(Date.parse(day) + shift).toISOString().slice(0, 10);
}
