/** What the model's output columns stand for, in order (`files/labels.json`). */
import { z } from 'zod';

/**
 * Types of spans, read from a list of tags. A head that tags them has one column for no span, then two for each type:
 * where a span begins and where it goes on.
 */
const types = <T extends string>(type: z.ZodType<T, string>) =>
  z
    .array(z.string())
    .refine((tags) => tags[0] === 'O' && tags.every((tag, i) => i === 0 || tag.startsWith(i % 2 === 1 ? 'B-' : 'I-')))
    .transform((tags) => tags.filter((tag) => tag.startsWith('B-')).map((tag) => tag.slice(2)))
    .pipe(z.array(type));

const Labels = z
  .object({
    ner: types(z.string()),
    upos: z.array(z.string()),
    rel: z.array(z.string()),
    mention: types(z.enum(['Person', 'State', 'Organization', 'Place', 'Group'])),
    trigger: types(z.enum(['meet', 'propose', 'reject', 'accept'])),
    status: z.array(z.string()),
    mode: z.array(z.enum(['in-person', 'phone', 'video', 'unknown'])),
    pstatus: z.array(z.string()),
  })
  .transform(({ ner, upos, rel, mention, trigger, status, mode, pstatus }) => ({
    /** OntoNotes types of names. */
    names: ner,
    /** Universal parts of speech. */
    pos: upos,
    /** Universal Dependencies relations. */
    relations: rel,
    mentions: mention,
    triggers: trigger,
    meetingStatus: status,
    meetingMode: mode,
    proposalStatus: pstatus,
  }));
export type Labels = z.infer<typeof Labels>;

export const parseLabels = (json: string): Labels => Labels.parse(JSON.parse(json));
