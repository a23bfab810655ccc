/** Where reports of one meeting contradict each other. A plan is compared with plans, and what happened with what did. */
import { type Interval, intersection } from '../model/interval.ts';
import type { MeetingStatus } from '../model/reading.ts';
import { isLikely } from '../evidence/likely.ts';
import { groupBy, unique } from '../evidence/order.ts';
import type { MeetingTelling } from '../resolve/meeting-telling.ts';
import { daysBetween, isDisputed, tellingsOf } from './disputes.ts';
import { statusesExclude } from './sides.ts';
import { type SaidTime, saidTime, timesAgree } from './said-time.ts';
import type { Told, World } from './world.ts';

/** A plan that articles further apart than this date differently was put off; a series grew. */
const SAME_NEWS_DAYS = 2;

/** Two reports, of which one does not date the meeting, tell of the same one where they appeared so many days apart. */
const SAME_OCCASION_DAYS = 7;

type Report = Told<MeetingTelling>;

/** The slots over which they differ. */
export function disputedSlots(world: World, told: readonly Report[]): string[] {
  const slots: readonly [string, (world: World, told: readonly Report[]) => boolean][] = [
    ['date', datesDiffer],
    ['duration', durationsDiffer],
    ['place', placesDiffer],
    ['participant', participantsDiffer],
    ['outcome', outcomesDiffer],
    ['number', numbersDiffer],
  ];
  const differing = told.length < 2 ? [] : slots.filter(([, differ]) => differ(world, told)).map(([slot]) => slot);
  return presenceDiffers(world, told) ? [...differing, 'participant'] : differing;
}

const happened = ({ telling: { item } }: Report): boolean => item.status === 'held' || item.status === 'denied';

/** Whether two reports are of one day's news, as far as they are dated. */
const sameNews = (a: { readonly published: string | null }, b: { readonly published: string | null }): boolean =>
  Math.abs(daysBetween(a.published, b.published) ?? 0) <= SAME_NEWS_DAYS;

function datesDiffer(world: World, told: readonly Report[]): boolean {
  const times = tellingsOf(world, told, (report) => {
    const { article, telling } = report;
    const time = saidTime(telling.interval, telling.dateWords);
    return time ? [{ time, published: world.dayOf(article), happened: happened(report) }] : [];
  });
  return isDisputed(
    times,
    (a, b) =>
      timesAgree(a.time, b.time) || a.happened !== b.happened || isUnsure(a, b) || (!a.happened && !sameNews(a, b)),
  );
}

interface Dated {
  readonly time: SaidTime;
  readonly happened: boolean;
}

/** Weekdays of two undated articles may be of two weeks, and that of a plan of any week to come. */
const isUnsure = (a: Dated, b: Dated): boolean =>
  (a.time.interval === null || b.time.interval === null) &&
  (!a.happened || (a.time.interval === null && b.time.interval === null));

/**
 * Whether what two reports say else is surely of one meeting, not of one before or after it: both date it, or the one that
 * does not is of the same week's news.
 */
const sameOccasion = (a: OfDay, b: OfDay): boolean =>
  (a.interval !== null && b.interval !== null) ||
  Math.abs(daysBetween(a.published, b.published) ?? 0) <= SAME_OCCASION_DAYS;

interface OfDay {
  readonly interval: Interval | null;
  readonly published: string | null;
}

const dayOf = (world: World, { article, telling }: Report): OfDay => ({
  interval: telling.interval,
  published: world.dayOf(article),
});

function durationsDiffer(world: World, told: readonly Report[]): boolean {
  const lengths = tellingsOf(world, told.filter(happened), (report) =>
    report.telling.item.durations
      .filter(isLikely)
      .slice(0, 1)
      .map(({ minutesMin, minutesMax }) => ({
        ...dayOf(world, report),
        from: minutesMin,
        to: minutesMax,
      })),
  );
  return isDisputed(
    lengths,
    (a, b) => !sameOccasion(a, b) || (a.from <= (b.to ?? Infinity) && b.from <= (a.to ?? Infinity)),
  );
}

/**
 * A state, or a place that the gazetteer has in one, is in no other one, its state aside; a hotel or a palace may be in any,
 * and Europe holds many.
 */
function placesDiffer(world: World, told: readonly Report[]): boolean {
  const within = (place: string) => world.faceOf(place).within;
  const isKnown = (place: string): boolean =>
    world.faceOf(place).isKnown && (within(place) !== null || world.faceOf(place).type === 'State');
  const reports = tellingsOf(world, told, (report) => {
    const { article, telling } = report;
    const places = telling.item.places.filter(isLikely).flatMap(({ entity }) => world.entityOf(article, entity) ?? []);
    const areKnown = places.length > 0 && places.every(isKnown);
    return areKnown ? [{ ...dayOf(world, report), places }] : [];
  });
  const agree = (a: string, b: string) => a === b || within(a) === b || within(b) === a;
  return isDisputed(
    reports,
    (a, b) => !sameOccasion(a, b) || a.places.some((one) => b.places.some((other) => agree(one, other))),
  );
}

