/** Whether two reports can be of one meeting, and how much speaks for it: who, when, where, how, and what became of it. */
import { type Interval, intersection } from '../model/interval.ts';
import { CLOCKS, daysAfter, daysApart, daysIn, gapOf } from './days.ts';
import { compareCompany } from './meeting-company.ts';
import { DISPUTED_DAYS, isDated, type Report, type Where } from './meeting-report.ts';

/** Undated reports count as near where their articles appeared within so many days, … */
const NEAR_DAYS = 21;
/** … and those that know of one participant only within so many. */
const NEWS_DAYS = 3;
/** A date wider than this is history rather than news. */
const LONGEST_NEWS = 31;
/** Series told differently by articles so many days apart are one; later, one may have grown. */
const SERIES_DAYS = 7;
/** What one day in common says of two reports. */
const SAME_DAY = 3;
/** One article's second telling: three for the actors, three for the day. */
const REPEATED = 6;
/** Where so little of the company agrees, or one knows of one participant only, the day has to agree. */
const LITTLE = 0.4;
/** Where the days do not agree, so much of the company has to. */
const MOST = 0.7;

export interface MeetingLikeness {
  readonly score: number;
  /** The two name different days. */
  readonly near: boolean;
  /** Both are one article's. */
  readonly repeated: boolean;
  /** One knows of a single participant. */
  readonly lone: boolean;
}

interface Timing {
  readonly score: number;
  readonly near: boolean;
  /** Days from when the one was to when the other was or, undated, was told. */
  readonly away: number;
}

/** Null where they are two, or where too little says that they are one. */
export function likenMeetings(a: Report, b: Report): MeetingLikeness | null {
  const company = compareCompany(a, b);
  if (company === null) return null;
  const when = compareTimes(a, b);
  if (when === null || !modesAgree(a, b) || !sameNumber(a, b)) return null;
  if (isSumOf(a, b) || isSumOf(b, a)) return null;
  const where = comparePlaces(a.places, b.places);
  if (where < 0 && (when.score < SAME_DAY || company.score < 1 || !isDated(a) || !isDated(b))) return null;
  const status = compareStatus(a, b, when.score);
  if (status === null || (when.near && (status < 1 || company.score < MOST || where < 0))) return null;
  if (when.score < SAME_DAY && company.score <= LITTLE)
    if (!company.isLone || status < 1 || when.away > NEWS_DAYS || !isOfOneStory(a, b)) return null;
  const score = 3 * company.score + when.score + where + status;
  const repeated = a.article === b.article;
  return repeated && !isRepeated(a, b, score) ? null : { score, near: when.near, repeated, lone: company.isLone };
}

const isOfOneStory = (a: Report, b: Report): boolean =>
  a.published !== null && b.published !== null && (isAround(a, b) || isAround(b, a));

/** Whether the article of one, which knows of one participant only, names another of the other's elsewhere. */
const isAround = (lone: Report, other: Report): boolean =>
  other.actors.some((actor) => !lone.actors.includes(actor) && lone.around.includes(actor));

/**
 * The same people, no more and no fewer, on the same day and nothing against it; or one of the two without a day, and all
 * else agrees.
 */
function isRepeated(a: Report, b: Report, score: number): boolean {
  if (a.actors.length !== b.actors.length || !a.actors.every((actor) => b.actors.includes(actor))) return false;
  const areHeld = a.status === 'held' && b.status === 'held';
  return score >= REPEATED || (areHeld && isDated(a) !== isDated(b) && a.actors.length > 1 && lengthsAgree(a, b));
}

const lengthsAgree = ({ minutes: x }: Report, { minutes: y }: Report): boolean =>
  x === null || y === null || (x.from <= (y.to ?? Infinity) && y.from <= (x.to ?? Infinity));

