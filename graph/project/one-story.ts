/**
 * Whether two articles are of one story, where no date says that they are of one time. Whom an article names is of its
 * time: persons come and go. One person, a capital and a ministry are in the news for years, so they tell nothing.
 */
import type { Interval } from '../model/interval.ts';
import { daysApart } from '../resolve/days.ts';
import type { World } from './world.ts';

/** So many others with a name, a person among them, both articles name beside the one whom they speak of. */
const SEVERAL = 3;
/**
 * The least cosine of the sets of those whom they name. Of 66 pairs of real articles this much alike, from ten months of
 * one campaign and two years later, 58 appeared within two months of each other, 62 within four and none a year apart; of
 * all pairs that give one person one office, two in five within two months.
 */
const ALIKE = 0.4;
/** Days further apart than this are of different stories. */
const YEAR = 365;

/** `apart`: whom both are known to speak of, which says nothing. */
export function areOfOneStory(world: World, a: number, b: number, apart: string): boolean {
  return nameTheSame(world, a, b, apart) && !tellOfOtherTimes(timesOf(world, a), timesOf(world, b));
}

function nameTheSame(world: World, a: number, b: number, apart: string): boolean {
  const [one, other] = [namedIn(world, a, apart), namedIn(world, b, apart)];
  const both = [...one].filter((entity) => other.has(entity));
  return (
    both.length >= SEVERAL &&
    both.length >= ALIKE * Math.sqrt(one.size * other.size) &&
    both.some((entity) => world.resolver.portraits.face(entity).type === 'Person')
  );
}

function namedIn({ resolver: { portraits } }: World, article: number, apart: string): Set<string> {
  const named = portraits.keysIn(article).filter((entity) => entity !== apart && portraits.face(entity).isNamed);
  return new Set(named);
}

/** When it appeared; where it does not say, all days that it tells of. */
function timesOf(world: World, article: number): readonly Interval[] {
  const published = world.publishedOf(article);
  if (published) return [published];
  const { meetings, stances, statements } = world.resolver.articles.items(article);
  const dates = [...stances, ...meetings.map(({ item }) => item), ...statements.map(({ item }) => item)];
  return dates.flatMap((one) => one.dates.flatMap(({ interval }) => interval ?? []));
}

/** Both tell when, and none of it is within a year. */
const tellOfOtherTimes = (a: readonly Interval[], b: readonly Interval[]): boolean =>
  a.length > 0 && b.length > 0 && a.every((one) => b.every((other) => daysApart(one, other) > YEAR));
