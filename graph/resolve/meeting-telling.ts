/** A meeting as one article tells it, ready to be compared. JSON. */
import { hashId } from '../model/id.ts';
import type { Interval } from '../model/interval.ts';
import type { LocalMeeting } from '../model/reading.ts';
import { isLikely } from '../evidence/likely.ts';
import { CLOCKS, daysAfter, daysApart } from './days.ts';
import { agreed, agreedInterval } from './ranges.ts';
import type { Evidence } from './resolution.ts';

export interface MeetingTelling {
  readonly anchor: string;
  readonly item: LocalMeeting;
  /** What its dates agree on, as far as they can be right; null where none is resolved. */
  readonly interval: Interval | null;
  /** The words of these dates. */
  readonly dateWords: string;
  /** What its lengths agree on; null where it gives none. */
  readonly minutes: Minutes | null;
}

/** How long a meeting took; `to` is null where it may have been any longer. */
export interface Minutes {
  readonly from: number;
  readonly to: number | null;
}

/** Identifies the telling, whatever else is read. */
export const meetingAnchor = (article: string, meeting: LocalMeeting): string =>
  hashId('meeting', article, Math.min(...meeting.triggers.map(({ start }) => start)), meeting.status, meeting.count);

export const meetingTellings = ({ article, reading }: Evidence): MeetingTelling[] =>
  reading.meetings.map((item) => {
    const dates = likelyDates(item, article.published);
    return {
      anchor: meetingAnchor(article.id, item),
      item,
      interval: agreedInterval(dates.map(({ interval }) => interval)),
      dateWords: dates.map(({ anchor }) => article.text.slice(anchor.start, anchor.end)).join(' '),
      minutes: minutesOf(item),
    };
  });

function minutesOf({ durations }: LocalMeeting): Minutes | null {
  const range = agreed(
    durations
      .filter(isLikely)
      .map(({ minutesMin, minutesMax }) => ({ from: minutesMin, to: minutesMax ?? Number.POSITIVE_INFINITY })),
  );
  return range && { from: range.from, to: Number.isFinite(range.to) ? range.to : null };
}

/**
 * Dates of a telling that can be its own. What was held was held before it was told; and of days further apart than one,
 * in one article, one is of something else: the surest stays, where one is surer.
 */
export function likelyDates(item: LocalMeeting, published: Interval | null): LocalMeeting['dates'] {
  const possible = item.dates.filter(
    (date) =>
      isLikely(date) &&
      (!date.interval || !published || item.status !== 'held' || daysAfter(published, date.interval) <= CLOCKS),
  );
  const kept: LocalMeeting['dates'] = [];
  for (const date of possible.toSorted((a, b) => b.anchor.confidence - a.anchor.confidence))
    if (!kept.some((other) => other.anchor.confidence > date.anchor.confidence && areApart(other, date)))
      kept.push(date);
  return possible.filter((date) => kept.includes(date));
}

type Said = LocalMeeting['dates'][number];

const areApart = ({ interval: a }: Said, { interval: b }: Said): boolean =>
  a !== null && b !== null && daysApart(a, b) > 1;
