/** A report as data: sections of lines, each with the numbers of the sentences it rests on. What renderers are given. */
import { z } from 'zod';
import { Slot } from '../../graph/model/claim.ts';
import { Interval } from '../../graph/model/interval.ts';

/** A sentence of an article, by the number that lines refer to it with. */
export const Source = z.object({
  number: z.int().positive(),
  article: z.string(),
  publisher: z.string().nullable(),
  headline: z.string().nullable(),
  published: Interval.nullable(),
  url: z.string().nullable(),
  path: z.string().nullable(),
  /** Where the sentence stands in the article's text: UTF-16 offsets, half-open. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  /** What of its sentence stands before and after it; empty where that is all, or the article's text is not at hand. */
  before: z.string(),
  after: z.string(),
});
export type Source = z.infer<typeof Source>;

const References = z.array(z.int().positive());

/** One side of a dispute: a value, in which words, who gives it, and where. */
export const Saying = z.object({
  value: z.string(),
  words: z.array(z.string()),
  publishers: z.array(z.string()),
  references: References,
});
export type Saying = z.infer<typeof Saying>;

export const Dispute = z.object({ slot: Slot, sayings: z.array(Saying).min(1) });
export type Dispute = z.infer<typeof Dispute>;

export const Line = z.object({
  /** When it happened or was said, as precisely as is known; null where no article says. */
  when: Interval.nullable(),
  /** From when to when articles tell it, as far as they are dated: stands in where `when` is null, and says so. */
  printed: Interval.nullable(),
  text: z.string().min(1),
  /** The words of a quotation; `text` then says whose they are. */
  quote: z.object({ text: z.string(), kind: z.enum(['direct', 'mixed', 'indirect']) }).nullable(),
  /** Short qualifications: "by telephone", "told by one origin". */
  notes: z.array(z.string()),
  disputes: z.array(Dispute),
  /** True where it answers the nearest line above that does not: a reaction below its proposal. */
  reply: z.boolean(),
  references: References,
});
export type Line = z.infer<typeof Line>;

export const Section = z.object({
  /** Unique in the report; an anchor in HTML. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: z.string().min(1),
  /** What stands in place of the lines where there are none. */
  empty: z.string().min(1),
  lines: z.array(Line),
  /** How many further lines were left out, and where to find them; null where all are here. */
  more: z.string().nullable(),
});
export type Section = z.infer<typeof Section>;

export const Report = z.object({
  kind: z.enum(['overview', 'actor', 'pair']),
  title: z.string().min(1),
  /** Whom it is on: none, one or two actors. */
  subjects: z.array(z.object({ id: z.string(), label: z.string(), name: z.string(), aliases: z.array(z.string()) })),
  figures: z.array(z.object({ name: z.string(), value: z.int().nonnegative() })),
  sections: z.array(Section),
  sources: z.array(Source),
});
export type Report = z.infer<typeof Report>;

/** The sentences of each article together, articles in the order in which they are first referred to. */
export function byArticle(sources: readonly Source[]): Source[][] {
  const articles = new Map<string, Source[]>();
  for (const source of sources) articles.set(source.article, [...(articles.get(source.article) ?? []), source]);
  return [...articles.values()];
}
