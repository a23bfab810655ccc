/** Who tells of a meeting: what is said in an article's own voice and what is not, and what belongs to the telling alone. */
import type { ResolvedDocument } from '../entities/entities.ts';
import { headOf } from '../entities/view.ts';
import type { Range } from '../language/document.ts';
import { covers, overlaps, wordAt } from './evidence.ts';

/** Whether somebody is reported to say these words. */
export const isReported = ({ layers }: ResolvedDocument, range: Range): boolean =>
  layers.attributions.some(({ content }) => content.some((part) => covers(part, range)));

/** Whether somebody whom these words name is reported to say those. */
export const tells = ({ layers }: ResolvedDocument, source: Range, range: Range): boolean =>
  layers.attributions.some(
    (said) => said.source !== null && covers(said.source, source) && said.content.some((part) => covers(part, range)),
  );

/** "Berg said on Friday in Oslo that they had met": when and where it was told; not so where to tell is to meet ("discussed"). */
export function isOfTelling(document: ResolvedDocument, range: Range, trigger: Range): boolean {
  const { attributions, heads, triggers } = document.layers;
  // "Told ministers on Friday that the call": the day stands before all that was told.
  if (trigger.from > range.to && document.words[range.to]?.form === 'that') return true;
  const governor = heads[headOf(document, range)] ?? -1;
  return attributions.some(
    ({ cue, content }) =>
      covers(cue, wordAt(governor)) &&
      content.some((part) => covers(part, trigger)) &&
      !content.some((part) => covers(part, range)) &&
      !triggers.some((other) => other.kind === 'meet' && overlaps(other, cue)),
  );
}
