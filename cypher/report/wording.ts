/** How a report words what is known: never more exact than the articles, and never more certain. */
import type { Slot } from '../../graph/model/claim.ts';
import { Interval, isDay } from '../../graph/model/interval.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const parts = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year: Number(year), month: months[Number(month) - 1] ?? '', date: Number(date) };
};

const lastDayOfMonth = (day: string) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** "25 April 2025", "14–20 April 2025", "April 2025", "2025": as wide as it is. */
export function dateText(interval: Interval): string {
  const from = parts(interval.earliest);
  const to = parts(interval.latest);
  const firstOfMonth = interval.earliest.endsWith('-01');
  if (isDay(interval)) return `${from.date} ${from.month} ${from.year}`;
  if (interval.earliest === `${from.year}-01-01` && interval.latest === `${from.year}-12-31`) return `${from.year}`;
  if (firstOfMonth && interval.latest === lastDayOfMonth(interval.earliest)) return `${from.month} ${from.year}`;
  if (from.year !== to.year) return `${from.date} ${from.month} ${from.year} – ${to.date} ${to.month} ${to.year}`;
  if (from.month !== to.month) return `${from.date} ${from.month} – ${to.date} ${to.month} ${from.year}`;
  return `${from.date}–${to.date} ${from.month} ${from.year}`;
}

/** "25 April 2025", "printed 26 April 2025" where only that is known, null where nothing is. */
export function whenText({ when, printed }: { when: Interval | null; printed: Interval | null }): string | null {
  if (when !== null) return dateText(when);
  return printed === null ? null : `printed ${dateText(printed)}`;
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function minutesText(minutes: number): string {
  if (minutes < 60) return plural(minutes, 'minute');
  const rest = minutes % 60;
  return rest === 0 ? plural(minutes / 60, 'hour') : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** "45 minutes", "4 h 30 min", "3 to 4 hours", "at least 3 hours" where there is no upper bound; minutes in. */
export function durationText(min: number, max: number | null): string {
  if (max === null) return `at least ${minutesText(min)}`;
  if (min < max && max < 60) return `${min} to ${minutesText(max)}`;
  if (min < max && min % 60 === 0 && max % 60 === 0) return `${min / 60} to ${minutesText(max)}`;
  return min === max ? minutesText(min) : `${minutesText(min)} to ${minutesText(max)}`;
}

/** "a", "a and b", "a, b and c". */
export function listing(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** How far a fact is borne out: by articles that are independent of each other. */
export function support(articles: number, origins: number): string {
  if (origins <= 1) return articles > 1 ? `told by one origin in ${articles} articles` : 'told by one origin';
  return articles === origins
    ? `told by ${origins} independent origins`
    : `told by ${origins} independent origins in ${articles} articles`;
}

const slotNames: Readonly<Record<Slot, string>> = {
  event: 'whether it happened',
  date: 'the date',
  duration: 'how long it lasted',
  place: 'the place',
  participant: 'who took part',
  speaker: 'who said it',
  role: 'the role',
  outcome: 'the outcome',
  number: 'the number',
};

/** What a dispute is over. */
export const slotText = (slot: Slot): string => slotNames[slot];

/** What a claim says, as a person would write it: dates and durations in words, who and where by name. */
export function valueText(
  { slot, value, text }: { readonly slot: Slot; readonly value: string; readonly text: string },
  names: ReadonlyMap<string, string>,
): string {
  // Where one article says a thing twice in the same words, the second value is numbered: `240 #2`.
  const once = value.replace(/ #\d+$/, '');
  const [from = '', to = from] = once.split('/');
  if (slot === 'date') {
    const interval = Interval.safeParse({ earliest: from, latest: to });
    if (interval.success) return dateText(interval.data);
  }
  if (slot === 'duration' && Number(from) > 0) {
    return durationText(Number(from), to === '..' ? null : Number(to));
  }
  if (slot === 'place' || slot === 'participant' || slot === 'speaker') return names.get(once) ?? text;
  return once;
}
