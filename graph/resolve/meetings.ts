/**
 * Reports of one meeting become one: joined by participants, place and time, the likeliest pairs first, component by
 * component. Contested slots decide whether two reports can be the same, never what the meeting's id is.
 */
import { type Interval, hull, intersection } from '../model/interval.ts';
import type { LocalMeeting } from '../model/reading.ts';
import { compare } from '../evidence/order.ts';
import { daysApart, daysIn, gapOf } from './days.ts';
import { hashText } from './fingerprint.ts';
import { Partition } from './partition.ts';
import type { Placed } from './state/blocks.ts';
import type { Link, Rules } from './state/tellings.ts';

/** Reports that date a held meeting this many days apart may still mean one: a date in dispute. */
const DISPUTED_DAYS = 2;
/** Undated reports count as near where their articles appeared within so many days. */
const NEAR_DAYS = 21;
/** A report is compared with so many that follow it in time among those of the same two actors. */
export const COMPARED_MEETINGS = 10;
/** Of a meeting of many, so many actors stand for all when others are looked for: the same ones of the same meeting. */
const KEYED_ACTORS = 8;
/** Of those whom an actor speaks for, so many are looked up. */
const KEYED_SIDES = 3;
/** A date wider than this is history rather than news. */
const LONGEST_NEWS = 31;
/** Series told differently by articles so many days apart are one; later, one may have grown. */
const SERIES_DAYS = 7;
/** Likeness of a report that names one side only: it counts where the day is the same. */
const LONE = 0.4;
/** One article's second telling: three for the actors, three for the day. */
const REPEATED = 6;

export interface Report {
  readonly article: number;
  readonly status: LocalMeeting['status'];
  readonly mode: LocalMeeting['mode'];
  readonly count: number;
  readonly actors: readonly string[];
  /** Of each actor, in order, whom they speak for. */
  readonly sides: readonly (readonly string[])[];
  readonly places: readonly Where[];
  readonly interval: Interval | null;
  readonly published: Interval | null;
  /** Number of the day on which its article appeared. */
  readonly day: number | null;
  /** Who took part in the other meetings of this status that its article tells of. */
  readonly others: readonly (readonly string[])[];
}

export interface Where {
  readonly place: string;
  readonly within: string | null;
}

export interface MeetingLikeness {
  readonly score: number;
  /** The two name different days. */
  readonly near: boolean;
  /** Both are one article's. */
  readonly repeated: boolean;
}

export const meetingRules: Rules<Report, MeetingLikeness> = {
  liken: (a, b) => {
    const likeness = compareReports(a, b);
    const repeated = a.article === b.article;
    return likeness && (!repeated || isRepeated(a, b, likeness.score)) ? { ...likeness, repeated } : null;
  },
  partition: (anchors, telling) => {
    const partition = new Partition();
    for (const anchor of anchors) partition.add(anchor, String(telling(anchor).article));
    return partition;
  },
  join: joinReports,
};

export const placeOfMeeting = (report: Report): Placed => ({
  time: report.interval?.earliest ?? report.published?.earliest ?? '',
  keys: keysOf(report),
});

/** What the reports joined so far say. */
interface Together {
  /** Of those that name a day. */
  readonly span: Interval | null;
  readonly dates: readonly Interval[];
  readonly places: readonly Where[];
}

function joinReports(
  partition: Partition,
  links: readonly Link<MeetingLikeness>[],
  report: (anchor: string) => Report,
): void {
  const known = new Map<string, Together>();
  for (const anchors of partition.sets()) known.set(partition.find(anchors[0] ?? ''), togetherOf(anchors.map(report)));
  const best = links.toSorted((x, y) => y.likeness.score - x.likeness.score || compare(x.a, y.a) || compare(x.b, y.b));
  for (const { a, b, likeness } of best) {
    const [x, y] = [known.get(partition.find(a)), known.get(partition.find(b))];
    if (!x || !y || x === y || !canBeOne(x, y, likeness.near) || !partition.join(a, b, likeness.repeated)) continue;
    known.set(partition.find(a), merge(x, y));
  }
}

function togetherOf(reports: readonly Report[]): Together {
  return reports
    .map(({ interval, places }): Together => ({
      span: interval && isFine(interval) ? interval : null,
      dates: interval ? [interval] : [],
      places,
    }))
    .reduce(merge);
}

const merge = (a: Together, b: Together): Together => ({
  span: a.span && b.span ? hull(a.span, b.span) : (a.span ?? b.span),
  dates: distinct([...a.dates, ...b.dates], ({ earliest, latest }) => `${earliest} ${latest}`),
  places: distinct([...a.places, ...b.places], ({ place }) => place),
});

const distinct = <T>(values: readonly T[], nameOf: (one: T) => string): T[] => [
  ...new Map(values.map((one) => [nameOf(one), one])).values(),
];

/** What an undated report would join on both sides: a meeting of 1950 and one of 2018, or of two places and days, are two. */
function canBeOne(a: Together, b: Together, near: boolean): boolean {
  const span = a.span && b.span ? hull(a.span, b.span) : (a.span ?? b.span);
  if (near && span && daysIn(span) > DISPUTED_DAYS + 1) return false;
  if (a.dates.some((one) => b.dates.some((other) => daysApart(one, other) > DISPUTED_DAYS))) return false;
  return (
    comparePlaces(a.places, b.places) >= 0 ||
    (a.span !== null && b.span !== null && intersection(a.span, b.span) !== null)
  );
}

