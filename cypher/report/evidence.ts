/** The sentences behind facts, and the numbers by which a report refers to them. */
import { z } from 'zod';
import { Claim, Slot } from '../../graph/model/claim.ts';
import type { Transaction } from '../session.ts';
import { noContext } from './context.ts';
import type { Source } from './model.ts';
import { Count, rows, When } from './rows.ts';

const Evidence = z.object({
  fact: z.string(),
  slot: Slot,
  value: z.string(),
  /** Of who took part: the actor whom it means, one row for each. */
  actor: z.string().nullable(),
  polarity: Claim.shape.polarity,
  modality: Claim.shape.modality,
  confidence: z.number(),
  span: z.tuple([Count, Count]),
  text: z.string(),
  article: z.string(),
  publisher: z.string().nullable(),
  headline: z.string().nullable(),
  published: When,
  url: z.string().nullable(),
  path: z.string().nullable(),
});
/** A claim with the article it stands in. */
export type Evidence = z.infer<typeof Evidence>;

/** What is returned of a claim `c` in an article `a` for the fact of that id; oldest article first. */
const returned = (
  actor: 'who.id' | 'null',
) => `RETURN DISTINCT fact, c.slot AS slot, c.value AS value, ${actor} AS actor,
  c.polarity AS polarity, c.modality AS modality, c.confidence AS confidence, [c.start, c.end] AS span, c.text AS text,
  a.id AS article, a.publisher AS publisher, a.headline AS headline,
  [toString(a.published), toString(coalesce(a.publishedLatest, a.published))] AS published,
  a.url AS url, a.path AS path, c.id AS id
ORDER BY published, article, span, id, actor`;

const returning = returned('null');

/** A claim of a meeting itself; where it is about something else as well, only its place and who took part. */
const ofMeetings = `MATCH (m:Meeting) WHERE m.id IN $ids
MATCH (m)<-[:ABOUT]-(c:Claim)-[:IN]->(a:Article)
WHERE c.fact = m.id OR c.slot IN ['place', 'participant']
OPTIONAL MATCH (c)-[:ABOUT]->(who:Person|State|Organization)
WHERE c.slot = 'participant'
WITH m.id AS fact, c, a, who
${returned('who.id')}`;

/** Claims of an act are about both of its ends, and their value says which act it is. */
const ofActs = `MATCH (actor)-[act:PROPOSED|ACCEPTED|REJECTED]->(x) WHERE act.id IN $ids
MATCH (actor)<-[:ABOUT]-(c:Claim {slot: 'event', polarity: 'asserted'})-[:ABOUT]->(x), (c)-[:IN]->(a:Article)
WHERE c.value STARTS WITH toLower(type(act))
WITH act.id AS fact, c, a
${returning}`;

const ofStatements = `MATCH (speaker)-[quoted:QUOTED]->(s:Statement) WHERE quoted.id IN $ids
MATCH (speaker)<-[:ABOUT]-(c:Claim {slot: 'event'})-[:ABOUT]->(s), (c)-[:IN]->(a:Article)
WITH quoted.id AS fact, c, a
${returning}`;

/** Who said it, where that is in dispute: the claims of all articles that quote the statement. */
const ofSpeakers = `MATCH ()-[quoted:QUOTED]->(s:Statement) WHERE quoted.id IN $ids
MATCH (s)<-[:ABOUT]-(c:Claim {slot: 'speaker'})-[:IN]->(a:Article)
WITH quoted.id AS fact, c, a
${returning}`;

/** The amounts that a proposal is named with. */
const ofProposals = `MATCH (p:Proposal) WHERE p.id IN $ids
MATCH (p)<-[:ABOUT]-(c:Claim {slot: 'number'})-[:IN]->(a:Article)
WITH p.id AS fact, c, a
${returning}`;

const ofRoles = `MATCH (person:Person)-[r:REPRESENTS]->(x) WHERE r.id IN $ids
MATCH (person)<-[:ABOUT]-(c:Claim {slot: 'role', fact: r.id})-[:IN]->(a:Article)
WITH r.id AS fact, c, a
${returning}`;

/** Ids of what a report tells: of nodes for meetings and proposals, of relationships for all else. */
export interface Told {
  readonly meetings: readonly string[];
  readonly acts: readonly string[];
  readonly statements: readonly string[];
  /** Those of the statements of which it is disputed who made them. */
  readonly speakers: readonly string[];
  /** Nodes of proposals that are disputed. */
  readonly proposals: readonly string[];
  readonly roles: readonly string[];
}

/** Every claim for these facts, by the fact's id. */
export async function evidenceFor(
  transaction: Transaction,
  told: Told,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const found = [
    ...(await rows(transaction, Evidence, ofMeetings, { ids: told.meetings })),
    ...(await rows(transaction, Evidence, ofActs, { ids: told.acts })),
    ...(await rows(transaction, Evidence, ofStatements, { ids: told.statements })),
    ...(await rows(transaction, Evidence, ofSpeakers, { ids: told.speakers })),
    ...(await rows(transaction, Evidence, ofProposals, { ids: told.proposals })),
    ...(await rows(transaction, Evidence, ofRoles, { ids: told.roles })),
  ];
  const byFact = new Map<string, Evidence[]>();
  for (const claim of found) {
    const others = byFact.get(claim.fact);
    if (others === undefined) byFact.set(claim.fact, [claim]);
    else others.push(claim);
  }
  return byFact;
}

/** The clause that tells of the event is better evidence for a reader than a date or a name in it. */
const rank = (claim: Evidence) => (claim.slot === 'event' ? 1 : 0) + claim.confidence / 2;

/** Gives out reference numbers in the order in which sentences are first referred to. */
export class Citations {
  readonly #sources = new Map<string, Source>();

  get sources(): readonly Source[] {
    return [...this.#sources.values()];
  }

  /** The number of the stretch that a claim quotes. */
  number(claim: Evidence): number {
    const key = `${claim.article} ${claim.span.join(' ')}`;
    const known = this.#sources.get(key);
    if (known !== undefined) return known.number;
    const { article, publisher, headline, published, url, path, text } = claim;
    const [start, end] = claim.span;
    const number = this.#sources.size + 1;
    this.#sources.set(key, {
      number,
      article,
      publisher,
      headline,
      published,
      url,
      path,
      start,
      end,
      text,
      ...noContext,
    });
    return number;
  }

  /** One number for each article among the claims: its best sentence. */
  cite(claims: readonly Evidence[]): number[] {
    const best = new Map<string, Evidence>();
    for (const claim of claims) {
      const other = best.get(claim.article);
      if (other === undefined || rank(claim) > rank(other)) best.set(claim.article, claim);
    }
    return [...new Set([...best.values()].map((claim) => this.number(claim)))];
  }
}
