/** The page's words for what the model knows. */
import type { Interval } from '../../../graph/model/interval.ts';
import { dateText, plural, support } from '../../../cypher/report/wording.ts';
import type { NodeKind, Relation } from '../../server/wire.ts';

export { dateText, plural, support };

export const kindNames: Readonly<Record<NodeKind, { readonly one: string; readonly many: string }>> = {
  Person: { one: 'Person', many: 'People' },
  State: { one: 'State', many: 'States' },
  Organization: { one: 'Organization', many: 'Organizations' },
  Place: { one: 'Place', many: 'Places' },
  Proposal: { one: 'Proposal', many: 'Proposals' },
  Meeting: { one: 'Meeting', many: 'Meetings' },
  Statement: { one: 'Statement', many: 'Statements' },
};

export const relationNames: Readonly<Record<Relation, string>> = {
  MET_WITH: 'Met',
  TO_MEET: 'To meet, or may',
  PROPOSED: 'Proposed',
  REJECTED: 'Rejected',
  ACCEPTED: 'Accepted',
  SPOKE_OF: 'Spoke of',
  QUOTED: 'Is quoted',
  ABOUT: 'Is about',
  ATTENDED: 'Attended',
  HELD_IN: 'Held in',
  LOCATED_IN: 'Lies in',
  REPRESENTS: 'Represents',
  PART_OF: 'Part of',
};

/** What a reader is told instead of a number. */
export function confidenceWord(confidence: number): 'clear' | 'likely' | 'uncertain' {
  if (confidence >= 0.85) return 'clear';
  return confidence >= 0.6 ? 'likely' : 'uncertain';
}

/** When it happened as precisely as is known; else when it was told, and says so. */
export function whenText(when: Interval | null, published: Interval | null): string {
  if (when !== null) return dateText(when);
  return published === null ? 'no date' : `told ${dateText(published)}`;
}
