/** "Former president" against "president": a dispute where both are said of one time; a change over time is none. */
import type { Interval } from '../model/interval.ts';
import type { LocalRole } from '../model/reading.ts';
import { groupBy, placeIn } from '../evidence/order.ts';
import { dayNumber } from '../resolve/days.ts';
import { areOfOneStory } from './one-story.ts';
import type { World } from './world.ts';

/** Two articles speak of the same time where they appeared within so many days. */
const SAME_TIME_DAYS = 60;

/** One article's word that somebody holds an office, held it or will. */
export interface Called {
  readonly article: number;
  readonly origin: number;
  readonly published: Interval | null;
  readonly tense: LocalRole['tense'];
}

/** Whether articles of one time put it in different tenses that this person holds an office. */
export function tensesDiffer(world: World, person: string, called: readonly Called[]): boolean {
  const tenses = [...groupBy(called, ({ tense }) => tense).values()].toSorted((a, b) => a.length - b.length);
  if (tenses.length < 2) return false;
  return (
    tenses.some((few, at) => tenses.slice(at + 1).some((many) => meetInTime(few, many))) ||
    meetInItems(world, called) ||
    meetInStories(world, person, called)
  );
}

const inTime = (a: { readonly day: number }, b: { readonly day: number }): number => a.day - b.day;

/** Whether two of different origins appeared within days of each other. */
function meetInTime(few: readonly Called[], many: readonly Called[]): boolean {
  const dated = many
    .flatMap(({ published, origin }) => (published ? [{ day: dayNumber(published.earliest), origin }] : []))
    .toSorted(inTime);
  return few.some(({ published, origin }) => {
    if (!published) return false;
    const day = dayNumber(published.earliest);
    const from = placeIn(dated, { day: day - SAME_TIME_DAYS, origin }, inTime);
    for (let at = from; at < dated.length && (dated[at]?.day ?? 0) <= day + SAME_TIME_DAYS; at++)
      if (dated[at]?.origin !== origin) return true;
    return false;
  });
}

/** Articles that tell of one meeting, proposal or statement speak of the same time, whether or not they are dated. */
function meetInItems(world: World, called: readonly Called[]): boolean {
  if (called.every(isDated)) return false;
  const { items } = world.resolver;
  const told = called.flatMap((one) => items.idsIn(one.article).map((item) => ({ item, one })));
  return [...groupBy(told, ({ item }) => item).values()].some((same) =>
    same.some(({ one: a }) => same.some(({ one: b }) => (!isDated(a) || !isDated(b)) && contradict(a, b))),
  );
}

/** An undated article speaks of the time of those close to it that are of one story with it. */
function meetInStories(world: World, person: string, called: readonly Called[]): boolean {
  if (called.every(isDated)) return false;
  const byArticle = groupBy(called, ({ article }) => article);
  return called.some(
    (one) =>
      !isDated(one) &&
      [...world.resolver.neighbours.closeTo(one.article)].some(
        (other) =>
          byArticle.get(other)?.some((also) => contradict(one, also)) &&
          areOfOneStory(world, one.article, other, person),
      ),
  );
}

const isDated = ({ published }: Called): boolean => published !== null;

const contradict = (a: Called, b: Called): boolean => a.tense !== b.tense && a.origin !== b.origin;
