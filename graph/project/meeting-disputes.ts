/** Where reports of one meeting contradict each other. A plan is compared with plans, and what happened with what did. */
import type { MeetingStatus } from '../model/reading.ts';
import { unique } from '../evidence/order.ts';
import type { MeetingTelling } from '../resolve/meeting-telling.ts';
import { daysBetween, isDisputed, tellingsOf } from './disputes.ts';
import { statusesExclude } from './sides.ts';
import { type SaidTime, saidTime, timesAgree } from './said-time.ts';
import type { Told, World } from './world.ts';

/** A plan that articles further apart than this date differently was put off; a series grew. */
const SAME_NEWS_DAYS = 2;

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
  return told.length < 2 ? [] : slots.filter(([, differ]) => differ(world, told)).map(([slot]) => slot);
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

function durationsDiffer(world: World, told: readonly Report[]): boolean {
  const minutes = tellingsOf(world, told.filter(happened), ({ telling: { item } }) =>
    item.durations.slice(0, 1).map(({ minutesMin, minutesMax }) => [minutesMin, minutesMax ?? Infinity] as const),
  );
  return isDisputed(minutes, ([a, b], [x, y]) => a <= y && x <= b);
}

/** A state or a place of the gazetteer is in no other one, its state aside; a hotel or a palace may be in any. */
function placesDiffer(world: World, told: readonly Report[]): boolean {
  const within = (place: string) => world.faceOf(place).within;
  const places = tellingsOf(world, told, ({ article, telling }) => {
    const all = telling.item.places.flatMap(({ entity }) => world.entityOf(article, entity) ?? []);
    return all.length > 0 && all.every((place) => world.faceOf(place).isKnown) ? [all] : [];
  });
  const agree = (a: string, b: string) => a === b || within(a) === b || within(b) === a;
  return isDisputed(places, (a, b) => a.some((one) => b.some((other) => agree(one, other))));
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

/** A person with a name that means one alone. */
export function isNamed(world: World, id: string): boolean {
  const { type, isNamed: hasName, isOpen } = world.faceOf(id);
  return type === 'Person' && hasName && !isOpen;
}

function shareSide(world: World, a: string, b: string): boolean {
  const theirs = world.heldBy(b);
  return [...world.heldBy(a)].some((side) => theirs.has(side));
}

/** What was called off or refused before it was held changed; after that day it is denied. */
function outcomesDiffer(world: World, told: readonly Report[]): boolean {
  const statuses = tellingsOf(world, told, ({ article, telling }) => [
    { status: telling.item.status, published: world.dayOf(article) },
  ]);
  return isDisputed(statuses, (a, b) => {
    if (!statusesExclude(a.status, b.status)) return true;
    const [held, off] = a.status === 'held' ? [a, b] : [b, a];
    return isCalledOff(off.status) && (daysBetween(held.published, off.published) ?? -1) < 0;
  });
}

const isCalledOff = (status: MeetingStatus): boolean => status === 'cancelled' || status === 'refused';

function numbersDiffer(world: World, told: readonly Report[]): boolean {
  const counts = tellingsOf(world, told, ({ article, telling }) => [
    { count: telling.item.count, published: world.dayOf(article) },
  ]);
  return isDisputed(counts, (a, b) => a.count === b.count || !sameNews(a, b));
}
