/** From facts to lines of a report: the wording, the sides of a dispute, and the references. */
import type { Slot } from '../../graph/model/claim.ts';
import type { Citations, Evidence } from './evidence.ts';
import type { Act, Meeting, Role, Statement } from './facts.ts';
import type { Dispute, Line, Saying } from './model.ts';
import { durationText, listing, support, valueText } from './wording.ts';

/** What is needed to word any line: the claims by fact, the names of ids, and who numbers the sentences. */
export interface Desk {
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly names: ReadonlyMap<string, string>;
  readonly citations: Citations;
}

const claims = (desk: Desk, facts: readonly string[]) => facts.flatMap((fact) => desk.evidence.get(fact) ?? []);

function sayings(desk: Desk, said: readonly Evidence[], slot: Slot): Saying[] {
  const byValue = new Map<string, Evidence[]>();
  for (const claim of said) {
    const value = `${claim.polarity === 'denied' ? 'not: ' : ''}${valueText(slot, claim.value, desk.names)}`;
    byValue.set(value, [...(byValue.get(value) ?? []), claim]);
  }
  return [...byValue].map(([value, those]) => ({
    value,
    publishers: [...new Set(those.map((claim) => claim.publisher ?? claim.path ?? 'an unnamed source'))],
    references: [...new Set(those.map((claim) => desk.citations.number(claim)))],
  }));
}

function disputes(desk: Desk, fact: string, slots: readonly Slot[]): Dispute[] {
  const all = claims(desk, [fact]);
  return slots
    .map((slot) => ({
      slot,
      sayings: sayings(
        desk,
        all.filter((claim) => claim.slot === slot),
        slot,
      ),
    }))
    .filter((dispute) => dispute.sayings.length > 0);
}

const tellings = {
  'in-person': 'met',
  phone: 'spoke by telephone',
  video: 'spoke by video link',
  unknown: 'held talks',
};
const nouns = { 'in-person': 'Meeting', phone: 'Telephone call', video: 'Video call', unknown: 'Talks' };

function where(meeting: Meeting): string {
  if (meeting.places.length === 0) return '';
  return meeting.disputed.includes('place') ? ` in ${meeting.places.join(' or ')}` : ` in ${meeting.places.join(', ')}`;
}

function meetingText(meeting: Meeting): string {
  const who = meeting.participants.map(({ name }) => name);
  if (who.length < 2) return `${meeting.title}${meeting.status === 'held' ? '' : `: ${meeting.status}`}`;
  if (meeting.status === 'held') return `${listing(who)} ${tellings[meeting.mode]}${where(meeting)}`;
  return `${nouns[meeting.mode]} of ${listing(who)}${where(meeting)}: ${meeting.status}`;
}

export function meetingLine(desk: Desk, meeting: Meeting): Line {
  const [min, max] = meeting.minutes;
  const lasted = min === null || meeting.disputed.includes('duration') ? [] : [durationText(min, max)];
  return {
    when: meeting.dates,
    text: meetingText(meeting),
    quote: null,
    notes: [...lasted, support(meeting.articles, meeting.origins)],
    disputes: disputes(desk, meeting.id, meeting.disputed),
    reply: false,
    references: desk.citations.cite(claims(desk, [meeting.id])),
  };
}

const article = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function actText({ type, actor, target, label, kind }: Act): string {
  const title = `“${target.name}”`;
  if (type === 'PROPOSED') return `${actor.name} put forward ${article(kind ?? 'proposal')}: ${title}`;
  if (type === 'ACCEPTED') return `${actor.name} accepted ${title}`;
  if (label === 'Meeting') return `${actor.name} turned down a meeting: ${title}`;
  return `${actor.name} rejected ${label === 'Proposal' ? title : target.name}`;
}

/** `reply`: it answers the proposal above it. */
export function actLine(desk: Desk, act: Act, reply = false, notes: readonly string[] = []): Line {
  return {
    when: act.dates,
    text: actText(act),
    quote: null,
    notes: [...notes, support(act.articles, act.origins)],
    disputes: disputes(desk, act.id, act.disputed),
    reply,
    references: desk.citations.cite(claims(desk, [act.id])),
  };
}

export function statementLine(desk: Desk, statement: Statement, notes: readonly string[] = []): Line {
  return {
    when: statement.dates,
    text: statement.kind === 'indirect' ? `${statement.speaker.name}, as reported` : statement.speaker.name,
    quote: { text: statement.text, kind: statement.kind },
    notes: [...notes, support(statement.articles, statement.origins)],
    disputes: disputes(desk, statement.quoted, statement.disputed),
    reply: false,
    references: desk.citations.cite(claims(desk, [statement.quoted, statement.id])),
  };
}

export function roleLine(desk: Desk, role: Role): Line {
  const of = role.role === '' ? `represents ${role.represented.name}` : `${role.role} (${role.represented.name})`;
  return {
    when: role.dates,
    text: `${role.person.name}, ${of}`,
    quote: null,
    notes: [support(role.articles, role.origins)],
    disputes: disputes(desk, role.id, role.disputed),
    reply: false,
    references: desk.citations.cite(claims(desk, [role.id])),
  };
}

/** A line on several facts at once, such as how often two actors met. */
export function summaryLine(desk: Desk, text: string, facts: readonly string[]): Line {
  const references = [...new Set(facts.flatMap((fact) => desk.citations.cite(claims(desk, [fact])).slice(0, 1)))];
  return { when: null, text, quote: null, notes: [], disputes: [], reply: false, references };
}
