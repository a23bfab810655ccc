/** What resolution decides: which entities, meetings, proposals and statements of many articles are the same one. */
import type { Article } from '../model/article.ts';
import type {
  EntityType,
  LocalEntity,
  LocalMeeting,
  LocalProposal,
  LocalStatement,
  OrganizationKind,
  Reading,
} from '../model/reading.ts';
import type { Resolver } from './state/resolver.ts';

/** One article with what was read in it. */
export interface Evidence {
  readonly article: Article;
  readonly reading: Reading;
}

/** An article that a later text of its address replaces. */
export interface Retired {
  readonly evidence: Evidence;
  /** Id of the newer article. */
  readonly by: string;
}

/** Something that one article tells, with the article that tells it. */
export interface Told<T> {
  readonly article: string;
  readonly item: T;
}

export interface ResolvedEntity {
  readonly id: string;
  readonly type: EntityType;
  /** The name the graph shows: the one most articles use in full; the state's usual name; else a description. */
  readonly name: string;
  /** Other names, sorted; descriptions and pronouns are not names. */
  readonly aliases: readonly string[];
  readonly kind: OrganizationKind | null;
  /** For a place, the id of the state it lies in, where known. */
  readonly within: string | null;
  readonly told: readonly Told<LocalEntity>[];
  /** Ids of entities that it may be where the articles leave it open ("Bush", after two of them); else empty. */
  readonly open: readonly string[];
}

export interface ResolvedItem<T> {
  readonly id: string;
  readonly told: readonly Told<T>[];
}

/** The same evidence and judgements give the same resolution, in whatever order and however often they are handed in. */
export interface Resolution {
  /** Each article once, sorted by id, without what a person judged to be misread. */
  readonly evidence: readonly Evidence[];
  /** Articles that a later text of the same address replaces: they tell nothing any more, but can be read. */
  readonly retired: readonly Retired[];
  readonly entities: ReadonlyMap<string, ResolvedEntity>;
  readonly meetings: ReadonlyMap<string, ResolvedItem<LocalMeeting>>;
  readonly proposals: ReadonlyMap<string, ResolvedItem<LocalProposal>>;
  readonly statements: ReadonlyMap<string, ResolvedItem<LocalStatement>>;
  /** Of each article, the article that stands for its origin: itself, or the smallest id of its near-copies. */
  readonly origins: ReadonlyMap<string, string>;
  /** The id in the graph of what an article calls `key` (entity, meeting, proposal or statement); null for none. */
  idOf(article: string, key: string): string | null;
  /** The actors behind an entity's key: itself, or the members of "the two leaders". A place that acts is its state. */
  actorsOf(article: string, key: string): readonly string[];
  /** What all of this is read off. */
  readonly resolver: Resolver;
}
