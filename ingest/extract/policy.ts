/** Attitudes to things in general, "opposes unilateral sanctions": a policy, and no answer to what somebody put forward. */
import type { LocalStance } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { headOf } from '../entities/view.ts';
import type { Range } from '../language/document.ts';
import type { Proposals } from './proposal.ts';

/** Verbs of what somebody is for or against; to reject or to accept is to answer. */
const attitude = /^(?:oppos|support|favou?r|condemn|endors|advocat)/iu;

/** Whether words name a kind of thing: a plural without an article, a name, or a number. */
const isGeneral = (document: ResolvedDocument, range: Range): boolean =>
  document.layers.pos.slice(range.from, range.to).every((tag) => /^(?:NOUN|ADJ|ADP|CCONJ)$/u.test(tag)) &&
  document.words[headOf(document, range)]?.form.endsWith('s') === true;

/** Whether a stance is only such an attitude: nobody is said to put the thing forward, and it is named this once. */
export function isPolicy(
  document: ResolvedDocument,
  { list, mentions }: Proposals,
  stance: LocalStance,
  all: readonly LocalStance[],
): boolean {
  const { start, end } = stance.trigger;
  if (stance.type === 'PROPOSED' || !attitude.test(document.article.text.slice(start, end))) return false;
  const named = mentions.filter(({ key }) => key === stance.target);
  const proposed = all.some(({ type, target }) => type === 'PROPOSED' && target === stance.target);
  const kind = list.find(({ key }) => key === stance.target)?.kind;
  const [only] = named;
  return only !== undefined && named.length === 1 && kind === 'idea' && !proposed && isGeneral(document, only);
}
