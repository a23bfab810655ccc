/**
 * Reports of one meeting become one: joined by participants, place and time, the likeliest pairs first, as components.
 * Contested slots decide whether two reports can be the same, never what the meeting's id is.
 */
import { hashId } from '../model/id.ts';
import { type Interval, hull, intersection } from '../model/interval.ts';
import type { LocalMeeting } from '../model/reading.ts';
import { addTo, compare } from '../evidence/order.ts';
import type { Cast } from './cast.ts';
import { type Context, dayNumber } from './context.ts';
import { toItems } from './items.ts';
import { applyDecisions, type Decisions } from './judgements.ts';
import { Partition } from './partition.ts';
import { agreedInterval } from './ranges.ts';
import type { Evidence, ResolvedItem } from './resolution.ts';

/** Reports that date a held meeting this many days apart may still mean one: a date in dispute. */
const DISPUTED_DAYS = 2;
/** Undated reports count as near where their articles appeared within so many days. */
const NEAR_DAYS = 21;
/** A report is compared with so many that follow it in time among those of the same two actors. */
const COMPARED = 24;
/** Of a meeting of many, the actors that fewest other meetings have stand for all when candidates are looked for. */
const KEYED_ACTORS = 8;

/** Series told differently by articles so many days apart are one; later, one may have grown. */
const SERIES_DAYS = 7;
/** Likeness of a report that names one side only: it counts where the day is the same. */
const LONE = 0.4;

interface Report {
  readonly anchor: string;
  readonly article: string;
  readonly meeting: LocalMeeting;
  readonly actors: ReadonlySet<string>;
  readonly places: readonly string[];
  readonly interval: Interval | null;
  readonly published: Interval | null;
  /** Who took part in the other meetings that its article tells of. */
  readonly others: readonly ReadonlySet<string>[];
}

export const meetingAnchor = (article: string, meeting: LocalMeeting): string =>
  hashId('meeting', article, Math.min(...meeting.triggers.map(({ start }) => start)), meeting.status, meeting.count);

export function resolveMeetings(
  evidence: readonly Evidence[],
  cast: Cast,
  context: Context,
  decisions: Decisions,
): ResolvedItem<LocalMeeting>[] {
  const reports = evidence.flatMap((one) => reportsOf(one, cast));
  const partition = new Partition();
  for (const { anchor, article } of reports) partition.add(anchor, article);
  applyDecisions(partition, decisions);
  const spans = new Map(
    reports.map(({ anchor, interval }) => [anchor, interval && isFine(interval) ? interval : null]),
  );
  const said = new Map(reports.map(({ anchor, interval }) => [anchor, interval ? [interval] : []]));
  for (const { a, b, near, repeated } of candidates(reports, cast, context)) {
    const [x, y] = [spans.get(partition.find(a)) ?? null, spans.get(partition.find(b)) ?? null];
    const together = x && y ? hull(x, y) : (x ?? y);
    if (near && together && days(together) > DISPUTED_DAYS + 1) continue;
    const dates = [said.get(partition.find(a)) ?? [], said.get(partition.find(b)) ?? []] as const;
    if (areFarApart(...dates) || !partition.join(a, b, repeated)) continue;
    spans.set(partition.find(a), together);
    said.set(partition.find(a), distinct([...dates[0], ...dates[1]]));
  }
  return toItems(
    partition,
    reports.map(({ anchor, article, meeting }) => ({ anchor, article, item: meeting })),
  );
}

function reportsOf({ article, reading }: Evidence, cast: Cast): Report[] {
  const told = reading.meetings.map((meeting) => ({
    meeting,
    actors: new Set(meeting.participants.flatMap(({ entity }) => cast.actorsOf(article.id, entity))),
  }));
  return told.map(({ meeting, actors }) => ({
    anchor: meetingAnchor(article.id, meeting),
    article: reading.article,
    meeting,
    actors,
    places: meeting.places.flatMap(({ entity }) => cast.idOf(article.id, entity) ?? []),
    interval: agreedInterval(meeting.dates.map((date) => date.interval)),
    published: article.published,
    others: told
      .filter((other) => other.meeting !== meeting && other.meeting.status === meeting.status)
      .map((other) => other.actors),
  }));
}

