/** What the viewer reads of a graph, and nothing more: a few plain reads, so that any store or a test can stand behind. */
import { z } from 'zod';
import { Slot } from '../../graph/model/claim.ts';
import { Interval } from '../../graph/model/interval.ts';
import { NodeKind } from './wire.ts';

const Count = z.union([z.bigint(), z.number()]).transform(Number).pipe(z.int());
const Text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const Texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

/** What every fact says of its telling. */
const told = {
  when: Interval.nullable(),
  published: Interval.nullable(),
  articles: Count.default(0),
  origins: Count.default(0),
  disputed: z
    .array(Slot)
    .nullish()
    .transform((value) => value ?? []),
};

/** A node's properties as the projection writes them, dates as text. */
export const NodeRow = z.object({
  id: z.string(),
  kind: NodeKind,
  degree: Count.default(0),
  name: z.string(),
  aliases: Texts,
  roles: Texts,
  participants: Texts,
  places: Texts,
  /** A proposal's, statement's or organization's own kind. */
  sort: Text,
  status: Text,
  mode: Text,
  minutesMin: Count.nullish().transform((value) => value ?? null),
  minutesMax: Count.nullish().transform((value) => value ?? null),
  ...told,
});
export type NodeRow = z.infer<typeof NodeRow>;

export const RelationshipRow = z.object({
  id: z.string(),
  type: z.string(),
  start: z.string(),
  end: z.string(),
  meeting: Text,
  role: Text,
  tense: Text,
  status: Text,
  confidence: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  ...told,
});
export type RelationshipRow = z.infer<typeof RelationshipRow>;

export const ClaimRow = z.object({
  id: z.string(),
  fact: z.string(),
  /** Of who took part: the actors whom it means; else any nodes that it is about, or none. */
  about: Texts,
  slot: Slot,
  value: z.string(),
  polarity: z.enum(['asserted', 'denied']),
  modality: z.enum(['actual', 'planned', 'conditional', 'alleged']),
  start: Count,
  end: Count,
  text: z.string(),
  confidence: z.number(),
  article: z.string(),
  publisher: Text,
  headline: Text,
  url: Text,
  articlePublished: Interval.nullable(),
});
export type ClaimRow = z.infer<typeof ClaimRow>;

/** What searching needs of a node. */
export const NamedRow = z.object({
  id: z.string(),
  kind: NodeKind,
  name: z.string(),
  aliases: Texts,
  origins: Count.default(0),
});
export type NamedRow = z.infer<typeof NamedRow>;

/** An actor of a meeting that is planned or possible. */
export const PlannedRow = z.object({ meeting: z.string(), actor: z.string() });
export type PlannedRow = z.infer<typeof PlannedRow>;

/** Who spoke (relationship `quoted`) about what. */
export const SpokenRow = z.object({ quoted: z.string(), target: z.string() });
export type SpokenRow = z.infer<typeof SpokenRow>;

export const DatedRow = z.object({ when: Interval, count: Count });
export type DatedRow = z.infer<typeof DatedRow>;

export const PublisherRow = z.object({
  fact: z.string(),
  about: Texts,
  /** First word of an event claim's value: `rejected`, `said`. */
  act: Text,
  publisher: z.string(),
});
export type PublisherRow = z.infer<typeof PublisherRow>;

export interface GraphSource {
  /** Ids of all actors that take part in anything, best connected first. */
  actors(): Promise<readonly string[]>;
  nodes(ids: readonly string[]): Promise<readonly NodeRow[]>;
  /** Acts and ties that start at one of these actors and end at one of them or at a proposal. */
  among(actors: readonly string[]): Promise<readonly RelationshipRow[]>;
  /** Everything that touches a node, evidence aside; at most `limit`. */
  around(id: string, limit: number): Promise<readonly RelationshipRow[]>;
  relationship(id: string): Promise<RelationshipRow | null>;
  relationships(ids: readonly string[]): Promise<readonly RelationshipRow[]>;
  /** Who is quoted with what, of these actors. */
  quotations(actors: readonly string[]): Promise<readonly RelationshipRow[]>;
  /** Participants of all meetings that are planned or possible. */
  planned(): Promise<readonly PlannedRow[]>;
  /** What statements of these actors are about. */
  spoken(actors: readonly string[]): Promise<readonly SpokenRow[]>;
  /** Claims that are about all of these nodes. */
  claimsAbout(ids: readonly string[]): Promise<readonly ClaimRow[]>;
  claimsIn(article: string): Promise<readonly Pick<ClaimRow, 'fact' | 'start' | 'end'>[]>;
  /** Who tells what of these nodes. */
  publishers(nodes: readonly string[]): Promise<readonly PublisherRow[]>;
  names(): Promise<readonly NamedRow[]>;
  happened(): Promise<readonly DatedRow[]>;
  published(): Promise<readonly DatedRow[]>;
  status(): Promise<{
    readonly nodes: Readonly<Record<string, number>>;
    readonly relationships: Readonly<Record<string, number>>;
    readonly disputed: number;
    readonly publishers: readonly string[];
  }>;
}
