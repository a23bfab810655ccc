/** The sample in the engine's own graph: what a store would hold. */
import { openEngineSession } from '../../../cypher/engine/session.ts';
import type { Session } from '../../../cypher/session.ts';
import type { Facts } from '../../../graph/model/fact.ts';
import { writeFacts } from '../../../graph/store/facts/write.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

export function sessionsOn(facts: Facts): (options?: { write?: boolean }) => Session {
  const graph = new PropertyGraph();
  const transaction = graph.begin('write');
  writeFacts(transaction, facts);
  transaction.commit();
  return (options = {}) => openEngineSession(graph, options);
}