interface Candidate {
  /** Both are one article's. */
  readonly repeated: boolean;
  readonly a: string;
  readonly b: string;
  readonly score: number;
  /** The two name different days. */
  readonly near: boolean;
}

function candidates(reports: readonly Report[], cast: Cast, context: Context): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const block of blocks(reports, cast).values()) {
    const inTime = block.toSorted((a, b) => compare(time(a), time(b)) || compare(a.anchor, b.anchor));
    inTime.forEach((first, index) => {
      for (const second of inTime.slice(index + 1, index + 1 + COMPARED)) {
        const [a, b] = compare(first.anchor, second.anchor) < 0 ? [first, second] : [second, first];
        const key = `${a.anchor} ${b.anchor}`;
        if (found.has(key)) continue;
        const likeness = compareReports(a, b, cast, context);
        const repeated = a.article === b.article;
        if (likeness && (!repeated || isRepeated(a, b, likeness.score)))
          found.set(key, { a: a.anchor, b: b.anchor, repeated, ...likeness });
      }
    });
  }
  return [...found.values()].toSorted((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b));
}

/** One article's second telling: the same people, no more and no fewer, on the same day, and nothing against it. */
const isRepeated = (a: Report, b: Report, score: number): boolean =>
  a.actors.size === b.actors.size && [...a.actors].every((actor) => b.actors.has(actor)) && score >= REPEATED;

/** Three for the actors, three for the day. */
const REPEATED = 6;

const time = ({ interval, published }: Report): string => interval?.earliest ?? published?.earliest ?? '';

/** Reports under every two of their actors, under those whom these speak for, and under each actor's day. */
function blocks(reports: readonly Report[], cast: Cast): Map<string, Report[]> {
  const spread = new Map<string, number>();
  for (const { actors } of reports) for (const actor of actors) spread.set(actor, (spread.get(actor) ?? 0) + 1);
  const found = new Map<string, Report[]>();
  for (const one of reports) {
    const keyed = [...one.actors]
      .toSorted((a, b) => (spread.get(a) ?? 0) - (spread.get(b) ?? 0) || compare(a, b))
      .slice(0, KEYED_ACTORS);
    const sides = keyed.map((actor) => [actor, ...[...cast.represents(actor)].toSorted(compare).slice(0, 3)]);
    const keys = new Set<string>();
    sides.forEach((left, index) => {
      for (const right of sides.slice(index + 1))
        for (const a of left) for (const b of right) if (a !== b) keys.add([a, b].toSorted(compare).join(' '));
    });
    if (one.interval && isFine(one.interval)) for (const actor of keyed) keys.add(`${actor} ${one.interval.earliest}`);
    for (const key of keys) addTo(found, key, one);
  }
  return found;
}

function compareReports(a: Report, b: Report, cast: Cast, context: Context): { score: number; near: boolean } | null {
  const actors = compareActors(a, b, cast);
  const when = compareTimes(a, b, context);
  if (actors === null || when === null || !modesAgree(a, b) || !sameNumber(a, b, context)) return null;
  if (isSumOf(a, b) || isSumOf(b, a)) return null;
  const where = comparePlaces(a, b, cast);
  if (where < 0 && (when.score < 3 || actors < 1)) return null;
  if (actors === LONE && when.score < 3) return null;
  const status = compareStatus(a, b, when.score);
  if (status === null || (when.near && (status < 1 || actors < 0.6 || where < 0))) return null;
  return { score: 3 * actors + when.score + where + status, near: when.near };
}

/** Whether one takes for a single meeting, of all, what the other's article tells as several, of some of them each. */
const isSumOf = (whole: Report, part: Report): boolean =>
  part.actors.size > 1 &&
  part.actors.size < whole.actors.size &&
  part.others.some(
    (other) =>
      other.size > 1 &&
      other.size < whole.actors.size &&
      [...other].every((actor) => whole.actors.has(actor)) &&
      [...other].some((actor) => !part.actors.has(actor)),
  );

