/**
 * One proposal told by many articles under many names. Careful by design: merging two proposals into one is worse than
 * leaving one in two, so two are joined only where neighbouring articles share its rarer words, and never against
 * what they say of who made it.
 */
import { hashId } from '../model/id.ts';
import type { LocalProposal } from '../model/reading.ts';
import { compare } from '../evidence/order.ts';
import { candidatePairs } from './candidates.ts';
import type { Cast } from './cast.ts';
import { contentWords } from './content-words.ts';
import type { Context } from './context.ts';
import { type Anchored, toItems } from './items.ts';
import { applyDecisions, type Decisions } from './judgements.ts';
import { Partition } from './partition.ts';
import type { Evidence, ResolvedItem } from './resolution.ts';

/** Articles further apart than this tell of other proposals, however alike. */
const NEAR_DAYS = 90;
/** Least score at which two tellings are one proposal. */
const ALIKE = 0.5;
/** The most that the sentences around two tellings count: of themselves never enough, even with the same maker. */
const AROUND_SHARE = 0.2;
/** Of the tellings that share a word, each is compared with so many before it. */
const COMPARED = 40;

interface Telling extends Anchored<LocalProposal> {
  readonly words: ReadonlySet<string>;
  /** The words of the sentences around it. */
  readonly context: ReadonlySet<string>;
  readonly makers: ReadonlySet<string>;
  readonly takers: ReadonlySet<string>;
  readonly published: string;
}

export const proposalAnchor = (article: string, { mentions }: LocalProposal): string =>
  hashId(
    'proposal',
    article,
    ...[...mentions]
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .slice(0, 1)
      .flatMap(({ start, end }) => [start, end]),
  );

export function resolveProposals(
  evidence: readonly Evidence[],
  cast: Cast,
  context: Context,
  decisions: Decisions,
): ResolvedItem<LocalProposal>[] {
  const tellings = evidence.flatMap((one) => one.reading.proposals.map((proposal) => telling(one, proposal, cast)));
  const partition = new Partition();
  for (const { anchor, article } of tellings) partition.add(anchor, article);
  applyDecisions(partition, decisions);
  for (const { a, b } of candidates(tellings, cast, context)) partition.join(a, b);
  return toItems(partition, tellings);
}

function telling({ article, reading }: Evidence, proposal: LocalProposal, cast: Cast): Telling {
  const said = proposal.mentions.map(({ start, end }) => article.text.slice(start, end));
  const actors = (made: boolean) =>
    reading.stances
      .filter(({ type, target }) => target === proposal.key && (type === 'PROPOSED') === made)
      .flatMap(({ actor }) => cast.actorsOf(article.id, actor));
  return {
    article: article.id,
    anchor: proposalAnchor(article.id, proposal),
    item: proposal,
    words: new Set([proposal.title, ...said].flatMap(contentWords)),
    context: new Set(proposal.mentions.flatMap((mention) => contentWords(sentenceAround(article.text, mention)))),
    makers: new Set(actors(true)),
    takers: new Set(actors(false)),
    published: article.published?.earliest ?? '',
  };
}

/** From the full stop before to the one after, at most so many characters either way. */
const AROUND_LENGTH = 200;

function sentenceAround(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - AROUND_LENGTH), start);
  const after = text.slice(end, end + AROUND_LENGTH);
  const stop = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'));
  const next = /[.?!][”"’]?\s|\n/.exec(after)?.index ?? after.length;
  return before.slice(stop + 1) + text.slice(start, end) + after.slice(0, next);
}

interface Candidate {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

function candidates(tellings: readonly Telling[], cast: Cast, context: Context): Candidate[] {
  const spread = new Map<string, number>();
  for (const one of tellings) for (const word of one.context) spread.set(word, (spread.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log((tellings.length + 1) / (spread.get(word) ?? 1));
  const found: Candidate[] = [];
  const inTime = tellings.toSorted((a, b) => compare(a.published, b.published) || compare(a.anchor, b.anchor));
  const keysOf = ({ words, makers }: Telling) => [...words, ...makers];
  for (const [one, other] of candidatePairs(inTime, keysOf, { last: COMPARED })) {
    const [a, b] = compare(one.anchor, other.anchor) < 0 ? [one, other] : [other, one];
    if (a.article === b.article || context.gap(a.article, b.article) > NEAR_DAYS) continue;
    if (!context.related(a.article, b.article)) continue;
    const score = likeness(a, b, rarity, cast);
    if (score >= ALIKE) found.push({ a: a.anchor, b: b.anchor, score });
  }
  return found.toSorted((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b));
}

/** How much alike two tellings are: their words by how rare they are, their surroundings, and who takes which side. */
function likeness(a: Telling, b: Telling, rarity: (word: string) => number, cast: Cast): number {
  const own = overlap(a.words, b.words, rarity);
  const near = overlap(a.context, b.context, rarity);
  const makers = agreement(a.makers, b.makers, cast);
  const takers = Math.max(0, agreement(a.takers, b.takers, cast));
  const kind = a.item.kind === b.item.kind ? 1 : 0;
  return (
    0.6 * own.contained +
    0.6 * own.jaccard +
    Math.min(AROUND_SHARE, 0.6 * near.jaccard) +
    0.25 * makers +
    0.1 * takers +
    0.1 * kind -
    0.1
  );
}

/** Of all words that two tellings have, the part that both have, and that of the shorter that the longer has. */
function overlap(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  rarity: (word: string) => number,
): { contained: number; jaccard: number } {
  const weigh = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + rarity(word), 0);
  const shared = weigh([...a].filter((word) => b.has(word)));
  if (shared === 0) return { contained: 0, jaccard: 0 };
  const [x, y] = [weigh(a), weigh(b)];
  return { contained: shared / Math.min(x, y), jaccard: shared / (x + y - shared) };
}

/** 1 where two sets of actors share one, or one speaks for the other; -1 where they do not; 0 where one is unknown. */
function agreement(a: ReadonlySet<string>, b: ReadonlySet<string>, cast: Cast): number {
  if (a.size === 0 || b.size === 0) return 0;
  const sides = (actors: ReadonlySet<string>) =>
    new Set([...actors].flatMap((actor) => [actor, ...cast.represents(actor)]));
  const [x, y] = [sides(a), sides(b)];
  return [...x].some((actor) => y.has(actor)) ? 1 : -1;
}
