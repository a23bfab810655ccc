/** Dates counted from one that the text gave before: the same day, the next morning, a day earlier, that week. */
import { day, type Day, type Interval } from '../../../graph/model/interval.ts';
import { addDays, daysBetween, month, monthOf, week, year, yearOf } from './calendar.ts';
import type { DateRule, Groups } from './date-rules.ts';
import { NUMBER, numberOf } from './numbers.ts';

/** A rule that means nothing where the text gave no day before. */
const from = (pattern: string, resolve: (lastDay: Day, groups: Groups) => Interval | null): DateRule => ({
  pattern,
  resolve: (groups, { lastDay }) => (lastDay === null ? null : resolve(lastDay, groups)),
});

const DAY = '(?:day|morning|afternoon|evening|night)';
const count = (groups: Groups): number => {
  const number = numberOf(groups['number'] ?? '') ?? 1;
  return Math.round(groups['unit'] === 'week' ? 7 * number : number);
};
const COUNTED = `(?<number>${NUMBER}) (?<unit>day|week)s?`;

export const ANAPHORIC_DATES: readonly DateRule[] = [
  from(`(?:later )?(?:that|the|on the|of the) (?:same|very) ${DAY}|(?:later )?that ${DAY}|later in the day`, (d) =>
    day(d),
  ),
  from(`the (?:next|following) ${DAY}`, (d) => day(addDays(d, 1))),
  from(`the (?:previous ${DAY}|${DAY} before)|previous day`, (d) => day(addDays(d, -1))),
  from(`${COUNTED} later`, (d, groups) => day(addDays(d, count(groups)))),
  from(`${COUNTED} (?:earlier|before|after)`, (d, groups) => day(addDays(d, -count(groups)))),
  {
    pattern: '(?:(?<which>that|the same|the next|the following|the previous) (?<unit>week|month|year))',
    resolve: ({ which = '', unit = '' }, { lastDate }) => {
      if (lastDate === null) return null;
      const later = /next|following/.test(which) ? 1 : /previous/.test(which) ? -1 : 0;
      const { earliest } = lastDate;
      if (unit === 'week') return daysBetween(earliest, lastDate.latest) > 31 ? null : week(earliest, later);
      if (unit === 'month') return month(yearOf(earliest), monthOf(earliest) + later);
      return year(yearOf(earliest) + later);
    },
  },
];
