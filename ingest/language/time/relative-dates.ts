/** Dates counted from publication: yesterday, Friday, last week, three days ago, earlier this month. */
import { day, type Day, type Interval } from '../../../graph/model/interval.ts';
import { addDays, dayOf, month, monthOf, season, week, weekday, year, yearOf } from './calendar.ts';
import type { DateContext, DateRule, Groups } from './date-rules.ts';
import { DAYPART, MONTH, monthNumber, SEASON, seasonNumber, WEEKDAY, weekdayNumber } from './date-words.ts';
import { NUMBER, numberOf } from './numbers.ts';

/** A rule that means nothing where the day of publication is unknown. */
const since = (
  pattern: string,
  resolve: (published: Day, groups: Groups, context: DateContext) => Interval | null,
): DateRule => ({
  pattern,
  resolve: (groups, context) => (context.published === null ? null : resolve(context.published, groups, context)),
});

const WHICH = '(?<which>last|past|previous|this past|next|coming|this coming|this)';
const UNIT = '(?<unit>day|week|month|year)';

export const RELATIVE_DATES: readonly DateRule[] = [
  since('(?:(?:earlier|later) )?today|tonight|this (?:morning|afternoon|evening)', (p) => day(p)),
  since(`yesterday${DAYPART}?|last (?:night|evening)`, (p) => day(addDays(p, -1))),
  since(`tomorrow${DAYPART}?`, (p) => day(addDays(p, 1))),
  since('the day before yesterday', (p) => day(addDays(p, -2))),
  since('the day after tomorrow', (p) => day(addDays(p, 2))),
  since(
    `(?:(?:late|early) (?:on )?)?(?:${WHICH} )?${WEEKDAY}${DAYPART}?(?:(?: of)? (?<ofWeek>last|this|next) week)?`,
    (p, groups, context) => day(weekdayFrom(p, groups, context)),
  ),
  since('(?<side>earlier|later) this (?<unit>week|month|year)', (p, { side, unit = '' }) => {
    const whole = calendarUnit(p, unit, 0);
    return side === 'earlier' ? { earliest: whole.earliest, latest: p } : { earliest: p, latest: whole.latest };
  }),
  since(`(?:the )?${WHICH} (?<unit>week|month|year|weekend)`, (p, { which, unit = '' }, context) =>
    unit === 'weekend' ? weekend(p, which, context) : calendarUnit(p, unit, step(which)),
  ),
  since('(?:at|over|during|this|on) the weekend', (p, _groups, context) => weekend(p, undefined, context)),
  since('the end of the (?<unit>week|month|year)', (p, { unit = '' }) => day(calendarUnit(p, unit, 0).latest)),
  since(`${WHICH} ${MONTH}`, (p, { which, month: name }) => namedMonth(p, which, monthNumber(name))),
  since(`(?:(?<which>last|this|next)|the|all|in) ${SEASON}`, (p, groups, context) => namedSeason(p, groups, context)),
  since(`(?<number>${NUMBER}) ${UNIT}s? ago`, (p, { number = '', unit = '' }) => ago(p, numberOf(number) ?? 1, unit)),
  since(`(?:past|last|previous) (?<number>${NUMBER}) ${UNIT}s`, (p, { number = '', unit = '' }) => ({
    earliest: ago(p, numberOf(number) ?? 1, unit).earliest,
    latest: p,
  })),
  since('christmas(?: (?<eve>eve|day))?', (p, { eve }, context) => feast(p, 12, eve === 'eve' ? 24 : 25, context)),
  since("new year ['’]s eve", (p, _groups, context) => feast(p, 12, 31, context)),
  since("new year(?: ['’]s)?(?: day)?", (p, _groups, context) => feast(p, 1, 1, context)),
  since('may day', (p, _groups, context) => feast(p, 5, 1, context)),
  since('overnight', (p) => ({ earliest: addDays(p, -1), latest: p })),
  since('the new year', (p) => month(yearOf(p) + (monthOf(p) > 6 ? 1 : 0), 1)),
];

