/** Which values of a disputed slot stand against each other: coarser and vaguer ones that exclude none take no side. */
import { Day } from '../model/interval.ts';
import { type SaidTime, saidTime, timesAgree } from './said-time.ts';

/** True where two claims' values cannot both be so; values that cannot be compared never exclude each other. */
export function exclude(slot: string, a: string, b: string): boolean {
  if (a === b) return false;
  if (slot === 'date') return excludeTimes(timeOf(a), timeOf(b));
  if (slot === 'duration') return excludeMinutes(minutesOf(a), minutesOf(b));
  return true;
}

/** A second claim of one value in the same words is numbered, `held #2`; this is the value. */
export const withoutNumber = (value: string): string => value.replace(/ #\d+$/, '');

function timeOf(value: string): SaidTime | null {
  const [earliest = '', latest = earliest] = value.split('/');
  return Day.safeParse(earliest).success ? saidTime({ earliest, latest }, '') : saidTime(null, value);
}

const excludeTimes = (a: SaidTime | null, b: SaidTime | null): boolean => a !== null && b !== null && !timesAgree(a, b);

/** `180`, `180/240` or `240/..`; null for anything else. */
function minutesOf(value: string): { earliest: number; latest: number } | null {
  const [least = '', most = least] = value.split('/');
  const range = { earliest: Number(least), latest: most === '..' ? Number.POSITIVE_INFINITY : Number(most) };
  return least === '' || Number.isNaN(range.earliest) || Number.isNaN(range.latest) ? null : range;
}

type Minutes = ReturnType<typeof minutesOf>;

const excludeMinutes = (a: Minutes, b: Minutes): boolean =>
  a !== null && b !== null && (a.latest < b.earliest || b.latest < a.earliest);
