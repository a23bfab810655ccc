/** What an ingest came to, in words. */
import type { Tally } from '../tally.ts';
import { count } from './count.ts';
import { duration } from './progress.ts';

export interface Ingested {
  /** Articles read in this run, and those that the store knew. */
  readonly read: number;
  readonly known: number;
  readonly words: number;
  readonly skipped: readonly { readonly path: string; readonly code: string; readonly reason: string }[];
  readonly store: string;
  readonly facts: Tally;
  /** What a remote model took, where one read. */
  readonly remote?: string;
  readonly interrupted: boolean;
  readonly seconds: number;
}

export function renderIngested(ingested: Ingested): string {
  const { read, known, words, skipped, store, facts, remote, interrupted, seconds } = ingested;
  const { nodes, relationships, disputes } = facts;
  const met = relationships['MET_WITH'] ?? 0;
  const lines = [
    `${count(read, 'article')} read (${count(words, 'word')}, ${duration(seconds)})${known > 0 ? `, ${known} known before` : ''}.`,
    ...(remote === undefined ? [] : [`${remote}.`]),
    `The graph: ${count(nodes['Person'] ?? 0, 'person', 'people')}, ${count(nodes['State'] ?? 0, 'state')}, ` +
      `${count(nodes['Organization'] ?? 0, 'organization')}, ${count(nodes['Place'] ?? 0, 'place')}; ` +
      `${count(nodes['Meeting'] ?? 0, 'meeting')} (${count(met, 'pair')} who met), ` +
      `${count(nodes['Proposal'] ?? 0, 'proposal')} (${relationships['PROPOSED'] ?? 0} proposed, ` +
      `${relationships['REJECTED'] ?? 0} rejected, ${relationships['ACCEPTED'] ?? 0} accepted), ` +
      `${count(nodes['Statement'] ?? 0, 'statement')}.`,
    disputes > 0
      ? `${count(disputes, 'fact')} on which sources disagree: \`dossier ask disputes\` shows who says what.`
      : 'No source contradicts another.',
    ...(skipped.length > 0 ? [`${count(skipped.length, 'input')} skipped, each with its reason above.`] : []),
    ...(interrupted ? ['Stopped early; the same command goes on where it stopped.'] : []),
    `Store: ${store}`,
  ];
  return `${lines.join('\n')}\n`;
}
