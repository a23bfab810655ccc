/** Projection grows with the evidence, not with its square: twice the articles should take about twice as long. */
import { factParts } from '../../graph/project/project.ts';
import type { Evidence } from '../../graph/resolve/resolution.ts';
import { archive } from './archive.ts';
import type { Benchmark } from './bench.ts';

/** Articles of the longer archive; `DOSSIER_ARTICLES` asks for another number. */
const ARTICLES = Number(process.env.DOSSIER_ARTICLES ?? 800);

/** Part by part, as a store takes the facts. */
function project(evidence: readonly Evidence[]): void {
  for (const part of factParts(evidence)) void part;
}

export default async function projection(): Promise<Benchmark> {
  const double = [...archive(ARTICLES)];
  const single = double.slice(0, ARTICLES / 2);
  return {
    name: 'projection',
    work: { count: double.length, unit: 'articles' },
    measured: { name: `${double.length} articles`, run: () => project(double) },
    reference: { name: `${single.length} articles`, run: () => project(single) },
  };
}
