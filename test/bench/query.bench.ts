/** A two-step pattern through the engine beside the same walk written by hand over the same graph. */
import { openEngineSession } from '../../cypher/engine/session.ts';
import { project } from '../../graph/project/project.ts';
import { writeFacts } from '../../graph/store/facts/write.ts';
import { PropertyGraph } from '../../graph/store/property-graph/property-graph.ts';
import { evidenceOf, exampleArticles, retold } from './articles.ts';
import type { Benchmark } from './bench.ts';

const pattern = 'MATCH (c:Claim)-[:ABOUT]->(x), (c)-[:IN]->(a:Article) RETURN count(*) AS n';

export default async function query(): Promise<Benchmark> {
  const graph = new PropertyGraph();
  const transaction = graph.begin('write');
  writeFacts(transaction, project(retold(await evidenceOf(await exampleArticles()), 8)));
  transaction.commit();
  const session = openEngineSession(graph);
  const byEngine = Number((await session.run(pattern)).records[0]?.get('n'));
  const byHand = (): number => {
    const reader = graph.begin('read');
    let rows = 0;
    for (const claim of reader.nodesWithLabel('Claim')) {
      const about = [...reader.expand(claim, 'outgoing', ['ABOUT'])].length;
      for (const relationship of reader.expand(claim, 'outgoing', ['IN'])) {
        const end = reader.relationship(relationship)?.end ?? -1;
        if (reader.hasLabel(end, 'Article')) rows += about;
      }
    }
    reader.rollback();
    return rows;
  };
  if (byHand() !== byEngine) throw new Error(`the engine counts ${byEngine}, the walk ${byHand()}`);
  return {
    name: 'query',
    work: { count: byEngine, unit: 'rows' },
    measured: { name: 'the engine', run: async () => void (await session.run(pattern)) },
    reference: { name: 'by hand', run: () => void byHand() },
    close: () => session.close(),
  };
}
