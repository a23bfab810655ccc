/** Projection grows with the evidence, not with its square: twice the articles should take about twice as long. */
import { project } from '../../graph/project/project.ts';
import { evidenceOf, exampleArticles, retold } from './articles.ts';
import type { Benchmark } from './bench.ts';

export default async function projection(): Promise<Benchmark> {
  const evidence = await evidenceOf(await exampleArticles());
  const [double, single] = [retold(evidence, 16), retold(evidence, 8)];
  return {
    name: 'projection',
    work: { count: double.length, unit: 'articles' },
    measured: { name: `${double.length} articles`, run: () => void project(double) },
    reference: { name: `${single.length} articles`, run: () => void project(single) },
  };
}
