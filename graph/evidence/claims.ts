/** Flattens a reading into claims: one stretch of text, one thing said. */
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { LocalMeeting, LocalProposal, LocalStance, LocalStatement, Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { absenceOf } from './absence.ts';
import { compare } from './order.ts';
import { quantitiesIn } from './quantities.ts';
import { actual, ClaimWriter, type LocalClaim } from './said.ts';

type Manner = Pick<Claim, 'polarity' | 'modality'>;

const manners: Readonly<Record<LocalMeeting['status'], Manner>> = {
  held: actual,
  planned: { polarity: 'asserted', modality: 'planned' },
  possible: { polarity: 'asserted', modality: 'conditional' },
  refused: { polarity: 'denied', modality: 'planned' },
  denied: { polarity: 'denied', modality: 'actual' },
  cancelled: { polarity: 'denied', modality: 'planned' },
};

/** All claims of one article, in the order of its text. */
export function claimsOf(article: Article, reading: Reading): LocalClaim[] {
  const writer = new ClaimWriter(article, reading);
  for (const meeting of reading.meetings) writeMeeting(writer, meeting);
  for (const proposal of reading.proposals) writeProposal(writer, proposal, article.text);
  for (const stance of reading.stances) writeStance(writer, stance, reading);
  for (const statement of reading.statements) writeStatement(writer, statement);
  for (const { key, role, tense, anchor } of reading.roles)
    writer.write('role', tense === 'present' ? role : `${role} (${tense})`, anchor, anchor.confidence, actual, {
      kind: 'role',
      key,
    });
  return writer.claims.toSorted((a, b) => a.start - b.start || a.end - b.end || compare(a.id, b.id));
}

/** A meeting's claims are made as it was: held, planned, denied. Its own existence, then each thing said of it. */
function writeMeeting(writer: ClaimWriter, meeting: LocalMeeting): void {
  const { key, status, triggers, participants, absent, dates, places, durations, evidence, count } = meeting;
  const manner = manners[status];
  const trigger = triggers.toSorted((a, b) => a.start - b.start)[0];
  if (!trigger) return;
  const who = participants.map(({ entity }) => writer.nameOf(entity)).toSorted(compare);
  writer.write('event', who.join(' '), evidence, trigger.confidence, manner, { kind: 'meeting', key });
  writer.write('outcome', status, trigger, trigger.confidence, manner, { kind: 'status', key });
  if (count > 1) writer.write('number', String(count), trigger, trigger.confidence, manner, { kind: 'count', key });
  participants.forEach(({ entity, anchor }, index) => {
    writer.write('participant', writer.nameOf(entity), anchor, anchor.confidence, manner, {
      kind: 'participant',
      key,
      index,
    });
  });
  absent.forEach(({ entity, anchor }, index) => {
    const away = { ...manner, polarity: 'denied' as const };
    writer.write('participant', absenceOf(writer.nameOf(entity)), anchor, anchor.confidence, away, {
      kind: 'absence',
      key,
      index,
    });
  });
  dates.forEach(({ interval, anchor }, index) => {
    writer.writeDate(interval, anchor, manner, { kind: 'meetingDate', key, index });
  });
  places.forEach(({ entity, anchor }, index) => {
    writer.write('place', writer.nameOf(entity), anchor, anchor.confidence, manner, {
      kind: 'meetingPlace',
      key,
      index,
    });
  });
  durations.forEach(({ minutesMin, minutesMax, anchor }, index) => {
    const value = minutesMax === minutesMin ? String(minutesMin) : `${minutesMin}/${minutesMax ?? '..'}`;
    writer.write('duration', value, anchor, anchor.confidence, manner, { kind: 'duration', key, index });
  });
}

/** That there is a proposal, and each amount that it is named with. */
function writeProposal(writer: ClaimWriter, { key, title, mentions }: LocalProposal, text: string): void {
  const first = mentions.toSorted((a, b) => a.start - b.start)[0];
  if (first) writer.write('event', title, first, first.confidence, actual, { kind: 'proposal', key });
  mentions.forEach(({ start, end, confidence }, index) => {
    for (const amount of quantitiesIn(text.slice(start, end))) {
      const at = { start: start + amount.start, end: start + amount.end };
      writer.write('number', text.slice(at.start, at.end).toLowerCase(), at, confidence, actual, {
        kind: 'quantity',
        key,
        index,
      });
    }
  });
}

function writeStance(writer: ClaimWriter, stance: LocalStance, reading: Reading): void {
  const { key, type, actor, target, status, polarity, modality, trigger, evidence, dates } = stance;
  const title = reading.proposals.find((proposal) => proposal.key === target)?.title;
  const what = target === null ? '' : (title ?? writer.nameOf(target));
  const manner = { polarity, modality: type === 'PROPOSED' && status === 'expected' ? ('planned' as const) : modality };
  const value = [type.toLowerCase(), writer.nameOf(actor), what].filter(Boolean).join(' ');
  writer.write('event', value, evidence, trigger.confidence, manner, { kind: 'stance', key });
  writeDates(writer, dates, key, 'stanceDate', manner);
}

function writeStatement(writer: ClaimWriter, statement: LocalStatement): void {
  const { key, speaker, content, confidence, dates, source } = statement;
  const value = `said ${writer.nameOf(speaker)}`;
  writer.write('event', value, hullOf(content), confidence, actual, { kind: 'statement', key });
  writer.write('speaker', writer.nameOf(speaker), source, source.confidence, actual, { kind: 'speaker', key });
  writeDates(writer, dates, key, 'statementDate', actual);
}

function writeDates(
  writer: ClaimWriter,
  dates: LocalStance['dates'],
  key: string,
  kind: 'stanceDate' | 'statementDate',
  manner: Manner,
): void {
  dates.forEach(({ interval, anchor }, index) => {
    writer.writeDate(interval, anchor, manner, { kind, key, index });
  });
}

const hullOf = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});
