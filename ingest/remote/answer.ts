/** What a remote model is asked for, as a schema, and how much of its answer can be used. */
import { z } from 'zod';
import {
  EntityType,
  LocalStance,
  MeetingMode,
  MeetingStatus,
  OrganizationKind,
  ProposalKind,
} from '../../graph/model/reading.ts';
import { anyJson } from '../any-json.ts';

/** Words of the article, and the number of the sentence where they stand. */
const Quote = z.object({ sentence: z.int(), words: z.string().min(1) });
export type Quote = z.infer<typeof Quote>;

const Id = z.string().min(1);

const Entity = z.object({
  id: Id,
  type: EntityType,
  kind: OrganizationKind.nullable(),
  name: z.string().min(1).nullable(),
  mentions: z.array(Quote),
  members: z.array(Id),
});
const Meeting = z.object({
  id: Id,
  triggers: z.array(Quote),
  status: MeetingStatus,
  mode: MeetingMode,
  count: z.int().positive(),
  participants: z.array(Id),
  /** Who is said not to have been there, with the words that say so. */
  absent: z.array(z.object({ actor: Id, words: Quote })).default([]),
  dates: z.array(Quote),
  places: z.array(Id),
  durations: z.array(Quote),
});
const Proposal = z.object({
  id: Id,
  kind: ProposalKind,
  mentions: z.array(Quote),
  partOf: Id.nullable(),
});
const { type, status, polarity, modality } = LocalStance.shape;
const Stance = z.object({
  type,
  actor: Id,
  target: Id.nullable(),
  trigger: Quote,
  status,
  polarity,
  modality,
  dates: z.array(Quote),
});
const Statement = z.object({
  speaker: Id,
  content: z.array(Quote),
  cue: Quote.nullable(),
  about: z.array(Id),
  dates: z.array(Quote),
});
const Role = z.object({
  person: Id,
  of: Id.nullable(),
  role: Quote,
  tense: z.enum(['past', 'present', 'future']),
});

/** The whole answer: one list for each kind of thing. */
export const Answer = z.object({
  entities: z.array(Entity),
  meetings: z.array(Meeting),
  proposals: z.array(Proposal),
  stances: z.array(Stance),
  statements: z.array(Statement),
  roles: z.array(Role),
});
export type Answer = z.infer<typeof Answer>;

/** For servers that hold a model to a schema: JSON Schema of {@link Answer}. */
export const ANSWER_SCHEMA = z.toJSONSchema(Answer, { target: 'draft-7' });

export interface Usable {
  readonly answer: Answer;
  /** Items that break the schema and were left out. */
  readonly dropped: number;
}

/**
 * Reads an answer, alone or between other words (a fence, thoughts). Each item that fits is taken; a list that is
 * missing is empty. Null where there is no JSON object in it at all.
 */
export function usable(text: string): Usable | null {
  const value = jsonIn(text.slice(text.lastIndexOf('</think>') + 1));
  const object = z.record(z.string(), z.unknown()).safeParse(value);
  if (!object.success) return null;
  let dropped = 0;
  const list = <T>(name: keyof Answer, item: z.ZodType<T>): T[] => {
    const given = object.data[name] ?? [];
    if (!Array.isArray(given)) {
      dropped++;
      return [];
    }
    const items = given.map((one) => item.safeParse(one));
    const good = items.flatMap((one) => (one.success ? [one.data] : []));
    dropped += items.length - good.length;
    return good;
  };
  const answer: Answer = {
    entities: list('entities', Entity),
    meetings: list('meetings', Meeting),
    proposals: list('proposals', Proposal),
    stances: list('stances', Stance),
    statements: list('statements', Statement),
    roles: list('roles', Role),
  };
  return { answer, dropped };
}

const jsonIn = (text: string): unknown => anyJson(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