/** Reports under every two of their actors, under those whom these speak for, and under each actor's day. */
function keysOf({ actors, sides, interval }: Report): number[] {
  const keyed = actors
    .map((actor, at) => ({ actor, sides: [actor, ...(sides[at] ?? []).slice(0, KEYED_SIDES)], order: hashText(actor) }))
    .toSorted((a, b) => a.order - b.order || compare(a.actor, b.actor))
    .slice(0, KEYED_ACTORS);
  const keys = new Set<number>();
  for (const [at, left] of keyed.entries())
    for (const right of keyed.slice(at + 1))
      for (const a of left.sides)
        for (const b of right.sides) if (a !== b) keys.add(hashText(a < b ? `${a} ${b}` : `${b} ${a}`));
  if (interval && isFine(interval)) for (const { actor } of keyed) keys.add(hashText(`${actor} ${interval.earliest}`));
  return [...keys];
}

/** The same people, no more and no fewer, on the same day, and nothing against it. */
const isRepeated = (a: Report, b: Report, score: number): boolean =>
  a.actors.length === b.actors.length && a.actors.every((actor) => b.actors.includes(actor)) && score >= REPEATED;

function compareReports(a: Report, b: Report): { score: number; near: boolean } | null {
  const actors = compareActors(a, b);
  if (actors === null) return null;
  const when = compareTimes(a, b);
  if (when === null || !modesAgree(a, b) || !sameNumber(a, b)) return null;
  if (isSumOf(a, b) || isSumOf(b, a)) return null;
  const where = comparePlaces(a.places, b.places);
  if (where < 0 && (when.score < 3 || actors < 1 || !isDated(a) || !isDated(b))) return null;
  if (actors === LONE && when.score < 3) return null;
  const status = compareStatus(a, b, when.score);
  if (status === null || (when.near && (status < 1 || actors < 0.6 || where < 0))) return null;
  return { score: 3 * actors + when.score + where + status, near: when.near };
}

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

/** How far the smaller side accounts for the larger; null where fewer than two actors agree, unless one is all. */
function compareActors(a: Report, b: Report): number | null {
  const [few, many] = a.actors.length <= b.actors.length ? [a, b] : [b, a];
  const present = new Set(many.actors);
  const spokenFor = new Set(many.sides.flat());
  let [direct, agreeing] = [0, 0];
  for (const [at, actor] of few.actors.entries()) {
    const isPresent = present.has(actor);
    if (isPresent) direct++;
    if (isPresent || spokenFor.has(actor) || few.sides[at]?.some((held) => present.has(held)) === true) agreeing++;
  }
  if (few.actors.length === 1 && direct === 1) return LONE;
  if (agreeing < 2 || agreeing < few.actors.length / 2) return null;
  const more = many.actors.length - few.actors.length;
  return (agreeing + direct) / (2 * Math.max(few.actors.length, agreeing)) - 0.1 * Math.min(3, more);
}

function compareTimes(a: Report, b: Report): { score: number; near: boolean } | null {
  if (toldBefore(a, b) || toldBefore(b, a)) return null;
  const published = gapOf(a.day, b.day);
  if (a.interval && b.interval) {
    const common = intersection(a.interval, b.interval);
    if (common) return { score: daysIn(common) <= 2 ? 3 : daysIn(common) <= 10 ? 2 : 1, near: false };
    const apart = daysApart(a.interval, b.interval);
    return apart <= DISPUTED_DAYS && published <= NEAR_DAYS ? { score: 1.5 - apart / 2, near: true } : null;
  }
  if (published > NEAR_DAYS) return null;
  const dated = a.interval ?? b.interval;
  const told = a.interval ? b.published : a.published;
  // A year, beside a report that has no time at all, may be any year.
  if (dated && !told && daysIn(dated) > LONGEST_NEWS) return null;
  const away = dated && told ? daysApart(dated, told) : 0;
  return away > NEAR_DAYS ? null : { score: 1 - away / NEAR_DAYS, near: false };
}

/** A meeting that was held cannot be told by an article that appeared before it. */
const toldBefore = (one: Report, other: Report): boolean =>
  one.status === 'held' &&
  one.interval === null &&
  one.published !== null &&
  other.interval !== null &&
  other.interval.earliest > one.published.latest;

/** 1 where some place of one is one of the other's, or lies in it; -1 where none does; 0 where one names none. */
function comparePlaces(a: readonly Where[], b: readonly Where[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const agree = (x: Where, y: Where): boolean => x.place === y.place || x.within === y.place || y.within === x.place;
  return a.some((x) => b.some((y) => agree(x, y))) ? 1 : -1;
}

const isCall = (mode: LocalMeeting['mode']): boolean => mode === 'phone' || mode === 'video';

const modesAgree = ({ mode: x }: Report, { mode: y }: Report): boolean =>
  x === y || x === 'unknown' || y === 'unknown' || (isCall(x) && isCall(y));

/** One meeting is no series; how many a series has may be in dispute among articles of the same days. */
const sameNumber = (a: Report, b: Report): boolean =>
  a.count === b.count || (a.count > 1 && b.count > 1 && gapOf(a.day, b.day) <= SERIES_DAYS);

/**
 * 1 for one status. What was planned, possible, refused or cancelled is one meeting's life; it was the one held, or the
 * one denied, only where a date says so.
 */
function compareStatus(a: Report, b: Report, dates: number): number | null {
  if (a.status === b.status) return 1;
  const either = (one: LocalMeeting['status']): boolean => a.status === one || b.status === one;
  const pinned = a.interval !== null && b.interval !== null && dates >= 2;
  if (either('held')) return pinned ? 0 : null;
  if (either('denied')) return pinned ? 0 : null;
  return 0.5;
}

const isFine = (interval: Interval): boolean => daysIn(interval) <= DISPUTED_DAYS + 1;
const isDated = ({ interval }: Report): boolean => interval !== null && isFine(interval);
