/** The sentences behind facts, and the numbers by which a report refers to them. */
import { z } from 'zod';
import { Slot } from '../../graph/model/claim.ts';
import type { Session } from '../session.ts';
import type { Source } from './model.ts';
import { Count, rows, When } from './rows.ts';

const Evidence = z.object({
  fact: z.string(),
  slot: Slot,
  value: z.string(),
  polarity: z.enum(['asserted', 'denied']),
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

const cypher = `UNWIND $facts AS fact
MATCH (c:Claim {fact: fact})-[:IN]->(a:Article)
RETURN fact, c.slot AS slot, c.value AS value, c.polarity AS polarity, c.confidence AS confidence,
  [c.start, c.end] AS span, c.text AS text, a.id AS article, a.publisher AS publisher, a.headline AS headline,
  [toString(a.published), toString(coalesce(a.publishedLatest, a.published))] AS published, a.url AS url, a.path AS path
ORDER BY a.published, a.id, c.start, c.end, c.id`;

/** Every claim for these facts, by fact; oldest article first. */
export async function evidenceFor(
  session: Session,
  facts: Iterable<string>,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const found = await rows(session, Evidence, cypher, { facts: [...new Set(facts)].toSorted() });
  const byFact = new Map<string, Evidence[]>();
  for (const claim of found) {
    const others = byFact.get(claim.fact);
    if (others === undefined) byFact.set(claim.fact, [claim]);
    else others.push(claim);
  }
  return byFact;
}

/** Longer is better evidence for a reader: the clause that tells of the event, not a date or a name in it. */
const rank = (claim: Evidence) => (claim.slot === 'event' ? 1_000_000 : 0) + claim.confidence;

/** Gives out reference numbers in the order in which sentences are first referred to. */
export class Citations {
  readonly #sources = new Map<string, Source>();

  get sources(): readonly Source[] {
    return [...this.#sources.values()];
  }

  /** The number of the stretch a claim quotes. */
  number(claim: Evidence): number {
    const key = `${claim.article} ${claim.span.join(' ')}`;
    const known = this.#sources.get(key);
    if (known !== undefined) return known.number;
    const { article, publisher, headline, published, url, path, text } = claim;
    const [start, end] = claim.span;
    const number = this.#sources.size + 1;
    this.#sources.set(key, { number, article, publisher, headline, published, url, path, start, end, text });
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