/**
 * To leave somebody out is no contradiction. It is one where of equally many people each report has one whom the other
 * lacks, both for the same state or organization, and no report has both.
 */
function participantsDiffer(world: World, told: readonly Report[]): boolean {
  const people = tellingsOf(world, told, ({ article, telling }) => [
    unique(telling.item.participants.flatMap(({ entity }) => world.actorsOf(article, entity))),
  ]);
  const together = (a: string, b: string) => people.some(({ value }) => value.includes(a) && value.includes(b));
  return isDisputed(people, (a, b) => {
    const [mine, yours] = [a.filter((one) => !b.includes(one)), b.filter((one) => !a.includes(one))];
    const [one, other] = [mine[0], yours[0]];
    if (mine.length !== 1 || yours.length !== 1 || one === undefined || other === undefined) return true;
    return !isNamed(world, one) || !isNamed(world, other) || !shareSide(world, one, other) || together(one, other);
  });
}

/**
 * Somebody was at a held meeting by one report and was not by another, or is to be at a planned one and is not, in the same
 * days. So too where one article tells both: it reports a disagreement.
 */
function presenceDiffers(world: World, told: readonly Report[]): boolean {
  const absent = new Set(told.flatMap((report) => attendanceOf(world, report, 'absent').map(({ actor }) => actor)));
  if (absent.size === 0) return false;
  const tellings = tellingsOf(world, told, (report) => [
    ...attendanceOf(world, report, 'participants').filter(({ actor }) => absent.has(actor)),
    ...attendanceOf(world, report, 'absent'),
  ]);
  return isDisputed(tellings, attendancesAgree) || told.some((report) => contradictsItself(world, report));
}

interface Attendance extends OfDay {
  readonly actor: string;
  readonly isThere: boolean;
  readonly status: MeetingStatus;
}

const attendancesAgree = (a: Attendance, b: Attendance): boolean =>
  a.actor !== b.actor ||
  a.isThere === b.isThere ||
  a.status !== b.status ||
  !sameOccasion(a, b) ||
  (a.status === 'planned' && !sameNews(a, b));

/** Of a meeting that was held or is planned, whom a report has there, or not. */
function attendanceOf(world: World, report: Report, whom: 'participants' | 'absent'): Attendance[] {
  const { article, telling } = report;
  const { status } = telling.item;
  if (status !== 'held' && status !== 'planned') return [];
  const likely = telling.item[whom].filter(isLikely);
  const actors = unique(likely.flatMap(({ entity }) => world.actorsOf(article, entity)));
  return actors.map((actor) => ({ ...dayOf(world, report), actor, isThere: whom === 'participants', status }));
}

function contradictsItself(world: World, report: Report): boolean {
  const there = new Set(attendanceOf(world, report, 'participants').map(({ actor }) => actor));
  return attendanceOf(world, report, 'absent').some(({ actor }) => there.has(actor));
}

/** A person with a name that means one alone. */
export function isNamed(world: World, id: string): boolean {
  const { type, isNamed: hasName, isOpen } = world.faceOf(id);
  return type === 'Person' && hasName && !isOpen;
}

function shareSide(world: World, a: string, b: string): boolean {
  const theirs = world.heldBy(b);
  return [...world.heldBy(a)].some((side) => theirs.has(side));
}

/** Of two origins, none of what the one says can be, whatever of the other is: who also tells of a plan denies less. */
function outcomesDiffer(world: World, told: readonly Report[]): boolean {
  const byOrigin = groupBy(told, ({ article }) => world.originOf(article));
  const accounts = [...byOrigin.values()].map((reports) =>
    reports.map((report) => ({ ...dayOf(world, report), status: report.telling.item.status })),
  );
  const distinct = [...new Map(accounts.map((account) => [JSON.stringify(account), account])).values()];
  return distinct.some((all, at) =>
    distinct.slice(at + 1).some((others) => all.every((one) => others.every((other) => excludes(one, other)))),
  );
}

interface Outcome extends OfDay {
  readonly status: MeetingStatus;
}

/**
 * What was called off or refused before it was held changed; after that day it is denied. That something did not happen
 * excludes no plan, unless both are for one day.
 */
function excludes(a: Outcome, b: Outcome): boolean {
  if (!statusesExclude(a.status, b.status)) return false;
  const held = [a, b].find(({ status }) => status === 'held');
  if (!held) return a.interval !== null && b.interval !== null && intersection(a.interval, b.interval) !== null;
  const off = held === a ? b : a;
  return !isCalledOff(off.status) || (daysBetween(held.published, off.published) ?? -1) >= 0;
}

const isCalledOff = (status: MeetingStatus): boolean => status === 'cancelled' || status === 'refused';

function numbersDiffer(world: World, told: readonly Report[]): boolean {
  const counts = tellingsOf(world, told, ({ article, telling }) => [
    { count: telling.item.count, published: world.dayOf(article) },
  ]);
  return isDisputed(counts, (a, b) => a.count === b.count || !sameNews(a, b));
}
