/** The timeline's bars: days, weeks, months or years, whichever leaves bars that can be told apart. */
import type { Interval } from '../../../graph/model/interval.ts';

export interface Dated {
  readonly when: Interval;
  readonly count: number;
}

export interface Bin {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  /** What surely lies in it. */
  readonly sure: number;
  /** The share of what lies somewhere in a longer time: "last month" over days. */
  readonly maybe: number;
}

export type Unit = 'day' | 'week' | 'month' | 'year';

const DAY = 86_400_000;

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** First day of the unit that a day lies in, as a number of days. Weeks start on Monday. */
function startOf(number: number, unit: Unit): number {
  if (unit === 'day') return number;
  if (unit === 'week') return number - ((((number + 3) % 7) + 7) % 7);
  const [year = '', month = ''] = dayText(number).split('-');
  return dayNumber(unit === 'month' ? `${year}-${month}-01` : `${year}-01-01`);
}

/** First day of the next unit. */
function next(start: number, unit: Unit): number {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  return startOf(start + (unit === 'month' ? 32 : 367), unit);
}

/** The longest time that single tellings are counted in; what is vaguer than a year does not stretch the axis. */
const VAGUE = 370;

export function span(all: readonly Dated[]): Interval | null {
  const exact = all.filter(({ when }) => dayNumber(when.latest) - dayNumber(when.earliest) <= VAGUE);
  if (exact.length === 0) return null;
  return {
    earliest: exact.reduce((least, { when }) => (when.earliest < least ? when.earliest : least), '9999-12-31'),
    latest: exact.reduce((most, { when }) => (when.latest > most ? when.latest : most), '0000-01-01'),
  };
}

/** The finest unit with at most so many bars. */
export function unitFor({ earliest, latest }: Interval, most: number): Unit {
  const days = dayNumber(latest) - dayNumber(earliest) + 1;
  if (days <= most) return 'day';
  if (days / 7 <= most) return 'week';
  return days / 30 <= most ? 'month' : 'year';
}

/** Bars without gaps over the whole span. */
export function bins(all: readonly Dated[], { earliest, latest }: Interval, unit: Unit): Bin[] {
  const made: { from: number; to: number; sure: number; maybe: number }[] = [];
  for (let start = startOf(dayNumber(earliest), unit); start <= dayNumber(latest); start = next(start, unit)) {
    made.push({ from: start, to: next(start, unit) - 1, sure: 0, maybe: 0 });
  }
  for (const { when, count } of all) {
    const from = dayNumber(when.earliest);
    const to = dayNumber(when.latest);
    for (const bin of made) {
      if (bin.to < from || bin.from > to) continue;
      if (bin.from <= from && to <= bin.to) bin.sure += count;
      else bin.maybe += (count * (Math.min(bin.to, to) - Math.max(bin.from, from) + 1)) / (to - from + 1);
    }
  }
  return made.map(({ from, to, sure, maybe }) => ({ from: dayText(from), to: dayText(to), sure, maybe }));
}
