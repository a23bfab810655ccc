/** A meeting as one article tells it, ready to be compared. JSON. */
import { hashId } from '../model/id.ts';
import type { Interval } from '../model/interval.ts';
import type { LocalMeeting } from '../model/reading.ts';
import { agreedInterval } from './ranges.ts';
import type { Evidence } from './resolution.ts';

export interface MeetingTelling {
  readonly anchor: string;
  readonly item: LocalMeeting;
  /** What its dates agree on; null where none is resolved. */
  readonly interval: Interval | null;
  /** The words of its dates. */
  readonly dateWords: string;
}

/** Identifies the telling, whatever else is read. */
export const meetingAnchor = (article: string, meeting: LocalMeeting): string =>
  hashId('meeting', article, Math.min(...meeting.triggers.map(({ start }) => start)), meeting.status, meeting.count);

export const meetingTellings = ({ article, reading }: Evidence): MeetingTelling[] =>
  reading.meetings.map((item) => ({
    anchor: meetingAnchor(article.id, item),
    item,
    interval: agreedInterval(item.dates.map(({ interval }) => interval)),
    dateWords: item.dates.map(({ anchor }) => article.text.slice(anchor.start, anchor.end)).join(' '),
  }));
