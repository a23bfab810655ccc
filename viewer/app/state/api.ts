/** Asks the server; every answer is checked before the page believes it. */
import { z } from 'zod';
import {
  ArticlePage,
  ErrorBody,
  FactCard,
  GraphView,
  JudgementMade,
  type JudgementRequest,
  type NodeKind,
  QueryResult,
  QuestionList,
  ReviewList,
  SearchResult,
  Status,
  Timeline,
} from '../../server/wire.ts';

/** `gone`: no answer at all. Else the server's own code. */
export class ServerError extends Error {
  readonly body: ErrorBody;

  constructor(body: ErrorBody) {
    super(body.message);
    this.name = 'ServerError';
    this.body = body;
  }
}

export const isGone = (error: unknown): boolean => error instanceof ServerError && error.body.code === 'gone';

export interface Api {
  graph(actors: number | null): Promise<GraphView>;
  neighbours(id: string): Promise<GraphView>;
  fact(id: string): Promise<FactCard>;
  article(id: string): Promise<ArticlePage>;
  search(words: string, kinds?: readonly NodeKind[]): Promise<SearchResult>;
  query(request: object): Promise<QueryResult>;
  questions(): Promise<QuestionList>;
  timeline(): Promise<Timeline>;
  status(): Promise<Status>;
  review(): Promise<ReviewList>;
  judge(request: JudgementRequest): Promise<JudgementMade>;
  undo(judgement: string): Promise<JudgementMade>;
}

const unreadable: ErrorBody = { code: 'unreadable', message: 'The server’s answer is not of the expected form.' };

const posted = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

const at = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`;

/** `base`: where the server is; the page's own address by default. */
export function createApi(base = '.', fetchFrom: typeof fetch = (...given) => fetch(...given)): Api {
  async function ask<T extends z.ZodType>(schema: T, path: string, init?: RequestInit): Promise<z.infer<T>> {
    const response = await fetchFrom(`${base}/api/${path}`, init).catch(() => {
      throw new ServerError({ code: 'gone', message: 'The server does not answer. Is “dossier serve” still running?' });
    });
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) {
      const error = ErrorBody.safeParse(body);
      throw new ServerError(error.success ? error.data : unreadable);
    }
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new ServerError(unreadable);
    return parsed.data;
  }
  return {
    graph: (actors) => ask(GraphView, actors === null ? 'graph' : `graph?limit=${actors}`),
    neighbours: (id) => ask(GraphView, at('neighbours', id)),
    fact: (id) => ask(FactCard, at('fact', id)),
    article: (id) => ask(ArticlePage, at('article', id)),
    search: (words, kinds = []) => {
      const query = new URLSearchParams([['q', words], ...kinds.map((kind) => ['kind', kind])]);
      return ask(SearchResult, `search?${query.toString()}`);
    },
    query: (request) => ask(QueryResult, 'query', posted(request)),
    questions: () => ask(QuestionList, 'questions'),
    timeline: () => ask(Timeline, 'timeline'),
    status: () => ask(Status, 'status'),
    review: () => ask(ReviewList, 'review'),
    judge: (request) => ask(JudgementMade, 'judgements', posted(request)),
    undo: (judgement) => ask(JudgementMade, at('judgements', judgement), { method: 'DELETE' }),
  };
}