/** How far the smaller side accounts for the larger; null where fewer than two actors agree, unless one is all. */
function compareActors(a: Report, b: Report, cast: Cast): number | null {
  const [few, many] = a.actors.size <= b.actors.size ? [a.actors, b.actors] : [b.actors, a.actors];
  const stands = (one: string, side: ReadonlySet<string>): boolean =>
    side.has(one) ||
    [...cast.represents(one)].some((held) => side.has(held)) ||
    [...side].some((other) => cast.represents(other).has(one));
  const agreeing = [...few].filter((actor) => stands(actor, many)).length;
  const direct = [...few].filter((actor) => many.has(actor)).length;
  if (few.size === 1 && direct === 1) return LONE;
  if (agreeing < 2 || agreeing < few.size / 2) return null;
  return (agreeing + direct) / (2 * Math.max(few.size, agreeing)) - 0.1 * Math.min(3, many.size - few.size);
}

function compareTimes(a: Report, b: Report, context: Context): { score: number; near: boolean } | null {
  if (toldBefore(a, b) || toldBefore(b, a)) return null;
  const published = context.gap(a.article, b.article);
  if (a.interval && b.interval) {
    const common = intersection(a.interval, b.interval);
    if (common) return { score: days(common) <= 2 ? 3 : days(common) <= 10 ? 2 : 1, near: false };
    const apart = gapDays(a.interval, b.interval);
    return apart <= DISPUTED_DAYS && published <= NEAR_DAYS ? { score: 1.5 - apart / 2, near: true } : null;
  }
  if (published > NEAR_DAYS) return null;
  const dated = a.interval ?? b.interval;
  const told = a.interval ? b.published : a.published;
  const away = dated && told ? gapDays(dated, told) : 0;
  return away > NEAR_DAYS ? null : { score: 1 - away / NEAR_DAYS, near: false };
}

/** A meeting that was held cannot be told by an article that appeared before it. */
const toldBefore = (one: Report, other: Report): boolean =>
  one.meeting.status === 'held' &&
  one.interval === null &&
  one.published !== null &&
  other.interval !== null &&
  other.interval.earliest > one.published.latest;

function comparePlaces(a: Report, b: Report, cast: Cast): number {
  if (a.places.length === 0 || b.places.length === 0) return 0;
  return a.places.some((x) => b.places.some((y) => cast.placesAgree(x, y))) ? 1 : -1;
}

const isCall = (mode: LocalMeeting['mode']): boolean => mode === 'phone' || mode === 'video';

function modesAgree(a: Report, b: Report): boolean {
  const [x, y] = [a.meeting.mode, b.meeting.mode];
  return x === y || x === 'unknown' || y === 'unknown' || (isCall(x) && isCall(y));
}

/** One meeting is no series; how many a series has may be in dispute among articles of the same days. */
const sameNumber = (a: Report, b: Report, context: Context): boolean =>
  a.meeting.count === b.meeting.count ||
  (a.meeting.count > 1 && b.meeting.count > 1 && context.gap(a.article, b.article) <= SERIES_DAYS);

/**
 * 1 for one status. What was planned, possible, refused or cancelled is one meeting's life; it was the one held, or the
 * one denied, only where a date says so.
 */
function compareStatus(a: Report, b: Report, dates: number): number | null {
  const [x, y] = [a.meeting.status, b.meeting.status].toSorted();
  if (x === y) return 1;
  const pinned = a.interval !== null && b.interval !== null && dates >= 2;
  if (x === 'held' || y === 'held') return pinned ? 0 : null;
  if (x === 'denied' || y === 'denied') return pinned || y === 'refused' ? 0 : null;
  return 0.5;
}

const days = ({ earliest, latest }: Interval): number => dayNumber(latest) - dayNumber(earliest) + 1;
/** What an undated report would join on both sides: a meeting of 1950 and one of 2018 are two. */
const areFarApart = (a: readonly Interval[], b: readonly Interval[]): boolean =>
  a.some((one) => b.some((other) => gapDays(one, other) > DISPUTED_DAYS));
const distinct = (intervals: readonly Interval[]): Interval[] => [
  ...new Map(intervals.map((one) => [`${one.earliest} ${one.latest}`, one])).values(),
];
const isFine = (interval: Interval): boolean => days(interval) <= DISPUTED_DAYS + 1;
const gapDays = (a: Interval, b: Interval): number =>
  Math.max(0, dayNumber(a.earliest) - dayNumber(b.latest), dayNumber(b.earliest) - dayNumber(a.latest));
