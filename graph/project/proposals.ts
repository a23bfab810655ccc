/** Proposals, their parts, and who made, rejected or accepted them. */
import { mostTold } from '../evidence/most-told.ts';
import { unique } from '../evidence/order.ts';
import { contentWords } from '../resolve/content-words.ts';
import type { ProposalTelling } from '../resolve/proposal-telling.ts';
import type { Draft } from './draft.ts';
import { numbersDiffer } from './proposal-disputes.ts';
import { lifeOf } from './proposal-life.ts';
import { relateStances } from './stances.ts';
import type { Targets } from './targets.ts';
import type { Told } from './world.ts';

/** Longer titles are cut at a word. */
const TITLE_LENGTH = 90;

/** The proposal with all that relates it to others. */
export function projectProposal(draft: Draft, id: string): void {
  const { world } = draft;
  const told = world.proposal(id);
  const titles = told.map(({ telling }) => telling.item.title);
  const title = bestTitle(titles);
  const { makers, status } = lifeOf(world, told);
  draft.node(
    'Proposal',
    id,
    told.map(({ article }) => article),
    {
      title: shorten(title),
      aliases: unique(titles).filter((one) => one !== title),
      kind: mostTold(told, ({ telling }) => [telling.item.kind]),
      status,
      by: makers.map((maker) => world.faceOf(maker).name),
    },
  );
  if (numbersDiffer(world, told)) draft.dispute(id, 'number');
  relateStances(draft, id, told);
  for (const { article, telling } of told) {
    const { partOf, mentions } = telling.item;
    const whole = partOf === null ? null : world.subjectOf(article, partOf);
    const confidence = Math.max(...mentions.map((mention) => mention.confidence));
    if (whole?.kind === 'proposal' && whole.id !== id)
      draft.relate('PART_OF', [id, whole.id], [{ article, confidence }]);
  }
}

/** What an article's claims support. */
export function targetProposal(targets: Targets, id: string, { telling }: Told<ProposalTelling>): void {
  const { key, mentions } = telling.item;
  targets.support({ kind: 'proposal', key }, { fact: id, about: [id] });
  mentions.forEach((_, index) => targets.support({ kind: 'quantity', key, index }, { fact: id, about: [id] }));
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
