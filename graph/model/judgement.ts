/** What a person decided over the evidence. Reversible and dated; applied before projection. */
import { z } from 'zod';

export const Judgement = z.object({
  id: z.string(),
  /** same and different name two facts; wrong names a claim that was misread; note is free text on a fact. */
  kind: z.enum(['same', 'different', 'wrong', 'note']),
  subjects: z.array(z.string()).min(1).max(2),
  text: z.string().nullable(),
  made: z.iso.datetime(),
});
export type Judgement = z.infer<typeof Judgement>;
