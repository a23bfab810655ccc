/** Dates as pages write them, to the interval that the words allow: a day, a month. */
import { type Interval, Interval as IntervalSchema, day } from '../../../graph/model/interval.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:18|19|20|21)\\d\\d)';

const FORMS = [
  `${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${YEAR}`,
  `${WEEKDAY}${DAY}[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+${YEAR}`,
  `${YEAR}(?<separator>[-/.])(?<number>0?[1-9]|1[0-2])\\k<separator>${DAY}(?:[T\\s]\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?`,
  `${DAY}\\.(?<number>0?[1-9]|1[0-2])\\.${YEAR}`,
  `(?<first>\\d{1,2})/(?<second>\\d{1,2})/${YEAR}`,
  `${MONTH},?\\s+${YEAR}`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})(?![\\p{L}\\p{N}])`, 'iu'));

export interface WrittenDate {
  readonly interval: Interval;
  readonly index: number;
  readonly length: number;
}

/**
 * The first date in the text that names its year. The day is the one written, whatever zone its time of day is in.
 * "4/5/2025" could be two days and is none.
 */
export function findDate(text: string): WrittenDate | null {
  let found: WrittenDate | null = null;
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const interval = intervalOf(match.groups ?? {});
    const covered = found !== null && match.index >= found.index;
    if (interval !== null && !covered) found = { interval, index: match.index, length: match[0].length };
  }
  return found;
}

/** The date that the whole text is, as a machine or a field writes it; null for anything else. */
export function fieldDate(text: string | null | undefined): Interval | null {
  const trimmed = text?.trim() ?? '';
  const found = trimmed.length > 80 ? null : findDate(trimmed);
  if (found !== null) return found.interval;
  const coarse = /^(?<year>(?:18|19|20|21)\d\d)(?:-(?<number>\d\d))?$/u.exec(trimmed);
  return coarse?.groups ? (intervalOf(coarse.groups) ?? null) : null;
}

/** What may stand beside a date on its line: time of day, zone, reading time, "by" and separators. */
const BESIDE_DATE =
  /\b(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?\b|\bat\b|\bon\b|\d{1,2}[:.]\d\d(?::\d\d)?|\b[ap]\.?m\b\.?|\b(?:GMT|UTC)(?:[+-]\d{1,2})?\b|\b(?:last\s+)?updated:?|\b\d+\s*(?:hours?|days?|weeks?)\s+ago\b|\b(?:[ECMP][SD]?T|BST|CES?T|IST|MSK)\b|[+-]\d\d:?\d\d|\b\d+\s*min(?:ute)?s?\b(?:\s*(?:read|ago))?|[\s,;|/•·()[\]–—-]/giu;

/** The date of a line that says nothing else. */
export function dateOnly(text: string): WrittenDate | null {
  const found = text.length > 80 ? null : findDate(text);
  if (found === null) return null;
  const rest = text.slice(0, found.index) + text.slice(found.index + found.length);
  return rest.replace(BESIDE_DATE, '') === '' ? found : null;
}

/** The parts of a line that bars, dots and slashes set apart. */
export const partsOf = (line: string): string[] => line.split(/\s*[|•·]\s*|\s+[/–—]\s+/u);

/** A date set off by a bar, a dot or a dash from a few words on its line: "The Herald | May 14, 2031". */
export function besideDate(text: string): (WrittenDate & { readonly rest: string }) | null {
  const found = text.length > 100 ? null : findDate(text);
  if (found === null) return null;
  const before = /^(.{2,60}?)\s*(?:[|•·–—/]|\s-)\s*$/u.exec(text.slice(0, found.index))?.[1];
  const after = /^\s*(?:[|•·–—/]|-\s)\s*(.{2,60})$/u.exec(text.slice(found.index + found.length))?.[1];
  const isAlone = before === undefined ? found.index === 0 : found.index + found.length === text.length;
  const rest = before ?? after;
  return isAlone && rest !== undefined ? { ...found, rest } : null;
}

function intervalOf(groups: Record<string, string | undefined>): Interval | null {
  const year = groups['year'] ?? '';
  const named = MONTHS.indexOf((groups['month'] ?? '').slice(0, 3).toLowerCase()) + 1;
  const [month, dayOfMonth] =
    groups['first'] === undefined
      ? [named || Number(groups['number'] ?? 0), Number(groups['day'] ?? 0)]
      : slashed(Number(groups['first']), Number(groups['second']));
  if (month === null) return null;
  if (month === 0) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (dayOfMonth === 0) return monthOf(Number(year), month);
  const parsed = IntervalSchema.safeParse(day(`${year}-${pad(month)}-${pad(dayOfMonth)}`));
  return parsed.success ? parsed.data : null;
}

/** Month and day of "25/4/2025" or "4/25/2025"; nulls where either reading would do. */
function slashed(first: number, second: number): readonly [number, number] | readonly [null, 0] {
  if (first === second || (second > 12 && first <= 12)) return [first, second];
  return first > 12 && second <= 12 ? [second, first] : [null, 0];
}

/** All days of a month, 1 to 12. */
export function monthOf(year: number, month: number): Interval | null {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const parsed = IntervalSchema.safeParse({
    earliest: `${year}-${pad(month)}-01`,
    latest: `${year}-${pad(month)}-${pad(days)}`,
  });
  return parsed.success ? parsed.data : null;
}

const pad = (value: number): string => String(value).padStart(2, '0');
