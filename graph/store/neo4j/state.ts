/** The one node that says how far evidence and facts are; whoever changes either takes its lock first. */
import type { ManagedTransaction } from 'neo4j-driver';
import { z } from 'zod';
import type { Connection } from './connection.ts';
import { STATE } from './labels.ts';

const number = z.bigint().transform(Number);

export const State = z.object({
  /** Moves with every change of evidence or judgements. */
  revision: number,
  /** The revision that the facts were made of; -1 before the first. */
  projected: number,
  /** Of which projection's rules they are. */
  projection: z.string(),
});
export type State = z.infer<typeof State>;

const COLUMNS = 's.revision AS revision, s.projected AS projected, s.projection AS projection';

export const readState = (connection: Connection): Promise<State> =>
  connection.read(async (transaction) => {
    const { records } = await transaction.run(`MATCH (s:${STATE} {id: 'dossier'}) RETURN ${COLUMNS}`);
    return State.parse(records[0]?.toObject());
  });

/** Writers wait here for each other, before they touch anything else: so none of them waits in a circle. */
export async function moveRevision(transaction: ManagedTransaction): Promise<void> {
  await transaction.run(`MATCH (s:${STATE} {id: 'dossier'}) SET s.revision = s.revision + 1`);
}
