/** Proposals, their parts, and who made, rejected or accepted them. */
import type { LocalProposal, LocalStance } from '../model/reading.ts';
import { unique } from '../evidence/order.ts';
import { contentWords } from '../resolve/content-words.ts';
import { agreedInterval } from '../resolve/ranges.ts';
import type { ResolvedItem } from '../resolve/resolution.ts';
import type { Draft, Support } from './draft.ts';
import { mostTold } from '../evidence/most-told.ts';
import { lifeOf, Stances } from './proposal-life.ts';
import { numbersDiffer } from './proposal-disputes.ts';

/** Longer titles are cut at a word. */
const TITLE_LENGTH = 90;

export function projectProposals(draft: Draft): void {
  const stances = new Stances(draft);
  for (const proposal of draft.resolution.proposals.values()) projectProposal(draft, proposal, stances);
  for (const { article, reading } of draft.resolution.evidence)
    for (const stance of reading.stances) projectStance(draft, article.id, stance);
}

function projectProposal(draft: Draft, { id, told }: ResolvedItem<LocalProposal>, stances: Stances): void {
  const titles = told.map(({ item }) => item.title);
  const title = bestTitle(titles);
  const articles = told.map(({ article }) => article);
  const { makers, status } = lifeOf(draft, told, stances);
  draft.node('Proposal', id, articles, {
    title: shorten(title),
    aliases: unique(titles).filter((one) => one !== title),
    kind: mostTold(told, ({ item }) => [item.kind]),
    status,
    by: makers.map((maker) => draft.resolution.entities.get(maker)?.name ?? maker),
  });
  if (numbersDiffer(draft, told)) draft.dispute(id, 'number');
  for (const { article, item } of told) {
    draft.support(article, { kind: 'proposal', key: item.key }, { fact: id, about: [id] });
    item.mentions.forEach((_, index) =>
      draft.support(article, { kind: 'quantity', key: item.key, index }, { fact: id, about: [id] }),
    );
    const whole = item.partOf === null ? null : draft.resolution.idOf(article, item.partOf);
    const confidence = Math.max(...item.mentions.map((mention) => mention.confidence));
    if (whole !== null && whole !== id && draft.resolution.proposals.has(whole))
      draft.relate('PART_OF', [id, whole], [{ article, confidence }]);
  }
}

/** What happened becomes a relationship; what was denied, expected or alleged stays a claim about those it concerns. */
function projectStance(draft: Draft, article: string, stance: LocalStance): void {
  const { key, type, actor, target, status, trigger, actorAnchor, dates } = stance;
  const actors = draft.resolution.actorsOf(article, actor);
  const targets = target === null ? [] : targetsOf(draft, article, target, type);
  const support: Support = {
    article,
    confidence: Math.min(trigger.confidence, actorAnchor.confidence),
    interval: agreedInterval(dates.map(({ interval }) => interval)),
  };
  const facts = happened(stance)
    ? actors.flatMap((one) =>
        targets
          .filter((other) => other !== one)
          .map((other) => draft.relate(type, [one, other], [support], status === 'withdrawn' ? { status } : {})),
      )
    : [];
  const about = [...new Set([...targets, ...actors])];
  const fact = facts[0] ?? about[0];
  if (fact === undefined) return;
  draft.support(article, { kind: 'stance', key }, { fact, about });
  dates.forEach((_, index) => draft.support(article, { kind: 'stanceDate', key, index }, { fact, about }));
}

export const happened = ({ polarity, modality, type, status }: LocalStance): boolean =>
  polarity === 'asserted' && modality === 'actual' && !(type === 'PROPOSED' && status === 'expected');

/** One proposes and accepts proposals; one may also reject a meeting or an actor. */
function targetsOf(draft: Draft, article: string, key: string, type: LocalStance['type']): readonly string[] {
  const id = draft.resolution.idOf(article, key);
  if (id !== null && draft.resolution.proposals.has(id)) return [id];
  if (type !== 'REJECTED') return [];
  if (id !== null && draft.resolution.meetings.has(id)) return [id];
  return draft.resolution.actorsOf(article, key);
}

/** The title whose words most others share, rather of several words than of one; of equals the shortest. */
function bestTitle(titles: readonly string[]): string {
  const spread = new Map<string, number>();
  for (const title of titles)
    for (const word of new Set(contentWords(title))) spread.set(word, (spread.get(word) ?? 0) + 1);
  const shared = (title: string): number =>
    [...new Set(contentWords(title))].reduce((sum, word) => sum + (spread.get(word) ?? 0) - 1, 0);
  const ranked = unique(titles)
    .map((title) => ({ title, single: title.includes(' ') ? 0 : 1, shared: shared(title) }))
    .toSorted((a, b) => a.single - b.single || b.shared - a.shared || a.title.length - b.title.length);
  return ranked[0]?.title ?? '';
}

function shorten(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  return `${title.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`;
}
