/** From facts to lines of a report: the wording, the sides of a dispute, and the references. */
import type { Slot } from '../../graph/model/claim.ts';
import { isAbsence } from '../../graph/evidence/absence.ts';
import { addTo } from '../../graph/evidence/order.ts';
import { hull, type Interval } from '../../graph/model/interval.ts';
import { presenceOf, presenceText } from '../../graph/project/presence.ts';
import { type Side, sidesOf } from '../../graph/project/sides.ts';
import type { Citations, Evidence } from './evidence.ts';
import type { Act, Meeting, Role, Statement } from './facts.ts';
import type { Dispute, Line, Saying } from './model.ts';
import { dateText, durationText, listing, support, valueText } from './wording.ts';

/** What is needed to word any line: the claims by fact, the names of ids, and who numbers the sentences. */
export interface Desk {
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly names: ReadonlyMap<string, string>;
  readonly citations: Citations;
}

const claims = (desk: Desk, fact: string): readonly Evidence[] => desk.evidence.get(fact) ?? [];

/** The sentence that a claim's words stand in, where a claim of the same article quotes it; else the words alone. */
function sentenceOf(claim: Evidence, all: readonly Evidence[]): Evidence {
  const [start, end] = claim.span;
  const around = all.filter(
    ({ article, slot, span: [from, to] }) =>
      slot === 'event' && article === claim.article && from <= start && end <= to,
  );
  return around[0] ?? claim;
}

/** Longer stretches are not words for a value; they are in the sources. */
const LONGEST_WORDS = 60;

/** A claim as one that takes a side: on who took part, by the actor whom it means. */
const sideClaim = (claim: Evidence) =>
  claim.slot === 'participant'
    ? { claim, article: claim.article, value: claim.actor ?? claim.value, presence: presenceOf(claim) }
    : { claim, article: claim.article, value: claim.value };

/** What a claim says on the side that it stands on. */
function saidText({ names }: Desk, { presence, value }: Side<unknown>, claim: Evidence): string {
  if (presence) return presenceText(names.get(value) ?? claim.text, presence);
  if (claim.actor !== null) return names.get(claim.actor) ?? claim.text;
  const text = valueText(claim, names);
  return claim.slot !== 'outcome' && claim.polarity === 'denied' ? `not ${text}` : text;
}

/** The claims that stand against each other; those that contradict none, such as a coarser date, take no side. */
function sayings(desk: Desk, slot: Slot, all: readonly Evidence[]): Saying[] {
  const told = all.filter((one) => one.slot === slot).map(sideClaim);
  const byValue = new Map<string, Evidence[]>();
  for (const side of sidesOf(slot, told))
    for (const { claim } of side.claims) addTo(byValue, saidText(desk, side, claim), claim);
  return [...byValue].map(([value, those]) => ({
    value,
    words: [...new Set(those.map(({ text }) => text.replace(/\s+/g, ' ')))].filter(
      (text) => text.length <= LONGEST_WORDS,
    ),
    publishers: [...new Set(those.map((claim) => claim.publisher ?? claim.path ?? 'an unnamed source'))],
    references: [...new Set(those.map((claim) => desk.citations.number(sentenceOf(claim, all))))],
  }));
}

const disputes = (desk: Desk, fact: string, slots: readonly Slot[]): Dispute[] =>
  slots
    .map((slot) => ({ slot, sayings: sayings(desk, slot, claims(desk, fact)) }))
    .filter((dispute) => dispute.sayings.length > 0);

const tellings = {
  'in-person': 'met',
  phone: 'spoke by telephone',
  video: 'spoke by video link',
  unknown: 'held talks',
};

/** Titles say the status of a meeting that was not held; what was held is told in a sentence. */
function meetingText({ title, status, mode, count, participants, places, disputed }: Meeting): string {
  if (status !== 'held' || participants.length < 2) return title;
  const who = listing(participants.map(({ name }) => name));
  const where = places.length === 0 ? '' : ` in ${places.join(disputed.includes('place') ? ' or ' : ', ')}`;
  return `${who} ${tellings[mode]}${count > 1 ? ` ${count} times` : ''}${where}`;
}