const step = (which: string | undefined): number => {
  if (which === undefined || which === 'this') return 0;
  return /next|coming/.test(which) ? 1 : -1;
};

/** A weekday alone is the last one, or the next one where it belongs to something to come; today counts as both. */
function weekdayFrom(p: Day, groups: Groups, { tense }: DateContext): Day {
  const number = weekdayNumber(groups['weekday']);
  const back = (weekday(p) - number + 7) % 7;
  const inWeek = (later: number): Day => addDays(week(p, later).earliest, number);
  if (groups['ofWeek'] !== undefined) return inWeek(step(groups['ofWeek']));
  switch (groups['which']) {
    case undefined:
    case 'this':
      return addDays(p, tense === 'future' ? (7 - back) % 7 : -back);
    case 'next':
      return inWeek(1);
    case 'coming':
    case 'this coming':
      return addDays(p, 7 - back);
    default:
      return addDays(p, -(back || 7));
  }
}

/** The week, month or year that holds the day, or one so many later. */
function calendarUnit(p: Day, unit: string, later: number): Interval {
  if (unit === 'week') return week(p, later);
  if (unit === 'month') return month(yearOf(p), monthOf(p) + later);
  return year(yearOf(p) + later);
}

function weekend(p: Day, which: string | undefined, { tense }: DateContext): Interval {
  let later = which === 'this' ? 0 : step(which);
  if (later === 0 && tense !== 'future' && weekday(p) < 5) later = -1;
  const saturday = addDays(week(p, later).earliest, 5);
  return { earliest: saturday, latest: addDays(saturday, 1) };
}

/** "Last July" is the latest one that is over, "next July" the first one to come. */
function namedMonth(p: Day, which: string | undefined, number: number): Interval {
  const ahead = (number - monthOf(p) + 12) % 12;
  const later = step(which);
  if (later > 0) return month(yearOf(p), monthOf(p) + (ahead || 12));
  return later < 0 ? month(yearOf(p), monthOf(p) + ahead - 12) : month(yearOf(p), number);
}

function namedSeason(p: Day, groups: Groups, { tense }: DateContext): Interval {
  const number = seasonNumber(groups['season']);
  const [before, now, after] = [-1, 0, 1].map((offset) => season(yearOf(p) + offset, number));
  const candidates = [before, now, after].filter((interval) => interval !== undefined);
  const past = candidates.findLast((interval) => interval.earliest <= p) ?? season(yearOf(p), number);
  const future = candidates.find((interval) => interval.latest >= p) ?? past;
  if (groups['which'] === 'last') return candidates.findLast((interval) => interval.latest < p) ?? past;
  if (groups['which'] === 'next') return candidates.find((interval) => interval.earliest > p) ?? future;
  if (groups['which'] === 'this') return season(yearOf(p), number);
  return tense === 'future' ? future : past;
}

/** As coarse as it is counted: days are exact, "two weeks ago" is a week around, months and years are whole ones. */
function ago(p: Day, number: number, unit: string): Interval {
  if (unit === 'day') return day(addDays(p, -Math.round(number)));
  if (unit === 'month') return month(yearOf(p), monthOf(p) - Math.round(number));
  if (unit === 'year') return year(yearOf(p) - Math.round(number));
  const middle = addDays(p, -Math.round(7 * number));
  return { earliest: addDays(middle, -3), latest: addDays(middle, 3) };
}

/** The last one, or the next where it belongs to something to come. */
function feast(p: Day, ofMonth: number, date: number, { tense }: DateContext): Interval | null {
  const days = [-1, 0, 1].flatMap((offset) => dayOf(yearOf(p) + offset, ofMonth, date) ?? []);
  const found = tense === 'future' ? days.find((d) => d >= p) : days.findLast((d) => d <= p);
  return found === undefined ? null : day(found);
}
