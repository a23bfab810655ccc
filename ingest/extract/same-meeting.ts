/** Which words of meeting tell of one meeting: who takes part, whether it happened, and when, agree. */
import { intersection } from '../../graph/model/interval.ts';
import type { LocalMeeting, MeetingStatus } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import type { Argument } from './arguments.ts';
import { isContradicted, type Whereabouts } from './whereabouts.ts';

/** What one word of meeting tells. */
export interface Told extends Whereabouts {
  readonly status: MeetingStatus;
  readonly participants: readonly Argument[];
  readonly dates: LocalMeeting['dates'];
  readonly nominal: boolean;
  /** "The talks", "their meeting": of which one, the article has said before. */
  readonly pointsBack: boolean;
  /** Those of the participants who are said to have attended it. */
  readonly attending: readonly Argument[];
  /** A sitting that is opened or closed, whoever else was there. */
  readonly sitting: boolean;
  /** How many meetings the words stand for. */
  readonly count: number;
  /** "Stayed away from the talks": what became of them, the article has said before. */
  readonly leavesStatus: boolean;
}

const keys = (told: { participants: readonly Argument[] }): Set<string> =>
  new Set(told.participants.map(({ entity }) => entity.key));

const datesAgree = (a: Told, b: Told): boolean =>
  a.dates.every(({ interval: x }) =>
    b.dates.every(({ interval: y }) => x === null || y === null || intersection(x, y) !== null),
  );

/** Whether a word of meeting tells again of one told before. */
function sameMeeting(document: ResolvedDocument, told: Told, group: readonly Told[]): boolean {
  const [first] = group;
  if (first === undefined || (first.status !== told.status && !told.leavesStatus)) return false;
  if (first.sitting && !told.pointsBack) return false;
  if (!group.every((other) => datesAgree(told, other) && !isContradicted(document, told, other))) return false;
  // "They have held three meetings. Thursday's was short": one with a day of its own is not the series.
  if (told.count === 1 && told.dates.length > 0 && group.some(({ count }) => count > 1)) return false;
  const [mine, theirs] = [keys(told), new Set(group.flatMap((other) => [...keys(other)]))];
  const shared = [...mine].filter((key) => theirs.has(key)).length;
  // "The chairman closed the meeting": that of the body, not the one that somebody told it of.
  if (told.sitting && shared === 0 && told.attending.length === 0) return false;
  if (mine.size < 2) return told.nominal && (shared === mine.size || told.pointsBack);
  // "During the meeting, Lind and Berg, who sat beside him, said": one of those who were named before is among them.
  if (told.pointsBack && shared > 0) return true;
  // "The meeting was attended by": those beside the two who were named before.
  if (told.pointsBack && told.attending.length > 0) return true;
  return shared === mine.size || shared === theirs.size;
}

/** The words of meeting in text order, those of one meeting together. */
export function byMeeting(document: ResolvedDocument, all: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  for (const told of all) {
    const group = groups.findLast((candidate) => sameMeeting(document, told, candidate));
    if (group === undefined) groups.push([told]);
    else group.push(told);
  }
  return groups;
}
