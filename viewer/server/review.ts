/** Pairs that may be one, for a person to judge; what is decided can be taken back. */
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Candidate } from '../../graph/project/review.ts';
import type { GraphSource } from './graph-source.ts';
import { refuse } from './failure.ts';
import { JudgementMade, JudgementRequest, type ReviewList } from './wire.ts';
import { toNode } from './view.ts';

/** What has to be there for judging; the viewer of a store that cannot be written has none. */
export interface Judging {
  /** Pairs that nobody has judged, likeliest first. */
  candidates(): Promise<readonly Candidate[]>;
  /** The judgement's id. Throws a `DossierError` where an earlier judgement says the contrary, or the store is locked. */
  judge(kind: 'same' | 'different', pair: readonly [string, string]): Promise<string>;
  /** False where there is no such judgement. */
  undo(judgement: string): Promise<boolean>;
}

/** Most pairs sent at once. */
const SHOWN = 100;

export function reviewRoutes(api: Hono, source: GraphSource, judging: Judging | null): void {
  api.get('/review', async (c) => {
    if (judging === null) return refuse(c, 404, 'NOT_FOUND', 'Nothing can be judged here.');
    return c.json(await listed(source, await judging.candidates()));
  });
  api.post('/judgements', async (c) => {
    const { kind, a, b } = JudgementRequest.parse(await c.req.json().catch(() => null));
    if (judging === null) return refuse(c, 404, 'NOT_FOUND', 'Nothing can be judged here.');
    return c.json({ id: await judging.judge(kind, [a, b]) } satisfies JudgementMade);
  });
  api.delete('/judgements/:id', async (c) => {
    const id = z.string().min(1).max(300).parse(c.req.param('id'));
    const undone = judging !== null && (await judging.undo(id));
    return undone
      ? c.json({ id } satisfies JudgementMade)
      : refuse(c, 404, 'NOT_FOUND', 'This judgement has been taken back already.');
  });
}

async function listed(source: GraphSource, candidates: readonly Candidate[]): Promise<ReviewList> {
  const shown = candidates.slice(0, SHOWN);
  const rows = await source.nodes([...new Set(shown.flatMap(({ a, b }) => [a.id, b.id]))]);
  const nodes = new Map(rows.map((row) => [row.id, toNode(row)]));
  const pairs = shown.flatMap(({ a, b, reason }) => {
    const [one, other] = [nodes.get(a.id), nodes.get(b.id)];
    return one && other ? [{ a: one, b: other, reason: `They ${reason}.` }] : [];
  });
  return { pairs, all: candidates.length };
}
