/** The words that dates are made of, as patterns over text in lower case with spaces between words, and their values. */
const MONTHS = [
  'january|jan\\.?',
  'february|feb\\.?',
  'march|mar\\.',
  'april|apr\\.?',
  'may',
  'june|jun\\.?',
  'july|jul\\.?',
  'august|aug\\.?',
  'september|sept\\.?|sep\\.?',
  'october|oct\\.?',
  'november|nov\\.?',
  'december|dec\\.?',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** Northern ones. */
const SEASONS = ['spring', 'summer', 'autumn|fall', 'winter'];

const valueOf =
  (patterns: readonly string[]) =>
  (text: string | undefined): number =>
    patterns.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'i').test(text ?? ''));

export const MONTH = `(?<month>${MONTHS.join('|')})`;
/** 1 for January to 12. */
export const monthNumber = (text: string | undefined): number => valueOf(MONTHS)(text) + 1;

export const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`;
/** 0 for Monday to 6. */
export const weekdayNumber = valueOf(WEEKDAYS);

export const SEASON = `(?<season>${SEASONS.join('|')})`;
/** 0 for spring to 3. */
export const seasonNumber = valueOf(SEASONS);

export const DATE = '(?<date>(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)';
export const YEAR = '(?<year>(?:1[5-9]|20)\\d\\d)';

/** A part of a day, which makes no interval of days narrower. */
export const DAYPART = '(?: (?:early |late )?(?:morning|afternoon|evening|night|lunchtime|noon))';
