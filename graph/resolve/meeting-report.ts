/** What one article tells of a meeting, by what its words mean: the participants as actors, the day, the places. JSON. */
import type { Interval } from '../model/interval.ts';
import type { LocalMeeting } from '../model/reading.ts';
import { compare } from '../evidence/order.ts';
import { daysIn } from './days.ts';
import { hashText } from './fingerprint.ts';
import type { Minutes } from './meeting-telling.ts';

export interface Report {
  readonly article: number;
  readonly status: LocalMeeting['status'];
  readonly mode: LocalMeeting['mode'];
  readonly count: number;
  readonly actors: readonly string[];
  /** Those of them whom no article names: "the minister", of whom it does not turn out who it is. */
  readonly strangers: readonly string[];
  /** Where it knows of no more than one who took part: whom else its article names. */
  readonly around: readonly string[];
  /** Of each actor, in order, whom they speak for. */
  readonly sides: readonly (readonly string[])[];
  readonly places: readonly Where[];
  readonly interval: Interval | null;
  readonly minutes: Minutes | null;
  readonly published: Interval | null;
  /** Number of the day on which its article appeared. */
  readonly day: number | null;
  /** Who took part in the other meetings of this status that its article tells of. */
  readonly others: readonly (readonly string[])[];
}

export interface Where {
  readonly place: string;
  /** The state it lies in; null where that is not known. */
  readonly within: string | null;
}

/** Of those whom an article names so many are looked at. */
const AROUND = 32;

/** Reports that date a held meeting this many days apart may still mean one: a date in dispute. */
export const DISPUTED_DAYS = 2;

/** A day, or as few as may be in dispute. */
export const isFine = (interval: Interval): boolean => daysIn(interval) <= DISPUTED_DAYS + 1;

/** Of those whom an article names so many, the same ones in every article, where it names more. */
export const aroundOf = (named: readonly string[]): string[] =>
  named.length <= AROUND ? [...named] : inFixedOrder(named, (one) => one).slice(0, AROUND);

/** In an order that has nothing to do with what they are: of many the same ones come first wherever they stand. */
export function inFixedOrder<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  const hashed = all.map((one) => ({ one, name: nameOf(one), order: hashText(nameOf(one)) }));
  return hashed.toSorted((a, b) => a.order - b.order || compare(a.name, b.name)).map(({ one }) => one);
}

/** Whether it says on which day. */
export const isDated = ({ interval }: Report): boolean => interval !== null && isFine(interval);

/** Whether it knows of no more than one who took part. */
export const isLone = ({ actors, strangers }: Pick<Report, 'actors' | 'strangers'>): boolean =>
  actors.length - strangers.length < 2;
