/** Dates that a calendar gives, in full or without their year: April 11, 11 April 2025, late 2024, the summer of 2023. */
import { day, type Day, type Interval } from '../../../graph/model/interval.ts';
import { addDays, dayOf, daysBetween, month, monthOf, season, weekday, year, yearOf } from './calendar.ts';
import type { DateContext, DateRule, Groups } from './date-rules.ts';
import { DATE, DAYPART, MONTH, monthNumber, SEASON, seasonNumber, WEEKDAY, weekdayNumber, YEAR } from './date-words.ts';

const DASH = '(?: ?[-–—] ?| (?:and|to|or) )';
const LAST = `(?:${DASH}(?<last>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)?`;
const IN_YEAR = `(?: ?,)?(?: of)? (?:${YEAR}|(?<which>last|this|next|that|the same|the following) year)`;
const BEFORE_DATE = `(?:${WEEKDAY}${DAYPART}? ?[,(]? (?:the )?)?`;
/** A part of a month or year: its beginning, its middle, its end. */
const PART = '(?:(?<part>early|mid|late|the (?:start|beginning|middle|end) of)(?: ?- ?| (?:in )?))';

export const ABSOLUTE_DATES: readonly DateRule[] = [
  {
    pattern: '(?<year>(?:19|20)\\d\\d) ?- ?(?<number>0[1-9]|1[0-2]) ?- ?(?<date>[0-2]\\d|3[01])',
    resolve: (groups) => single(dayOf(Number(groups['year']), Number(groups['number']), Number(groups['date']))),
  },
  {
    pattern: '(?<date>[0-3]?\\d)\\.(?<number>[01]?\\d)\\.(?<year>(?:19|20)\\d\\d)',
    resolve: (groups) => single(dayOf(Number(groups['year']), Number(groups['number']), Number(groups['date']))),
  },
  { pattern: `${BEFORE_DATE}${MONTH} (?:the )?${DATE}${LAST}(?:${IN_YEAR})?${DAYPART}?`, resolve: monthAndDate },
  { pattern: `${BEFORE_DATE}(?:the )?${DATE}${LAST} (?:of )?${MONTH}(?:${IN_YEAR})?`, resolve: monthAndDate },
  { pattern: `the week of ${MONTH} ${DATE}`, resolve: weekOf },
  { pattern: `the week of ${DATE} ${MONTH}`, resolve: weekOf },
  { pattern: `${PART}?${MONTH}${IN_YEAR}`, resolve: wholeMonth },
  { pattern: `${PART}${MONTH}`, resolve: wholeMonth },
  { pattern: MONTH, weak: true, resolve: wholeMonth },
  {
    pattern: `(?:the )?${SEASON}(?: of)? ${YEAR}`,
    resolve: (g) => season(Number(g['year']), seasonNumber(g['season'])),
  },
  {
    pattern: `(?<quarter>first|second|third|fourth) quarter of ${YEAR}`,
    resolve: ({ quarter = '', year: ofYear }) => {
      const first = 1 + 3 * ['first', 'second', 'third', 'fourth'].indexOf(quarter);
      return {
        earliest: month(Number(ofYear), first).earliest,
        latest: month(Number(ofYear), first + 2).latest,
      };
    },
  },
  { pattern: `${PART}${YEAR}`, resolve: (g) => partOfYear(year(Number(g['year'])), g['part']) },
  { pattern: YEAR, weak: true, resolve: (g) => year(Number(g['year'])) },
  {
    pattern: '(?:the )?(?<decade>(?:19|20)\\d0)s',
    resolve: ({ decade }) => ({ earliest: `${decade}-01-01`, latest: `${Number(decade) + 9}-12-31` }),
  },
];

const single = (value: Day | null): Interval | null => (value === null ? null : day(value));

function monthAndDate(groups: Groups, context: DateContext): Interval | null {
  const number = monthNumber(groups['month']);
  const date = Number.parseInt(groups['date'] ?? '', 10);
  const earliest = exactDay(groups, context, number, date);
  if (earliest === null || groups['last'] === undefined) return single(earliest);
  const latest = dayOf(yearOf(earliest), number, Number(groups['last']));
  return latest !== null && latest > earliest ? { earliest, latest } : day(earliest);
}

/** Without a year: the one nearest to publication, on the right weekday where one is given. */
function exactDay(groups: Groups, context: DateContext, number: number, date: number): Day | null {
  const given = givenYear(groups, context);
  if (given !== null) return dayOf(given, number, date);
  const { published } = context;
  if (published === null) return null;
  const candidates = [-1, 0, 1].flatMap((offset) => dayOf(yearOf(published) + offset, number, date) ?? []);
  const named = weekdayNumber(groups['weekday']);
  const fitting = candidates.filter((candidate) => weekday(candidate) === named);
  return nearest(fitting.length > 0 ? fitting : candidates, published);
}

function nearest(candidates: readonly Day[], published: Day): Day | null {
  const distance = (candidate: Day): number => Math.abs(daysBetween(candidate, published));
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function weekOf(groups: Groups, context: DateContext): Interval | null {
  const first = exactDay(groups, context, monthNumber(groups['month']), Number.parseInt(groups['date'] ?? '', 10));
  if (first === null) return null;
  const earliest = addDays(first, -weekday(first));
  return { earliest, latest: addDays(earliest, 6) };
}

/** The year that is written, or that "last year" means. */
function givenYear(groups: Groups, { published, lastDate }: DateContext): number | null {
  if (groups['year'] !== undefined) return Number(groups['year']);
  const which = groups['which'];
  if (which === undefined) return null;
  const told = lastDate === null ? null : yearOf(lastDate.earliest);
  if (which === 'that' || which === 'the same') return told;
  if (which === 'the following') return told === null ? null : told + 1;
  return published === null
    ? null
    : yearOf(published) + { last: -1, this: 0, next: 1 }[which === 'last' || which === 'next' ? which : 'this'];
}

/** Without a year: the last one for what is past, the next one for what is to come, else the nearer. */
function wholeMonth(groups: Groups, context: DateContext): Interval | null {
  const number = monthNumber(groups['month']);
  const given = givenYear(groups, context);
  if (given !== null) return partOfMonth(month(given, number), groups['part'], context);
  const { published, tense } = context;
  if (published === null) return null;
  const ahead = (number - monthOf(published) + 12) % 12;
  const future = tense === null ? ahead <= 4 : tense === 'future' || ahead === 0;
  const whole = month(yearOf(published), monthOf(published) + (future ? ahead : ahead - 12));
  return partOfMonth(whole, groups['part'], context);
}

/** A third of the month; "by the end of June" is its last day. */
function partOfMonth({ earliest, latest }: Interval, part: string | undefined, { before }: DateContext): Interval {
  if (part === undefined) return { earliest, latest };
  if (/end/.test(part) && /^(?:by|until|till|before|from|than)$/.test(before)) return day(latest);
  if (/late|end/.test(part)) return { earliest: addDays(earliest, 20), latest };
  if (/mid/.test(part)) return { earliest: addDays(earliest, 10), latest: addDays(earliest, 19) };
  return { earliest, latest: addDays(earliest, 9) };
}

/** Four months of the year. */
function partOfYear({ earliest, latest }: Interval, part = ''): Interval {
  const of = yearOf(earliest);
  if (/late|end/.test(part)) return { earliest: month(of, 9).earliest, latest };
  if (/mid/.test(part)) return { earliest: month(of, 5).earliest, latest: month(of, 8).latest };
  return { earliest, latest: month(of, 4).latest };
}
