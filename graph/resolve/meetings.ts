/**
 * Reports of one meeting become one: joined by participants, place and time, the likeliest pairs first, component by
 * component. Contested slots decide whether two reports can be the same, never what the meeting's id is.
 */
import { type Interval, hull, intersection } from '../model/interval.ts';
import { addTo, compare } from '../evidence/order.ts';
import { daysApart, daysIn } from './days.ts';
import { hashText } from './fingerprint.ts';
import { comparePlaces, likenMeetings, type MeetingLikeness } from './meeting-likeness.ts';
import { DISPUTED_DAYS, inFixedOrder, isFine, isLone, type Report, type Where } from './meeting-report.ts';
import { Partition } from './partition.ts';
import type { Placed, Reach } from './state/blocks.ts';
import type { Link, Rules } from './state/tellings.ts';

/** A report is compared with so many that follow it in time among those of the same two actors. */
export const COMPARED_MEETINGS: Reach = { places: 10, days: Infinity };
/** Of a meeting of many, so many actors stand for all when others are looked for: the same ones of the same meeting. */
const KEYED_ACTORS = 8;
/** Of those whom an actor speaks for, so many are looked up. */
const KEYED_SIDES = 3;
/** A report without a day is left open where it fits another meeting worse by no more than so much: two days' news. */
const MARGIN = 0.1;
/** The same for one that knows of a single participant: a day or a place in common decides. */
const LONE_MARGIN = 1;

export const meetingRules: Rules<Report, MeetingLikeness> = {
  liken: likenMeetings,
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
  /** None of them knows of two participants. */
  readonly isLone: boolean;
}

type MeetingLink = Link<MeetingLikeness>;

/**
 * First what agrees on the day; then what tells none, where it fits one better than others; then what names days next to
 * each other; and at last what knows of one participant only, where it fits one alone.
 */
function joinReports(partition: Partition, links: readonly MeetingLink[], report: (anchor: string) => Report): void {
  const joining = new Joining(partition, links, report);
  const best = links.toSorted((x, y) => y.likeness.score - x.likeness.score || compare(x.a, y.a) || compare(x.b, y.b));
  const [lone, full] = [best.filter(({ likeness }) => likeness.lone), best.filter(({ likeness }) => !likeness.lone)];
  const [near, others] = [full.filter(({ likeness }) => likeness.near), full.filter(({ likeness }) => !likeness.near)];
  const areDated = ({ a, b }: MeetingLink): boolean => report(a).interval !== null && report(b).interval !== null;
  for (const link of others) if (areDated(link)) joining.join(link);
  for (const link of others) if (!areDated(link) && !joining.isOpen(link)) joining.join(link);
  for (const link of near) joining.join(link);
  for (const link of lone.filter((one) => joining.fitsAlone(one))) joining.join(link);
}

/** The reports of a component on their way to meetings. */
class Joining {
  readonly #partition: Partition;
  /** Of each root. */
  readonly #known = new Map<string, Together>();
  readonly #links = new Map<string, MeetingLink[]>();

  constructor(partition: Partition, links: readonly MeetingLink[], report: (anchor: string) => Report) {
    this.#partition = partition;
    for (const anchors of partition.sets())
      this.#known.set(partition.find(anchors[0] ?? ''), anchors.map((one) => alone(report(one))).reduce(merge));
    for (const link of links) {
      addTo(this.#links, link.a, link);
      addTo(this.#links, link.b, link);
    }
  }

  join({ a, b, likeness }: MeetingLink): void {
    const [x, y] = [this.#of(a), this.#of(b)];
    if (!x || !y || x === y || !canBeOne(x, y, likeness.near) || !this.#partition.join(a, b, likeness.repeated)) return;
    this.#known.set(this.#partition.find(a), merge(x, y));
  }

  /** Whether the one of two that has no day might be of a meeting on another day as well. */
  isOpen({ a, b, likeness }: MeetingLink): boolean {
    const [x, y] = [this.#of(a), this.#of(b)];
    if (!x || !y || (x.dates.length === 0) === (y.dates.length === 0)) return false;
    const [undated, goal] = x.dates.length === 0 ? [a, y] : [b, x];
    const isOther = (other: Together, { lone }: MeetingLikeness): boolean =>
      !lone && other.dates.length > 0 && !canBeOne(other, goal, false);
    return this.#mayBe(undated, goal, likeness.score - MARGIN, isOther);
  }

  /** Whether the one of two that knows of a single participant can be of no other meeting. */
  fitsAlone({ a, b, likeness }: MeetingLink): boolean {
    const [x, y] = [this.#of(a), this.#of(b)];
    if (!x || !y || (!x.isLone && !y.isLone)) return false;
    if (x.isLone && y.isLone) return !this.#mayBe(a, y, 0, isFull) && !this.#mayBe(b, x, 0, isFull);
    const [lone, goal] = x.isLone ? [a, y] : [b, x];
    return !this.#mayBe(lone, goal, likeness.score - LONE_MARGIN, isFull);
  }

  /** Whether a report may be of one of these meetings, by what speaks at least so much for it. */
  #mayBe(
    anchor: string,
    goal: Together,
    least: number,
    isOther: (other: Together, likeness: MeetingLikeness) => boolean,
  ): boolean {
    const own = this.#of(anchor);
    return (this.#links.get(anchor) ?? []).some(({ a, b, likeness }) => {
      const other = this.#of(a === anchor ? b : a);
      if (!own || !other || other === own || other === goal || likeness.score < least) return false;
      return isOther(other, likeness) && canBeOne(other, own, likeness.near);
    });
  }

  #of(anchor: string): Together | undefined {
    return this.#known.get(this.#partition.find(anchor));
  }
}

const isFull = ({ isLone: knowsOne }: Together): boolean => !knowsOne;

const alone = (report: Report): Together => ({
  span: report.interval && isFine(report.interval) ? report.interval : null,
  dates: report.interval ? [report.interval] : [],
  places: report.places,
  isLone: isLone(report),
});

const merge = (a: Together, b: Together): Together => ({
  span: a.span && b.span ? hull(a.span, b.span) : (a.span ?? b.span),
  dates: distinct([...a.dates, ...b.dates], ({ earliest, latest }) => `${earliest} ${latest}`),
  places: distinct([...a.places, ...b.places], ({ place }) => place),
  isLone: a.isLone && b.isLone,
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

/**
 * Reports under every two of their actors, under those whom these speak for, and under each actor's day; where but one is
 * known, also under that one and whoever else its article names.
 */
function keysOf({ actors, around, sides, interval }: Report): number[] {
  const named = actors.map((actor, at) => ({ actor, sides: [actor, ...(sides[at] ?? []).slice(0, KEYED_SIDES)] }));
  const keyed = inFixedOrder(named, ({ actor }) => actor).slice(0, KEYED_ACTORS);
  const keys = new Set<number>();
  const addPair = (a: string, b: string): void => {
    if (a !== b) keys.add(hashText(a < b ? `${a} ${b}` : `${b} ${a}`));
  };
  for (const [at, left] of keyed.entries())
    for (const right of keyed.slice(at + 1)) for (const a of left.sides) for (const b of right.sides) addPair(a, b);
  for (const { actor } of keyed) for (const other of around) addPair(actor, other);
  if (interval && isFine(interval)) for (const { actor } of keyed) keys.add(hashText(`${actor} ${interval.earliest}`));
  return [...keys];
}
