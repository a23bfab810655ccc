/** Amounts with their units in a phrase: “€45,000”, “25 years”, “a 30-day truce”, “six percent”. */
import { fold } from '../model/id.ts';
import { stem } from '../resolve/content-words.ts';

export interface Quantity {
  /** In the unit: 45000, 9125, 30, 6. */
  readonly amount: number;
  /** `day` for all spans of time, `percent`, a currency's sign, or the stem of what is counted. */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** Ninety days are three months. */
const ROUNDING = 0.05;

const small = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const named = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 10 * (index + 2)] as const),
]);
const scales = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** In days; months and years as long as they are on average. */
const spans = new Map([
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 30.4],
  ['year', 365],
  ['decade', 3650],
]);

const numeral = `(?:${[...small, ...tens].join('|')})\\b`;
const pattern = new RegExp(
  String.raw`(?<sign>[€$£¥₹]\s?)?\b(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|${numeral}(?:-${numeral})?)` +
    String.raw`(?:[\s-](?<scale>hundred|thousand|million|billion|trillion))?(?<percent>\s?%)?(?:[\s-](?<unit>\p{L}+))?`,
  'giu',
);

/** In the order of the text; a number without a unit, such as a year or the number of a bill, is none. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { sign, number = '', scale = '', percent, unit = '' } = match.groups ?? {};
    const measured = unitOf(sign, percent, unit);
    if (measured === null) return [];
    const amount = valueOf(number) * (scales.get(scale.toLowerCase()) ?? 1);
    const words = measured.inUnit ? match[0] : match[0].slice(0, match[0].length - unit.length).replace(/[\s-]$/, '');
    return [
      { amount: amount * measured.times, unit: measured.unit, start: match.index, end: match.index + words.length },
    ];
  });
}

interface Measure {
  readonly unit: string;
  readonly times: number;
  /** Whether the word after the number is the unit. */
  readonly inUnit: boolean;
}

function unitOf(sign: string | undefined, percent: string | undefined, word: string): Measure | null {
  if (sign) return { unit: sign.trim(), times: 1, inUnit: false };
  if (percent) return { unit: 'percent', times: 1, inUnit: false };
  if (/^per(?:cent)?$/i.test(word)) return { unit: 'percent', times: 1, inUnit: true };
  const days = spans.get(word.toLowerCase().replace(/s$/, ''));
  if (days !== undefined) return { unit: 'day', times: days, inUnit: true };
  const counted = stem(fold(word));
  return counted.length < 4 ? null : { unit: counted, times: 1, inUnit: true };
}

/** Whether two amounts differ by more than rounding, a month of 30 days or of 31, makes them differ. */
export const sameAmount = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.max(a, b);

function valueOf(number: string): number {
  if (/^\d/.test(number)) return Number(number.replaceAll(',', ''));
  return number
    .toLowerCase()
    .split('-')
    .reduce((sum, one) => sum + (named.get(one) ?? 0), 0);
}
