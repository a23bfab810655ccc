/** What a report is made of, read from the graph: meetings, acts, statements and roles. */
import { z } from 'zod';
import { Slot } from '../../graph/model/claim.ts';
import { MeetingMode, MeetingStatus, ProposalKind } from '../../graph/model/reading.ts';
import type { Transaction } from '../session.ts';
import { Count, rows, When } from './rows.ts';

const Thing = z.object({ id: z.string(), name: z.string() });
export type Thing = z.infer<typeof Thing>;

const told = {
  /** From when to when articles tell it, as far as they are dated. */
  published: When,
  articles: Count,
  origins: Count,
  disputed: z.array(Slot),
};

/** The columns of `told` for a node or relationship called `name`. */
const telling = (name: string) =>
  `[toString(${name}.published), toString(${name}.publishedLatest)] AS published, ${name}.articles AS articles,
  ${name}.origins AS origins, coalesce(${name}.disputed, []) AS disputed`;

const Meeting = z.object({
  id: z.string(),
  title: z.string(),
  status: MeetingStatus,
  mode: MeetingMode,
  /** How many meetings it stands for. */
  count: Count,
  dates: When,
  minutes: z.tuple([Count.nullable(), Count.nullable()]),
  participants: z.array(Thing),
  /** Who is said not to have been there, and by nobody to have been. */
  absent: z.array(Thing),
  places: z.array(z.string()),
  ...told,
});
export type Meeting = z.infer<typeof Meeting>;

/** Oldest first, by when they were told where no date is. Of a held meeting only those took part who are said to have been there. */
export const meetings = (transaction: Transaction): Promise<Meeting[]> =>
  rows(
    transaction,
    Meeting,
    `MATCH (m:Meeting)
OPTIONAL MATCH (m)<-[:ABOUT]-(c:Claim {slot: 'participant'})-[:ABOUT]->(actor:Person|State|Organization)
WHERE NOT c.value STARTS WITH 'not ' AND (m.status <> 'held' OR EXISTS { MATCH (actor)-[:ATTENDED]->(m) })
WITH DISTINCT m, actor
ORDER BY actor.name, actor.id
WITH m, collect(CASE WHEN actor IS NULL THEN null ELSE {id: actor.id, name: actor.name} END) AS participants
OPTIONAL MATCH (m)<-[:ABOUT]-(c:Claim {slot: 'participant'})-[:ABOUT]->(away:Person|State|Organization)
WHERE c.value STARTS WITH 'not ' AND NOT away.name IN m.participants
WITH DISTINCT m, participants, away
ORDER BY away.name, away.id
WITH m, participants,
  collect(CASE WHEN away IS NULL THEN null ELSE {id: away.id, name: away.name} END) AS absent
RETURN m.id AS id, m.title AS title, m.status AS status, coalesce(m.mode, 'unknown') AS mode,
  coalesce(m.count, 1) AS count, [toString(m.earliest), toString(m.latest)] AS dates,
  [m.minutesMin, m.minutesMax] AS minutes, participants, absent, coalesce(m.places, []) AS places, ${telling('m')}
ORDER BY coalesce(m.earliest, m.published), m.latest, id`,
  );

const Act = z.object({
  id: z.string(),
  type: z.enum(['PROPOSED', 'ACCEPTED', 'REJECTED']),
  actor: Thing,
  target: Thing,
  /** Proposal, Meeting, or what kind of actor. */
  label: z.string(),
  kind: ProposalKind.nullable(),
  withdrawn: z.boolean(),
  /** What is in dispute of the proposal itself. */
  targetDisputed: z.array(Slot),
  dates: When,
  ...told,
});
/** Somebody proposed, accepted or rejected something. */
export type Act = z.infer<typeof Act>;

export const acts = (transaction: Transaction): Promise<Act[]> =>
  rows(
    transaction,
    Act,
    `MATCH (a)-[act:PROPOSED|ACCEPTED|REJECTED]->(x)
RETURN act.id AS id, type(act) AS type, {id: a.id, name: a.name} AS actor,
  {id: x.id, name: coalesce(x.title, x.name)} AS target, labels(x)[0] AS label,
  CASE WHEN x:Proposal THEN x.kind ELSE null END AS kind, coalesce(act.status, 'made') = 'withdrawn' AS withdrawn,
  CASE WHEN x:Proposal THEN coalesce(x.disputed, []) ELSE [] END AS targetDisputed,
  [toString(act.earliest), toString(act.latest)] AS dates, ${telling('act')}
ORDER BY coalesce(act.earliest, act.published), act.latest, id`,
  );

const Statement = z.object({
  id: z.string(),
  speaker: Thing,
  text: z.string(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  about: z.array(Thing),
  dates: When,
  ...told,
});
/** One actor quoted with one statement; the id is the relationship's. */
export type Statement = z.infer<typeof Statement>;

/** By these actors, or about them or one of these proposals; oldest first. */
export const statements = (
  transaction: Transaction,
  actors: readonly string[],
  proposals: readonly string[],
): Promise<Statement[]> =>
  rows(
    transaction,
    Statement,
    `MATCH (a)-[quoted:QUOTED]->(s:Statement)
WHERE a.id IN $actors OR EXISTS { MATCH (s)-[:ABOUT]->(y) WHERE y.id IN $subjects }
OPTIONAL MATCH (s)-[:ABOUT]->(x)
WITH a, quoted, s, x
ORDER BY x.id
WITH a, quoted, s,
  collect(CASE WHEN x IS NULL THEN null ELSE {id: x.id, name: coalesce(x.title, x.name)} END) AS about
RETURN quoted.id AS id, {id: a.id, name: a.name} AS speaker, s.text AS text, s.kind AS kind, about,
  [toString(quoted.earliest), toString(quoted.latest)] AS dates, ${telling('quoted')}
ORDER BY coalesce(quoted.earliest, quoted.published), quoted.latest, id`,
    { actors, subjects: [...actors, ...proposals] },
  );

const Role = z.object({
  id: z.string(),
  person: Thing,
  represented: Thing,
  role: z.string(),
  tense: z.enum(['past', 'present', 'future']),
  ...told,
});
export type Role = z.infer<typeof Role>;

export const roles = (transaction: Transaction): Promise<Role[]> =>
  rows(
    transaction,
    Role,
    `MATCH (p:Person)-[r:REPRESENTS]->(x)
RETURN r.id AS id, {id: p.id, name: p.name} AS person, {id: x.id, name: x.name} AS represented, r.role AS role,
  coalesce(r.tense, 'present') AS tense, ${telling('r')}
ORDER BY r.published, id`,
  );

/** What ids stand for: claims name participants and places by id. */
export async function names(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await rows(
    transaction,
    Thing,
    'MATCH (n:Person|State|Organization|Place) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name',
    { ids },
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
