/** Takes out of a reading what a person judged to be misread, before anything is concluded from it. */
import type { Reading } from '../model/reading.ts';
import type { Evidence } from '../resolve/resolution.ts';
import { claimsOf } from './claims.ts';
import type { Source } from './said.ts';

/** The same evidence where no judged claim is in it. A claim for a whole item takes the item with it. */
export function withoutMisread(evidence: Evidence, wrong: ReadonlySet<string>): Evidence {
  if (wrong.size === 0) return evidence;
  const sources = claimsOf(evidence.article, evidence.reading)
    .filter(({ id }) => wrong.has(id))
    .map(({ source }) => source);
  return sources.length === 0 ? evidence : { article: evidence.article, reading: remove(evidence.reading, sources) };
}

function remove(reading: Reading, sources: readonly Source[]): Reading {
  const out = new Set(sources.map(nameOf));
  const keep = (kind: Source['kind'], key: string, index?: number) => !out.has(`${kind} ${key} ${index ?? ''}`);
  const slots = <T>(list: readonly T[], kind: Source['kind'], key: string): T[] =>
    list.filter((_, index) => keep(kind, key, index));
  return {
    ...reading,
    meetings: reading.meetings
      .filter(({ key }) => keep('meeting', key) && keep('status', key))
      .map((meeting) => ({
        ...meeting,
        count: keep('count', meeting.key) ? meeting.count : 1,
        participants: slots(meeting.participants, 'participant', meeting.key),
        absent: slots(meeting.absent, 'absence', meeting.key),
        dates: slots(meeting.dates, 'meetingDate', meeting.key),
        places: slots(meeting.places, 'meetingPlace', meeting.key),
        durations: slots(meeting.durations, 'duration', meeting.key),
      })),
    proposals: reading.proposals
      .filter(({ key }) => keep('proposal', key))
      .map((proposal) => ({ ...proposal, mentions: slots(proposal.mentions, 'quantity', proposal.key) }))
      .filter(({ mentions }) => mentions.length > 0),
    stances: reading.stances
      .filter(({ key }) => keep('stance', key))
      .map((stance) => ({ ...stance, dates: slots(stance.dates, 'stanceDate', stance.key) })),
    statements: reading.statements
      .filter(({ key }) => keep('statement', key) && keep('speaker', key))
      .map((statement) => ({ ...statement, dates: slots(statement.dates, 'statementDate', statement.key) })),
    roles: reading.roles.filter(({ key }) => keep('role', key)),
  };
}

const nameOf = (source: Source): string => `${source.kind} ${source.key} ${'index' in source ? source.index : ''}`;
