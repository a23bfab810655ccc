/** A thousand random lives of a graph: whatever came in whichever order, was read again, forgotten, judged and taken back. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Facts } from '../../graph/model/fact.ts';
import type { Judgement } from '../../graph/model/judgement.ts';
import { difference } from '../../graph/project/difference.ts';
import { project } from '../../graph/project/project.ts';
import type { Evidence } from '../../graph/resolve/resolution.ts';
import { corpus } from '../graph/support/corpus.ts';

const articles = corpus();
const facts = project(articles);
const subjects = facts.nodes.filter(({ label }) => label !== 'Article').map(({ id }) => id);

type Step =
  | { readonly kind: 'read' | 'forget'; readonly article: number }
  | { readonly kind: 'judge'; readonly judgement: Judgement }
  | { readonly kind: 'undo' };

const article = fc.nat({ max: articles.length - 1 });
const subject = fc.constantFrom(...subjects);
const judgement: fc.Arbitrary<Judgement> = fc
  .tuple(fc.constantFrom('same', 'different', 'wrong', 'note'), subject, subject, fc.nat(99))
  .map(([kind, a, b, at]) => ({
    id: `judgement:${kind} ${a} ${b} ${at}`,
    kind,
    subjects: kind === 'same' || kind === 'different' ? [a, b] : [a],
    text: null,
    made: `2031-06-01T00:00:${String(at % 60).padStart(2, '0')}Z`,
  }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: article.map((index) => ({ kind: 'read' as const, article: index })) },
  { weight: 2, arbitrary: article.map((index) => ({ kind: 'forget' as const, article: index })) },
  { weight: 2, arbitrary: judgement.map((made) => ({ kind: 'judge' as const, judgement: made })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
);

/** A store that writes differences, as a person's commands come in. */
function live(steps: readonly Step[]): { stored: Facts; evidence: Evidence[]; judgements: Judgement[] } {
  const evidence: Evidence[] = [];
  const judgements: Judgement[] = [];
  let stored: Facts = { nodes: [], relationships: [] };
  for (const one of steps) {
    if (one.kind === 'read') evidence.push(...articles.slice(one.article, one.article + 1));
    if (one.kind === 'forget') {
      const gone = articles[one.article]?.article.id;
      evidence.splice(0, evidence.length, ...evidence.filter((other) => other.article.id !== gone));
    }
    if (one.kind === 'judge') judgements.push(one.judgement);
    if (one.kind === 'undo') judgements.pop();
    stored = write(stored, project(evidence, judgements));
  }
  return { stored, evidence, judgements };
}

function write(before: Facts, after: Facts): Facts {
  const { nodesToWrite, nodesToDelete, relationshipsToWrite, relationshipsToDelete } = difference(before, after);
  return {
    nodes: apply(before.nodes, nodesToWrite, nodesToDelete),
    relationships: apply(before.relationships, relationshipsToWrite, relationshipsToDelete),
  };
}

function apply<T extends { readonly id: string }>(
  old: readonly T[],
  written: readonly T[],
  gone: readonly string[],
): T[] {
  const all = new Map(old.map((one) => [one.id, one]));
  for (const id of gone) all.delete(id);
  for (const one of written) all.set(one.id, one);
  return [...all.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

test('the graph is what its evidence and judgements make it, byte for byte', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), fc.infiniteStream(fc.nat()), (steps, random) => {
      const { stored, evidence, judgements } = live(steps);
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((one) => ({ one, at: Number(random.next().value) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
      expect(JSON.stringify(stored)).toBe(JSON.stringify(project(shuffled(evidence), shuffled(judgements))));
    }),
    { numRuns: 1000 },
  );
});
