/** When something was: a closed interval of calendar days. "Friday" is one day, "last week" seven; never a midnight. */
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`; compares as text. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** Both ends belong to it. The width is the precision: one day, a week, a month, a year. */
export const Interval = z.object({ earliest: Day, latest: Day }).refine((i) => i.earliest <= i.latest, {
  message: 'an interval ends on or after the day it starts',
});
export type Interval = z.infer<typeof Interval>;

export const day = (value: Day): Interval => ({ earliest: value, latest: value });

export const isDay = (interval: Interval): boolean => interval.earliest === interval.latest;

/** True where some day belongs to both: a coarser report ("last week") agrees with a finer one inside it. */
export const overlaps = (a: Interval, b: Interval): boolean => a.earliest <= b.latest && b.earliest <= a.latest;

/** The days that belong to both, or null where the two exclude each other. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const earliest = a.earliest > b.earliest ? a.earliest : b.earliest;
  const latest = a.latest < b.latest ? a.latest : b.latest;
  return earliest <= latest ? { earliest, latest } : null;
}

/** The smallest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval => ({
  earliest: a.earliest < b.earliest ? a.earliest : b.earliest,
  latest: a.latest > b.latest ? a.latest : b.latest,
});