export function meetingLine(desk: Desk, meeting: Meeting): Line {
  const [min, max] = meeting.minutes;
  const lasted = min === null || meeting.disputed.includes('duration') ? [] : [durationText(min, max)];
  const all = claims(desk, meeting.id);
  const away = all.filter(
    ({ value, actor }) => actor !== null && isAbsence(value) && meeting.absent.some(({ id }) => id === actor),
  );
  const without = meeting.absent.length === 0 ? [] : [`without ${listing(meeting.absent.map(({ name }) => name))}`];
  const references = [
    ...new Set([...desk.citations.cite(all), ...away.map((claim) => desk.citations.number(sentenceOf(claim, all)))]),
  ];
  return {
    when: meeting.dates,
    printed: meeting.published,
    text: meetingText(meeting),
    quote: null,
    notes: [...lasted, ...without, support(meeting.articles, meeting.origins)],
    disputes: disputes(desk, meeting.id, meeting.disputed),
    reply: false,
    references,
  };
}

const article = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

const lowered = (title: string) => title.slice(0, 1).toLowerCase() + title.slice(1);

function actText({ type, target, label, kind, withdrawn }: Act, who: string): string {
  const title = `“${target.name}”`;
  if (withdrawn) return `${who} withdrew ${article(kind ?? 'proposal')}: ${title}`;
  if (type === 'PROPOSED') return `${who} put forward ${article(kind ?? 'proposal')}: ${title}`;
  if (type === 'ACCEPTED') return `${who} accepted ${title}`;
  if (label === 'Meeting') return `${who} turned down a meeting: ${lowered(target.name)}`;
  return `${who} rejected ${label === 'Proposal' ? title : target.name}`;
}

/** One act of several actors, such as a proposal of two; borne out at least as far as the best told of them. */
export type Acts = readonly [Act, ...Act[]];

/** `reply`: it answers the proposal above it. */
export function actLine(desk: Desk, acts: Acts, reply = false, notes: readonly string[] = []): Line {
  const [first] = acts;
  const told = acts.toSorted((a, b) => b.origins - a.origins || b.articles - a.articles)[0] ?? first;
  return {
    when: hullOf(acts.map(({ dates }) => dates)),
    printed: hullOf(acts.map(({ published }) => published)),
    text: actText(first, listing([...new Set(acts.map(({ actor }) => actor.name))])),
    quote: null,
    notes: [...notes, support(told.articles, told.origins)],
    disputes: [
      ...acts.flatMap(({ id, disputed }) => disputes(desk, id, disputed)),
      ...(first.type === 'PROPOSED' ? disputes(desk, first.target.id, first.targetDisputed) : []),
    ],
    reply,
    references: desk.citations.cite(acts.flatMap(({ id }) => claims(desk, id))),
  };
}

const hullOf = (intervals: readonly (Interval | null)[]): Interval | null =>
  intervals.reduce((all, one) => (all === null || one === null ? (all ?? one) : hull(all, one)), null);

export function statementLine(desk: Desk, statement: Statement, notes: readonly string[] = []): Line {
  const references = desk.citations.cite(claims(desk, statement.id));
  return {
    when: statement.dates,
    printed: statement.published,
    text: statement.kind === 'direct' ? statement.speaker.name : `${statement.speaker.name}, as reported`,
    quote: { text: statement.text, kind: statement.kind },
    notes: [...notes, support(statement.articles, statement.origins)],
    disputes: disputes(desk, statement.id, statement.disputed),
    reply: false,
    references,
  };
}

/** What one person is called for one state or organization; a role has no date, only when articles called somebody so. */
export function roleLine(desk: Desk, held: readonly [Role, ...Role[]]): Line {
  const [{ person, represented }] = held;
  const names = [...new Set(held.map(({ role, tense }) => (tense === 'present' ? role : `${role} (${tense})`)))];
  const called = hullOf(held.map(({ published }) => published));
  return {
    when: null,
    printed: null,
    text: `${person.name}, for ${represented.name}: ${names.join('; ')}`,
    quote: null,
    notes: called === null ? [] : [`so called ${dateText(called)}`],
    disputes: held.flatMap(({ id, disputed }) => disputes(desk, id, disputed)),
    reply: false,
    references: [...new Set(held.flatMap(({ id }) => desk.citations.cite(claims(desk, id))))],
  };
}

/** A line on several facts at once, such as how often two actors met. */
export function summaryLine(desk: Desk, text: string, facts: readonly string[]): Line {
  const references = [
    ...new Set(facts.flatMap((fact) => desk.citations.cite(claims(desk, fact)).slice(0, 1))),
  ].toSorted((a, b) => a - b);
  return { when: null, printed: null, text, quote: null, notes: [], disputes: [], reply: false, references };
}
