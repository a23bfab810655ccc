/** When an article says that something was: an interval, or as little as a weekday where the article is not dated. */
import { type Interval, isDay, overlaps } from '../model/interval.ts';

export interface SaidTime {
  readonly interval: Interval | null;
  /** 0 for Sunday; null where the words name none. */
  readonly weekday: number | null;
}

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Null for words that give neither, or several weekdays: “from Monday to Wednesday”. */
export function saidTime(interval: Interval | null, words: string): SaidTime | null {
  const [weekday = null, ...others] = [...names.keys()].filter((at) => words.toLowerCase().includes(names[at] ?? ''));
  if (interval) return { interval, weekday: isDay(interval) ? new Date(interval.earliest).getUTCDay() : null };
  return weekday === null || others.length > 0 ? null : { interval, weekday };
}

/** "Friday" of an undated article agrees with a Friday, and with "last week"; not with a Thursday. */
export function timesAgree(a: SaidTime, b: SaidTime): boolean {
  if (a.interval && b.interval) return overlaps(a.interval, b.interval);
  return a.weekday === null || b.weekday === null || a.weekday === b.weekday;
}
