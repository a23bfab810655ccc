/** What resolution needs of one article, worked out once and kept: folded names, keys, words, fingerprints. JSON. */
import type { Interval } from '../model/interval.ts';
import type { LocalRole, LocalStance } from '../model/reading.ts';
import { unique } from '../evidence/order.ts';
import { storyWords } from '../evidence/story-words.ts';
import { type Credit, creditOf } from './credit.ts';
import { dayNumber } from './days.ts';
import { fingerprints } from './fingerprint.ts';
import { type Local, localsOf } from './local.ts';
import { type MeetingTelling, meetingTellings } from './meeting-telling.ts';
import { type ProposalTelling, proposalTellings } from './proposal-telling.ts';
import type { Evidence } from './resolution.ts';
import { type StatementTelling, statementTellings } from './statement-telling.ts';

/** Of so many shingles in a row at least one leads to the article: a shared passage of 21 words is always found. */
const LEADING = 16;

export interface Digest {
  readonly article: ArticleDigest;
  readonly cast: CastDigest;
  readonly items: ItemDigest;
}

/** The article as a whole. */
export interface ArticleDigest {
  readonly id: string;
  readonly url: string | null;
  readonly published: Interval | null;
  /** Number of the first day on which it may have been published; null where it does not say. */
  readonly day: number | null;
  readonly credit: Credit;
  /** Fingerprints of its story, ascending. */
  readonly prints: readonly number[];
  /** Those of them by which other articles are looked up. */
  readonly leads: readonly number[];
  /** Nodes that its own words identify; sorted. */
  readonly topics: readonly string[];
}

/** Whom and what it names. */
export interface CastDigest {
  readonly locals: readonly Local[];
  /** Of each key that stands for several persons, the keys of these. */
  readonly members: readonly (readonly [string, readonly string[]])[];
  readonly roles: readonly LocalRole[];
}

/** What it tells. */
export interface ItemDigest {
  readonly stances: readonly LocalStance[];
  readonly meetings: readonly MeetingTelling[];
  readonly proposals: readonly ProposalTelling[];
  readonly statements: readonly StatementTelling[];
}

export function digestOf(evidence: Evidence): Digest {
  const { article, reading } = evidence;
  const words = storyWords(article);
  const locals = localsOf(evidence);
  return {
    article: {
      id: article.id,
      url: article.url,
      published: article.published,
      day: article.published && dayNumber(article.published.earliest),
      credit: creditOf(article),
      prints: fingerprints(words),
      leads: fingerprints(words, LEADING),
      topics: unique(locals.flatMap(({ own }) => own ?? [])),
    },
    cast: {
      locals,
      members: reading.entities.flatMap(({ key, members }) => (members.length > 0 ? [[key, members] as const] : [])),
      roles: reading.roles,
    },
    items: {
      stances: reading.stances,
      meetings: meetingTellings(evidence),
      proposals: proposalTellings(evidence),
      statements: statementTellings(evidence),
    },
  };
}