/** Whether one takes for a single meeting, of all, what the other's article tells as several, of some of them each. */
const isSumOf = (whole: Report, part: Report): boolean =>
  part.actors.length > 1 &&
  part.actors.length < whole.actors.length &&
  part.others.some(
    (other) =>
      other.length > 1 &&
      other.length < whole.actors.length &&
      other.every((actor) => whole.actors.includes(actor)) &&
      other.some((actor) => !part.actors.includes(actor)),
  );

function compareTimes(a: Report, b: Report): Timing | null {
  if (toldBefore(a, b) || toldBefore(b, a)) return null;
  const published = gapOf(a.day, b.day);
  if (a.interval && b.interval) {
    const common = intersection(a.interval, b.interval);
    if (common) return { score: daysIn(common) <= 2 ? SAME_DAY : daysIn(common) <= 10 ? 2 : 1, near: false, away: 0 };
    const apart = daysApart(a.interval, b.interval);
    return apart <= DISPUTED_DAYS && published <= NEAR_DAYS
      ? { score: 1.5 - apart / 2, near: true, away: apart }
      : null;
  }
  if (published > NEAR_DAYS) return null;
  const dated = a.interval ?? b.interval;
  const told = a.interval ? b.published : a.published;
  // A year, beside a report that has no time at all, may be any year.
  if (dated && !told && daysIn(dated) > LONGEST_NEWS) return null;
  const away = dated === null ? published : told === null || isAhead(a, b, dated, told) ? 0 : daysApart(dated, told);
  return away > NEAR_DAYS ? null : { score: 1 - away / NEAR_DAYS, near: false, away };
}

/** Of what is yet to be the day may be far ahead of the news of it. */
const isAhead = (a: Report, b: Report, dated: Interval, told: Interval): boolean =>
  isToBe(a) && isToBe(b) && dated.earliest > told.latest;

const isToBe = ({ status }: Report): boolean => status !== 'held' && status !== 'denied';

/** A meeting that was held cannot be told by an article that appeared before it. */
const toldBefore = (one: Report, other: Report): boolean =>
  one.status === 'held' &&
  one.interval === null &&
  one.published !== null &&
  other.interval !== null &&
  daysAfter(one.published, other.interval) > CLOCKS;

/**
 * 1 where some place of one is one of the other's, or lies in it; -1 where none does; 0 where one names none, or one that
 * no gazetteer has, a palace or a hotel, which may be in any city.
 */
export function comparePlaces(a: readonly Where[], b: readonly Where[]): -1 | 0 | 1 {
  if (a.length === 0 || b.length === 0) return 0;
  if (a.some((x) => b.some((y) => isIn(x, y) || isIn(y, x)))) return 1;
  return a.some((x) => b.some((y) => isKnown(x) !== isKnown(y))) ? 0 : -1;
}

const isIn = (x: Where, y: Where): boolean => x.place === y.place || x.within === y.place;

const isKnown = ({ place, within }: Where): boolean => within !== null || place.startsWith('state:');

const isCall = ({ mode }: Report): boolean => mode === 'phone' || mode === 'video';

const modesAgree = (a: Report, b: Report): boolean =>
  a.mode === b.mode || a.mode === 'unknown' || b.mode === 'unknown' || (isCall(a) && isCall(b));

/** One meeting is no series; how many a series has may be in dispute among articles of the same days. */
const sameNumber = (a: Report, b: Report): boolean =>
  a.count === b.count || (a.count > 1 && b.count > 1 && gapOf(a.day, b.day) <= SERIES_DAYS);

/**
 * 1 for one status. What was planned, possible, refused or cancelled is one meeting's life; it was the one held, or the
 * one denied, only where a date says so.
 */
function compareStatus(a: Report, b: Report, dates: number): number | null {
  if (a.status === b.status) return 1;
  const either = (one: Report['status']): boolean => a.status === one || b.status === one;
  const pinned = a.interval !== null && b.interval !== null && dates >= 2;
  if (either('held')) return pinned ? 0 : null;
  if (either('denied')) return pinned ? 0 : null;
  return 0.5;
}
