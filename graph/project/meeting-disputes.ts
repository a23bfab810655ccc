/** Where reports of one meeting contradict each other. A plan is compared with plans, and what happened with what did. */
import type { LocalMeeting, MeetingStatus } from '../model/reading.ts';
import { agreedInterval } from '../resolve/ranges.ts';
import type { Told } from '../resolve/resolution.ts';
import { daysBetween, isDisputed, tellingsOf } from './disputes.ts';
import type { Draft } from './draft.ts';
import { statusesExclude } from './sides.ts';
import { type SaidTime, saidTime, timesAgree } from './said-time.ts';

/** A plan that articles further apart than this date differently was put off; a series grew. */
const SAME_NEWS_DAYS = 2;

type Report = Told<LocalMeeting>;

/** The slots over which they differ. */
export function disputedSlots(draft: Draft, told: readonly Report[]): string[] {
  const slots: readonly [string, (draft: Draft, told: readonly Report[]) => boolean][] = [
    ['date', datesDiffer],
    ['duration', durationsDiffer],
    ['place', placesDiffer],
    ['participant', participantsDiffer],
    ['outcome', outcomesDiffer],
    ['number', numbersDiffer],
  ];
  return told.length < 2 ? [] : slots.filter(([, differ]) => differ(draft, told)).map(([slot]) => slot);
}

const happened = ({ item }: Report): boolean => item.status === 'held' || item.status === 'denied';

/** Whether two reports are of one day's news, as far as they are dated. */
const sameNews = (a: { readonly published: string | null }, b: { readonly published: string | null }): boolean =>
  Math.abs(daysBetween(a.published, b.published) ?? 0) <= SAME_NEWS_DAYS;

function datesDiffer(draft: Draft, told: readonly Report[]): boolean {
  const times = tellingsOf(draft, told, (report) => {
    const { article, item } = report;
    const interval = agreedInterval(item.dates.map((date) => date.interval));
    const words = item.dates.map(({ anchor }) => draft.textOf(article).slice(anchor.start, anchor.end)).join(' ');
    const time = saidTime(interval, words);
    return time ? [{ time, published: draft.dayOf(article), happened: happened(report) }] : [];
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

function durationsDiffer(draft: Draft, told: readonly Report[]): boolean {
  const minutes = tellingsOf(draft, told.filter(happened), ({ item }) =>
    item.durations.slice(0, 1).map(({ minutesMin, minutesMax }) => [minutesMin, minutesMax ?? Infinity] as const),
  );
  return isDisputed(minutes, ([a, b], [x, y]) => a <= y && x <= b);
}

/** A state or a place of the gazetteer is in no other one, its state aside; a hotel or a palace may be in any. */
function placesDiffer(draft: Draft, told: readonly Report[]): boolean {
  const { entities } = draft.resolution;
  const isKnown = (id: string) => entities.get(id)?.told.some(({ item }) => item.known !== null) === true;
  const within = (place: string) => entities.get(place)?.within;
  const places = tellingsOf(draft, told, ({ article, item }) => {
    const all = item.places.flatMap(({ entity }) => draft.entityOf(article, entity) ?? []);
    return all.length > 0 && all.every(isKnown) ? [all] : [];
  });
  const agree = (a: string, b: string) => a === b || within(a) === b || within(b) === a;
  return isDisputed(places, (a, b) => a.some((one) => b.some((other) => agree(one, other))));
}

/**
 * To leave somebody out is no contradiction. It is one where of equally many people each report has one whom the other
 * lacks, both for the same state or organization, and no report has both.
 */
function participantsDiffer(draft: Draft, told: readonly Report[]): boolean {
  const { resolution } = draft;
  const people = tellingsOf(draft, told, ({ article, item }) => [
    [...new Set(item.participants.flatMap(({ entity }) => resolution.actorsOf(article, entity)))].toSorted(),
  ]);
  const together = (a: string, b: string) => people.some(({ value }) => value.includes(a) && value.includes(b));
  return isDisputed(people, (a, b) => {
    const [mine, yours] = [a.filter((one) => !b.includes(one)), b.filter((one) => !a.includes(one))];
    const [one, other] = [mine[0], yours[0]];
    if (mine.length !== 1 || yours.length !== 1 || one === undefined || other === undefined) return true;
    return !isNamed(draft, one) || !isNamed(draft, other) || !shareSide(draft, one, other) || together(one, other);
  });
}

/** A person with a name that means one alone. */
export function isNamed({ resolution }: Draft, id: string): boolean {
  const entity = resolution.entities.get(id);
  return entity?.type === 'Person' && entity.open.length === 0 && entity.told.some(({ item }) => item.name !== null);
}

function shareSide({ resolution }: Draft, a: string, b: string): boolean {
  const theirs = resolution.represents(b);
  return [...resolution.represents(a)].some((side) => theirs.has(side));
}

/** What was called off or refused before it was held changed; after that day it is denied. */
function outcomesDiffer(draft: Draft, told: readonly Report[]): boolean {
  const statuses = tellingsOf(draft, told, ({ article, item }) => [
    { status: item.status, published: draft.dayOf(article) },
  ]);
  return isDisputed(statuses, (a, b) => {
    if (!statusesExclude(a.status, b.status)) return true;
    const [held, off] = a.status === 'held' ? [a, b] : [b, a];
    return isCalledOff(off.status) && (daysBetween(held.published, off.published) ?? -1) < 0;
  });
}

const isCalledOff = (status: MeetingStatus): boolean => status === 'cancelled' || status === 'refused';

function numbersDiffer(draft: Draft, told: readonly Report[]): boolean {
  const counts = tellingsOf(draft, told, ({ article, item }) => [
    { count: item.count, published: draft.dayOf(article) },
  ]);
  return isDisputed(counts, (a, b) => a.count === b.count || !sameNews(a, b));
}
