/**
 * What one article says: the entities it names and, for each thing it tells of, the words that tell it.
 * This is what `ingest` hands to `graph`. Keys (`e3`, `m1` …) hold inside one reading only.
 */
import { z } from 'zod';
import { Interval } from './interval.ts';
import { Span } from './span.ts';

export const EntityType = z.enum(['Person', 'State', 'Organization', 'Place']);
export type EntityType = z.infer<typeof EntityType>;

export const OrganizationKind = z.enum(['institution', 'group', 'media']);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

/** The words that say something, with how sure the reader is that they say it (0 to 1). */
export const Anchor = Span.and(z.object({ confidence: z.number().min(0).max(1) }));
export type Anchor = z.infer<typeof Anchor>;

const Key = z.string().min(1);

export const Mention = Span.and(z.object({ form: z.enum(['name', 'description', 'pronoun']) }));
export type Mention = z.infer<typeof Mention>;

/** One coreference chain of an article. */
export const LocalEntity = z.object({
  key: Key,
  type: EntityType,
  /** Set for organizations only: "Ukrainian officials" is a group, the Kremlin an institution, TASS media. */
  kind: OrganizationKind.nullable(),
  /** The fullest name the article gives, without titles; null where it only describes ("the envoy"). */
  name: z.string().nullable(),
  /** What the graph shows where there is no name: the fullest description. */
  description: z.string().nullable(),
  /** Gazetteer id where the name is known to it: `state:RUS`, `organization:kremlin`, `place:geneva`; else null. */
  known: z.string().nullable(),
  /** For a place that the gazetteer knows: the state it lies in, `state:CHE`. */
  within: z.string().nullable().optional(),
  /** Several persons spoken of as one ("the two leaders"): keys of the members, where the article says who they are. */
  members: z.array(Key),
  mentions: z.array(Mention).min(1),
});
export type LocalEntity = z.infer<typeof LocalEntity>;

export const MeetingStatus = z.enum(['held', 'planned', 'possible', 'refused', 'denied', 'cancelled']);
export type MeetingStatus = z.infer<typeof MeetingStatus>;
export const MeetingMode = z.enum(['in-person', 'phone', 'video', 'unknown']);
export type MeetingMode = z.infer<typeof MeetingMode>;

const DateSaid = z.object({ interval: Interval.nullable(), anchor: Anchor });
const DurationSaid = z.object({
  minutesMin: z.number().positive(),
  minutesMax: z.number().positive().nullable(),
  anchor: Anchor,
});

/** A meeting or call, as one article tells it, joined over the article's mentions of it. */
export const LocalMeeting = z.object({
  key: Key,
  triggers: z.array(Anchor).min(1),
  status: MeetingStatus,
  mode: MeetingMode,
  /** How many meetings it stands for: 3 for "three times in recent months"; 1 by default. */
  count: z.int().positive(),
  participants: z.array(z.object({ entity: Key, anchor: Anchor })),
  /** Who is said not to have been there, or not to be going to; the anchor is the clause that says so. */
  absent: z.array(z.object({ entity: Key, anchor: Anchor })).default([]),
  dates: z.array(DateSaid),
  places: z.array(z.object({ entity: Key, anchor: Anchor })),
  durations: z.array(DurationSaid),
  /** The clause or sentence that tells it best. */
  evidence: Span,
});
export type LocalMeeting = z.infer<typeof LocalMeeting>;

export const ProposalKind = z.enum(['plan', 'offer', 'demand', 'deal', 'invitation', 'bill', 'resolution', 'idea']);
export type ProposalKind = z.infer<typeof ProposalKind>;

/** Something put forward that others would have to accept, with every stretch that names it. */
export const LocalProposal = z.object({
  key: Key,
  /** A short noun phrase or clause, in the article's words. */
  title: z.string().min(1),
  kind: ProposalKind,
  mentions: z.array(Anchor).min(1),
  partOf: Key.nullable(),
});
export type LocalProposal = z.infer<typeof LocalProposal>;

/** Somebody's act towards a proposal, a meeting or an actor. */
export const LocalStance = z.object({
  key: Key,
  type: z.enum(['PROPOSED', 'REJECTED', 'ACCEPTED']),
  actor: Key,
  /** A proposal's, meeting's or entity's key; null where the article leaves it open. */
  target: Key.nullable(),
  /** PROPOSED: made, expected or withdrawn. */
  status: z.enum(['made', 'expected', 'withdrawn']),
  /** Denied: the article says it did not happen. */
  polarity: z.enum(['asserted', 'denied']),
  modality: z.enum(['actual', 'planned', 'conditional', 'alleged']),
  trigger: Anchor,
  actorAnchor: Anchor,
  dates: z.array(DateSaid),
  evidence: Span,
});
export type LocalStance = z.infer<typeof LocalStance>;

/** Something an actor is quoted as saying. */
export const LocalStatement = z.object({
  key: Key,
  speaker: Key,
  kind: z.enum(['direct', 'mixed', 'indirect']),
  /** Without the outer quotation marks; two or more where one sentence is split by its cue. */
  content: z.array(Span).min(1),
  cue: Span.nullable(),
  source: Anchor,
  confidence: z.number().min(0).max(1),
  /** Entities, proposals and meetings that the content speaks of. */
  about: z.array(Key),
  dates: z.array(DateSaid),
  evidence: Span,
});
export type LocalStatement = z.infer<typeof LocalStatement>;

/** A title or office given to a person: "Kremlin aide". */
export const LocalRole = z.object({
  key: Key,
  person: Key,
  /** The state or organization it is held in; null where the words do not say. */
  of: Key.nullable(),
  role: z.string().min(1),
  /** Whether the words themselves put it in the past ("former") or future ("president-elect"). */
  tense: z.enum(['past', 'present', 'future']),
  anchor: Anchor,
});
export type LocalRole = z.infer<typeof LocalRole>;

export const Reading = z.object({
  /** The article's id. */
  article: z.string(),
  /** Which reader made it, e.g. `dossier-reader/2`; not part of any claim's id. */
  extractor: z.string(),
  entities: z.array(LocalEntity),
  meetings: z.array(LocalMeeting),
  proposals: z.array(LocalProposal),
  stances: z.array(LocalStance),
  statements: z.array(LocalStatement),
  roles: z.array(LocalRole),
});
export type Reading = z.infer<typeof Reading>;
