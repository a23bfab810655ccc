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

const word = `(?:${[...small, ...tens].join('|')})\\b`;
const pattern = new RegExp(
  String.raw`(?<sign>[€$£¥₹]\s?)?\b(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|${word}(?:-${word})?)` +
    String.raw`(?:[\s-](?<scale>hundred|thousand|million|billion|trillion))?(?<percent>\s?%)?(?:[\s-](?<unit>\p{L}+))?`,
  'giu',
);

/** In the order of the text; a number without a unit, such as a year or the number of a bill, is none. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { sign, number = '', scale = '', percent, unit = '' } = match.groups ?? {};
    const amount = valueOf(number) * (scales.get(scale.toLowerCase()) ?? 1);
    const [start, end] = [match.index, match.index + match[0].trimEnd().length];
    if (sign) return [{ amount, unit: sign.trim(), start, end }];
    if (percent || /^per(?:cent)?$/i.test(unit)) return [{ amount, unit: 'percent', start, end }];
    const days = spans.get(unit.toLowerCase().replace(/s$/, ''));
    if (days !== undefined) return [{ amount: Math.round(amount * days), unit: 'day', start, end }];
    const counted = stem(fold(unit));
    return counted.length < 4 ? [] : [{ amount, unit: counted, start, end }];
  });
}

function valueOf(number: string): number {
  if (/^\d/.test(number)) return Number(number.replaceAll(',', ''));
  return number
    .toLowerCase()
    .split('-')
    .reduce((sum, one) => sum + (named.get(one) ?? 0), 0);
}
