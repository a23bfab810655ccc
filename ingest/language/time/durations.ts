/** How long something lasted: "four and a half hours", "over four hours", "nearly 45 minutes", "a three-hour call". */
import type { Document, Range } from '../document.ts';
import { NUMBER, numberOf } from './numbers.ts';
import { wordText } from './word-text.ts';

export interface Duration extends Range {
  readonly minutesMin: number;
  /** Null where there is no upper bound: "more than an hour". */
  readonly minutesMax: number | null;
}

const MINUTES = { minute: 1, hour: 60, day: 1440, night: 1440, week: 10_080, month: 43_200, year: 525_600 };
type Unit = keyof typeof MINUTES;
const isUnit = (text: string): text is Unit => text in MINUTES;

/** Words before a length that leave one side of it open, or make it about so much. */
const BOUNDS = {
  above: 'more than|well over|over|at least|longer than|upwards of|in excess of|not less than|no less than',
  below: 'less than|under|at most|up to|no more than|not more than|fewer than',
  nearly: 'nearly|almost|close to|just under|just short of|the best part of|the better part of',
  about: 'about|around|some|roughly|approximately|an estimated',
};
/** How far "nearly" reaches down, and "about" to both sides, as a share of the length. */
const VAGUE = 0.1;
/** Units that a word for a number without one stands for, at least. */
const VAGUE_NUMBERS = { several: 3, 'a few': 2, many: 3 };

const BOUND = `(?:(?<above>${BOUNDS.above})|(?<below>${BOUNDS.below})|(?<nearly>${BOUNDS.nearly})|(?<about>${BOUNDS.about}))`;
const GAP = '(?: ?- ?| )';
const UNIT = '(?<unit>minute|hour|day|night|week|month|year)';
const PART = '(?<part>half|quarter)';
/** Three ways to give a length: "two and a half hours", "an hour and a half", "three quarters of an hour". */
const LENGTHS = [
  `(?<number>${NUMBER})(?:${GAP}(?:to|or|and) (?<upper>${NUMBER}))?(?: and an? ${PART})?${GAP}(?:full |long )?${UNIT}s?(?: and an? (?<rest>half|quarter))?`,
  `(?:an? |the )?(?<fraction>half|three quarters|quarter)${GAP}(?:of )?(?:an? )?(?<whole>minute|hour|day|week|month|year)`,
  '(?:for |(?<vague>several|a few|many) )(?<units>minute|hour|day|night|week|month|year)s',
];
const LENGTH = new RegExp(
  `(?<![\\w$€£.,]|[\\w$€£] - )(?:${BOUND} )?(?:an? |the |a full )?(?:${LENGTHS.join('|')})\\b(?! (?:- )?(?:ago|old)\\b)`,
  'giu',
);

/** "A day" and "a year" are a length only where words around say so; elsewhere they are a rate or a date. */
const LASTS = /\b(?:for|last|lasts|lasted|lasting|took|takes|take|of|than|within|over)(?: \w+)? $/i;
/** After these, it is a rate whatever the unit: "$9 an hour". */
const EACH = /(?:\d|\b(?:once|twice|times|dollars?|euros?|pounds?|million|billion)) $/i;
/** Before these, a length parts two times rather than lasts. */
const PARTS = /^ (?:later|earlier|before|after|from now)\b/i;

export function findDurations(document: Pick<Document, 'words'>): Duration[] {
  const { text, words } = wordText(document.words);
  return [...text.matchAll(LENGTH)].flatMap((match) => {
    const length = lengthOf(match.groups ?? {});
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (!length || (/^an?\b/i.test(match[0]) && EACH.test(before))) return [];
    const doubtful = isRate(match.groups ?? {}) || PARTS.test(text.slice(end, end + 12));
    if (doubtful && !LASTS.test(before)) return [];
    return [{ ...words(match.index, end), ...length }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;
type Length = Pick<Duration, 'minutesMin' | 'minutesMax'>;

function isRate(groups: Groups): boolean {
  const vague = groups['above'] ?? groups['below'] ?? groups['nearly'] ?? groups['about'];
  return (
    vague === undefined && /^an?$/i.test(groups['number'] ?? '') && !/^(?:minute|hour)/i.test(groups['unit'] ?? '')
  );
}

function lengthOf(groups: Groups): Length | null {
  const unit = (groups['unit'] ?? groups['whole'] ?? groups['units'] ?? '').toLowerCase();
  if (!isUnit(unit)) return null;
  const size = MINUTES[unit];
  const vague = groups['vague']?.toLowerCase();
  if (groups['units'] !== undefined)
    return { minutesMin: size * (isVagueNumber(vague) ? VAGUE_NUMBERS[vague] : 2), minutesMax: null };
  const number = groups['fraction'] === undefined ? numberOf(groups['number'] ?? '') : share(groups['fraction']);
  if (number === null || number <= 0) return null;
  const low = (number + share(groups['part'] ?? groups['rest'])) * size;
  const upper = numberOf(groups['upper'] ?? '');
  return bounded(low, upper === null || upper * size < low ? low : upper * size, groups);
}

/** "Over four hours" is more than that; "over four years" is within them. */
function bounded(low: number, high: number, groups: Groups): Length {
  const during = groups['above']?.toLowerCase() === 'over' && low >= MINUTES.day;
  if (groups['above'] !== undefined && !during) return { minutesMin: low, minutesMax: null };
  if (groups['below'] !== undefined) return { minutesMin: Math.min(1, high), minutesMax: high };
  if (groups['nearly'] !== undefined) return { minutesMin: Math.round(low * (1 - VAGUE)), minutesMax: high };
  if (groups['about'] !== undefined)
    return { minutesMin: Math.round(low * (1 - VAGUE)), minutesMax: Math.round(high * (1 + VAGUE)) };
  return { minutesMin: low, minutesMax: high };
}

const isVagueNumber = (text: string | undefined): text is keyof typeof VAGUE_NUMBERS =>
  text !== undefined && text in VAGUE_NUMBERS;

function share(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^three/i.test(text)) return 0.75;
  return /half$/i.test(text) ? 0.5 : 0.25;
}
