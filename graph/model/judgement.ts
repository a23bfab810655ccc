/** What a person decided over the evidence. Reversible and dated; applied before projection. */
import { z } from 'zod';
import { hashId } from './id.ts';

export const Judgement = z.object({
  id: z.string(),
  /** same and different name two facts; wrong names a claim that was misread; note is free text on a fact. */
  kind: z.enum(['same', 'different', 'wrong', 'note']),
  subjects: z.array(z.string()).min(1).max(2),
  text: z.string().nullable(),
  made: z.iso.datetime(),
});
export type Judgement = z.infer<typeof Judgement>;

/**
 * A judgement with its id: a hash of the kind and the subjects, which have no order, so that judging the same twice is
 * judging once; several notes on one fact are told apart by their text. `made`: ISO 8601, UTC.
 */
export function judge(
  kind: Judgement['kind'],
  subjects: readonly string[],
  text: string | null,
  made: string,
): Judgement {
  const sorted = subjects.toSorted();
  return {
    id: hashId('judgement', kind, ...sorted, kind === 'note' ? text : null),
    kind,
    subjects: sorted,
    text,
    made,
  };
}
