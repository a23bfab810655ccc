/** From a claim to the one telling that it belongs to: what a person names to part tellings that were joined. */
import { claimsOf } from '../evidence/claims.ts';
import { meetingAnchor } from './meeting-telling.ts';
import { proposalAnchor } from './proposal-telling.ts';
import type { Evidence } from './resolution.ts';
import { statementAnchor } from './statement-telling.ts';

/**
 * The id that judgements know this article's telling of a meeting, proposal or statement by, whichever others it is
 * joined with; null where the claim is not the article's, or tells of none of these.
 */
export function tellingOf({ article, reading }: Evidence, claim: string): string | null {
  const source = claimsOf(article, reading).find(({ id }) => id === claim)?.source;
  if (!source) return null;
  const named = <T extends { readonly key: string }>(items: readonly T[]) =>
    items.find(({ key }) => key === source.key);
  if (source.kind === 'proposal' || source.kind === 'quantity') {
    const proposal = named(reading.proposals);
    return proposal ? proposalAnchor(article.id, proposal) : null;
  }
  if (source.kind === 'statement' || source.kind === 'speaker' || source.kind === 'statementDate') {
    const statement = named(reading.statements);
    return statement ? statementAnchor(article.id, statement) : null;
  }
  if (source.kind === 'stance' || source.kind === 'stanceDate' || source.kind === 'role') return null;
  const meeting = named(reading.meetings);
  return meeting ? meetingAnchor(article.id, meeting) : null;
}
