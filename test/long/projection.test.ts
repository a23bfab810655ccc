/** A thousand random lives of a store: whatever came in whichever order, was read again, revised, forgotten, judged and taken back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { identify } from '../../graph/model/article.ts';
import type { Facts } from '../../graph/model/fact.ts';
import { day } from '../../graph/model/interval.ts';
import { type Judgement, judge } from '../../graph/model/judgement.ts';
import { project } from '../../graph/project/project.ts';
import type { Evidence } from '../../graph/resolve/resolution.ts';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { corpus } from '../graph/support/corpus.ts';
import { onceHeld } from '../graph/support/once-held.ts';

const WRITERS = 4;

/**
 * Each article under an address, a later text of the same that tells less, and one without a date that has everybody out
 * of office.
 */
const articles: Evidence[] = corpus().flatMap(({ article, reading }, at) => {
  const url = `https://news.example/${at}`;
  const first = identify({ ...article, url });
  const later = identify({
    ...article,
    url,
    published: day('2031-12-01'),
    text: `${article.text}\n\nThis text was corrected.`,
  });
  return [
    { article: first, reading: { ...reading, article: first.id } },
    { article: later, reading: { ...reading, article: later.id, meetings: [], statements: [] } },
    onceHeld({ article, reading }),
  ];
});
const facts = project(articles);
const subjects = facts.nodes.filter(({ label }) => label !== 'Article').map(({ id }) => id);

type Step =
  | { readonly kind: 'read' | 'forget'; readonly article: number }
  | { readonly kind: 'judge'; readonly judgement: Judgement }
  | { readonly kind: 'undo' };

const article = fc.nat({ max: articles.length - 1 });
const subject = fc.constantFrom(...subjects);
const judgement: fc.Arbitrary<Judgement> = fc
  .tuple(fc.constantFrom('same', 'different', 'wrong', 'note'), subject, subject, fc.nat(59))
  .map(([kind, a, b, second]) =>
    judge(
      kind,
      kind === 'same' || kind === 'different' ? [a, b] : [a],
      kind === 'note' ? 'seen' : null,
      `2031-06-01T00:00:${String(second).padStart(2, '0')}Z`,
    ),
  );
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: article.map((index) => ({ kind: 'read' as const, article: index })) },
  { weight: 2, arbitrary: article.map((index) => ({ kind: 'forget' as const, article: index })) },
  { weight: 2, arbitrary: judgement.map((made) => ({ kind: 'judge' as const, judgement: made })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
);
/** What one writer does before it makes the facts anew and leaves. */
const batch = fc.record({
  writer: fc.nat(WRITERS - 1),
  /** How many articles a writer that comes takes at once. */
  step: fc.integer({ min: 1, max: 8 }),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
});
type Batch = typeof batch extends fc.Arbitrary<infer T> ? T : never;

/** What is there at the end, as a person would count it. */
class Ledger {
  readonly read = new Map<string, Evidence>();
  readonly judged = new Map<string, Judgement>();

  take(one: Step, store: EmbeddedStore): void {
    if (one.kind === 'read' || one.kind === 'forget') {
      const found = articles[one.article];
      if (!found) return;
      const { id } = found.article;
      if (one.kind === 'read') {
        this.read.set(id, found);
        store.evidence.add(found.article, found.reading);
      } else if (store.evidence.forget(id) !== this.read.delete(id)) throw new Error(`${id} is there and is not`);
    } else if (one.kind === 'judge') {
      this.judged.set(one.judgement.id, one.judgement);
      store.judgements.add(one.judgement);
    } else {
      const last = [...this.judged.keys()].at(-1);
      if (last === undefined) return;
      this.judged.delete(last);
      store.judgements.remove(last);
    }
  }
}

const linesOf = ({ nodes, relationships }: Facts): string[] =>
  [...nodes, ...relationships].map((one) => JSON.stringify(one));

async function live(batches: readonly Batch[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-lives-'));
  const writers = new Map<number, EmbeddedStore>();
  const ledger = new Ledger();
  try {
    for (const { writer, step: atOnce, steps } of batches) {
      // Whoever wrote before makes room for the next one.
      for (const [other, store] of writers)
        if (other !== writer) {
          await store.close();
          writers.delete(other);
        }
      const store = writers.get(writer) ?? EmbeddedStore.open(folder, { write: true, step: atOnce });
      writers.set(writer, store);
      for (const one of steps) ledger.take(one, store);
      store.refresh();
    }
    const [last] = writers.values();
    const plain = project([...ledger.read.values()].toReversed(), [...ledger.judged.values()].toReversed());
    const stored = last?.facts() ?? plain;
    const lines = new Set(linesOf(plain));
    expect(linesOf(stored).filter((line) => !lines.has(line))).toEqual([]);
    expect(JSON.stringify(stored) === JSON.stringify(plain)).toBe(true);
  } finally {
    for (const store of writers.values()) await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the graph is what its evidence and judgements make it, byte for byte', async () => {
  await fc.assert(fc.asyncProperty(fc.array(batch, { maxLength: 4 }), live), {
    numRuns: Number(process.env.DOSSIER_RUNS ?? 1000),
  });
}, 3_600_000);
