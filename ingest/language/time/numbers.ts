/** Numbers in words and digits. */
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const VALUES = new Map<string, number>([
  ...UNITS.split(' ').map((word, i) => [word, i] as const),
  ...TENS.split(' ').map((word, i) => [word, 10 * (i + 2)] as const),
  ['a', 1],
  ['an', 1],
  ['couple', 2],
  ['dozen', 12],
]);

const words = (text: string): string => text.split(' ').toReversed().join('|');

/** A pattern for a number: `25`, `twenty - five`, `a couple of`, `an`. */
export const NUMBER =
  `(?:\\d+(?:\\.\\d+)?|(?:${words(TENS)})(?: ?- ?| )(?:${words(UNITS)})|${words(TENS)}|${words(UNITS)}|` +
  'a couple(?: of)?|a dozen|an?)';

/** Its value; null where it is none. */
export function numberOf(text: string): number | null {
  if (/^\d/.test(text)) return Number(text);
  const parts = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== '' && part !== 'of');
  const values = parts.map((part) => VALUES.get(part));
  if (values.length === 0 || values.some((value) => value === undefined)) return null;
  const [first = 0, second] = values;
  if (second === undefined) return first;
  return /^an?$/.test(parts[0] ?? '') ? second : first + second;
}
