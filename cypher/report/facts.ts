/** What a report is made of, read from the graph: meetings, acts towards proposals, statements and roles. */
import { z } from 'zod';
import { Slot } from '../../graph/model/claim.ts';
import { MeetingMode, MeetingStatus, ProposalKind } from '../../graph/model/reading.ts';
import type { Session } from '../session.ts';
import { Count, rows, When } from './rows.ts';

const Thing = z.object({ id: z.string(), name: z.string() });
export type Thing = z.infer<typeof Thing>;

const Told = { articles: Count, origins: Count, disputed: z.array(Slot) };

const Meeting = z.object({
  id: z.string(),
  title: z.string(),
  status: MeetingStatus,
  mode: MeetingMode,
  dates: When,
  minutes: z.tuple([Count.nullable(), Count.nullable()]),
  participants: z.array(Thing),
  places: z.array(z.string()),
  ...Told,
});
export type Meeting = z.infer<typeof Meeting>;

/** Oldest first, those without a date last. */
export const meetings = (session: Session): Promise<Meeting[]> =>
  rows(
    session,
    Meeting,
    `MATCH (m:Meeting)
OPTIONAL MATCH (m)-[:HELD_IN]->(place:Place)
WITH m, place ORDER BY place.name
WITH m, collect(place.name) AS places
OPTIONAL MATCH (actor)-[:ATTENDED]->(m)
WITH m, places, actor ORDER BY actor.name, actor.id
WITH m, places, collect(CASE WHEN actor IS NULL THEN null ELSE {id: actor.id, name: actor.name} END) AS participants
RETURN m.id AS id, m.title AS title, m.status AS status, coalesce(m.mode, 'unknown') AS mode,
  [toString(m.earliest), toString(m.latest)] AS dates, [m.minutesMin, m.minutesMax] AS minutes, participants, places,
  m.articles AS articles, m.origins AS origins, coalesce(m.disputed, []) AS disputed
ORDER BY m.earliest, m.latest, m.id`,
  );

const Act = z.object({
  id: z.string(),
  type: z.enum(['PROPOSED', 'ACCEPTED', 'REJECTED']),
  actor: Thing,
  target: Thing,
  /** Proposal, Meeting, or what kind of actor. */
  label: z.string(),
  kind: ProposalKind.nullable(),
  dates: When,
  ...Told,
});
/** Somebody proposed, accepted or rejected something. */
export type Act = z.infer<typeof Act>;

export const acts = (session: Session): Promise<Act[]> =>
  rows(
    session,
    Act,
    `MATCH (actor)-[act:PROPOSED|ACCEPTED|REJECTED]->(x)
RETURN act.id AS id, type(act) AS type, {id: actor.id, name: actor.name} AS actor,
  {id: x.id, name: coalesce(x.title, x.name)} AS target, labels(x)[0] AS label,
  CASE WHEN x:Proposal THEN x.kind ELSE null END AS kind, [toString(act.earliest), toString(act.latest)] AS dates,
  act.articles AS articles, act.origins AS origins, coalesce(act.disputed, []) AS disputed
ORDER BY act.earliest, act.latest, act.id`,
  );

const Statement = z.object({
  id: z.string(),
  quoted: z.string(),
  speaker: Thing,
  text: z.string(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  about: z.array(Thing),
  dates: When,
  ...Told,
});
export type Statement = z.infer<typeof Statement>;

/** Statements by these actors, or about them; oldest first. */
export const statements = (session: Session, actors: readonly string[]): Promise<Statement[]> =>
  rows(
    session,
    Statement,
    `MATCH (speaker)-[quoted:QUOTED]->(s:Statement)
WHERE speaker.id IN $actors OR EXISTS { MATCH (s)-[:ABOUT]->(y) WHERE y.id IN $actors }
OPTIONAL MATCH (s)-[:ABOUT]->(x)
WITH speaker, quoted, s, x ORDER BY x.id
WITH speaker, quoted, s,
  collect(CASE WHEN x IS NULL THEN null ELSE {id: x.id, name: coalesce(x.title, x.name)} END) AS about
RETURN s.id AS id, quoted.id AS quoted, {id: speaker.id, name: speaker.name} AS speaker, s.text AS text,
  s.kind AS kind, about, [toString(quoted.earliest), toString(quoted.latest)] AS dates,
  quoted.articles AS articles, quoted.origins AS origins, coalesce(quoted.disputed, []) AS disputed
ORDER BY quoted.earliest, quoted.latest, quoted.id`,
    { actors },
  );

const Role = z.object({
  id: z.string(),
  person: Thing,
  represented: Thing,
  role: z.string(),
  dates: When,
  ...Told,
});
export type Role = z.infer<typeof Role>;

export const roles = (session: Session): Promise<Role[]> =>
  rows(
    session,
    Role,
    `MATCH (person:Person)-[r:REPRESENTS]->(x)
RETURN r.id AS id, {id: person.id, name: person.name} AS person, {id: x.id, name: x.name} AS represented,
  coalesce(r.role, '') AS role, [toString(r.earliest), toString(r.latest)] AS dates,
  r.articles AS articles, r.origins AS origins, coalesce(r.disputed, []) AS disputed
ORDER BY r.earliest, r.latest, r.id`,
  );

/** What ids stand for, as claims name participants and places by id. */
export async function names(session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await rows(
    session,
    Thing,
    'MATCH (n:Person|State|Organization|Place) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name',
    { ids },
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
