/** Of the rows of a question on disputes, those that take a side: a value that contradicts no other is in no dispute. */
import { z } from 'zod';
import { groupBy } from '../../graph/evidence/order.ts';
import { type SideClaim, sidesOf } from '../../graph/project/sides.ts';
import type { QueryRecord } from '../session.ts';
import type { Question } from './question.ts';

const onDisputes: readonly string[] = ['disputes', 'dispute-over'];

/** Whether a question lists who says what where reports contradict each other. */
export const listsSides = ({ name }: Question): boolean => onDisputes.includes(name);

/** One value of a slot, and who gives it; of one fact where no id says of which. */
const Row = z.object({
  id: z.string().optional(),
  slot: z.string(),
  value: z.string(),
  publisher: z.string().nullish(),
  publishers: z.array(z.string()).optional(),
});

/** As the questions put it that somebody was at a meeting or not. */
const presence = /^(?<who>.+) (?<is>was|is)(?<not> not)?(?: to be)? there$/su;

function saidOf(slot: string, value: string): Pick<SideClaim, 'value' | 'presence'> {
  const { who, is, not } = (slot === 'participant' ? presence.exec(value)?.groups : undefined) ?? {};
  if (who === undefined) return { value };
  return { value: who, presence: { isThere: not === undefined, modality: is === 'was' ? 'actual' : 'planned' } };
}

interface Told extends SideClaim {
  readonly record: QueryRecord;
}

/** In the order they came in. */
export function sidesAmong(records: readonly QueryRecord[]): QueryRecord[] {
  const told = records.map((record, at) => {
    const {
      id,
      slot,
      value,
      publisher,
      publishers = publisher == null ? [] : [publisher],
    } = Row.parse(record.toObject());
    // Whoever has no name is nobody else.
    const by = publishers.length > 0 ? publishers : [`#${at}`];
    return {
      fact: `${id} ${slot}`,
      slot,
      claims: by.map((article): Told => ({ record, ...saidOf(slot, value), article })),
    };
  });
  const taken = new Set<QueryRecord>();
  for (const same of groupBy(told, ({ fact }) => fact).values()) {
    const claims = same.flatMap((one) => one.claims);
    for (const side of sidesOf(same[0]?.slot ?? '', claims)) for (const { record } of side.claims) taken.add(record);
  }
  return records.filter((record) => taken.has(record));
}
