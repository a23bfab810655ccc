/** What a meeting is called: never its date, which may be in dispute. */
import type { MeetingMode, MeetingStatus } from '../model/reading.ts';

const prefix: Readonly<Record<MeetingStatus, string>> = {
  held: '',
  planned: 'Planned ',
  possible: 'Possible ',
  refused: 'Refused ',
  denied: 'Denied ',
  cancelled: 'Cancelled ',
};

const noun: Readonly<Record<MeetingMode, string>> = {
  'in-person': 'meeting',
  phone: 'phone call',
  video: 'video call',
  unknown: 'talks',
};

/** Names up to this many are given; the rest are counted. */
const NAMED = 3;

export function meetingTitle(meeting: {
  readonly status: MeetingStatus;
  readonly mode: MeetingMode;
  readonly count: number;
  readonly actors: readonly string[];
  readonly places: readonly string[];
}): string {
  const { status, mode, count, actors, places } = meeting;
  const what = count > 1 ? `${count} ${noun[mode].replace(/(?<!s)$/, 's')}` : noun[mode];
  const between = actors.length > 0 ? ` of ${list(actors)}` : '';
  const where = places.length === 1 ? ` in ${places[0]}` : '';
  const title = `${prefix[status]}${what}${between}${where}`;
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

/** "A", "A and B", "A, B and C", "A, B and 4 others". */
function list(names: readonly string[]): string {
  const shown = names.length <= NAMED ? names : [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} others`];
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
