/** The annotated articles that training left out, as `python -m reader.data` writes them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { identify, type Article } from '../../graph/model/article.ts';
import { day } from '../../graph/model/interval.ts';

const Annotation = z.object({
  /** The markup's element: e, q, cue, meet, propose … */
  name: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  id: z.string().optional(),
  t: z.string().optional(),
  by: z.string().optional(),
  /** What is proposed, rejected or accepted. */
  what: z.string().optional(),
  who: z.string().optional(),
  status: z.string().optional(),
  /** Shared by the halves of a quotation that its cue splits. */
  part: z.string().optional(),
});
export type Annotation = z.infer<typeof Annotation>;

const AnnotatedArticle = z.object({
  set: z.enum(['invented', 'real']),
  id: z.string(),
  text: z.string(),
  headline: z.string().nullable(),
  publisher: z.string().nullish(),
  published: z.iso.date().nullish(),
  spans: z.array(Annotation),
});
export type AnnotatedArticle = z.infer<typeof AnnotatedArticle>;

export const jsonLines = <T>(file: string, record: z.ZodType<T>): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => record.parse(JSON.parse(line)));

export const annotatedArticles = (file: string): AnnotatedArticle[] => jsonLines(file, AnnotatedArticle);

/** As the reader takes it. */
export const asArticle = ({ id, text, headline, publisher, published }: AnnotatedArticle): Article =>
  identify({
    text,
    headline,
    publisher: publisher ?? null,
    published: published ? day(published) : null,
    url: null,
    path: id,
    boilerplate: [],
  });

/** An attribute that lists ids. */
export const ids = (list: string | undefined): string[] => (list ?? '').split(/[\s,]+/).filter(Boolean);

/** The distinct stretches marked by an element, in order. */
export const marked = (article: AnnotatedArticle, name: string): Annotation[] => [
  ...new Map(
    article.spans.filter((s) => s.name === name).map((s) => [`${s.start}:${s.end}:${s.id ?? ''}`, s]),
  ).values(),
];
