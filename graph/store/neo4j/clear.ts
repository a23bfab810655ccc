/** Taking back all that Dossier wrote to a database, and nothing else. */
import { z } from 'zod';
import { NodeLabel } from '../../model/fact.ts';
import type { Connection } from './connection.ts';
import { EVIDENCE, JUDGEMENT, quoted, STATE } from './labels.ts';
import { dropSchema, isOurs } from './schema.ts';

/** Nodes of one transaction. */
const BATCH = 10_000;

/**
 * Claims and statements first, so that those whom many of them are about go with few relationships each; the mark that the
 * database is Dossier's last: cut short, the same goes on.
 */
const labels = [...NodeLabel.options.toReversed(), EVIDENCE, JUDGEMENT, STATE];

const Count = z.bigint().transform(Number);

/** Labels with how many nodes of Dossier's bear them; those with none are left out. */
export async function contentsOf(connection: Connection): Promise<{ label: string; nodes: number }[]> {
  if (!(await isOurs(connection))) return [];
  const found: { label: string; nodes: number }[] = [];
  for (const label of labels) {
    const nodes = await connection.read(async (transaction) => {
      const query = `MATCH (n:${quoted(label)}) WHERE n.id IS NOT NULL RETURN count(n) AS nodes`;
      return Count.parse((await transaction.run(query)).records[0]?.get('nodes'));
    });
    if (nodes > 0) found.push({ label, nodes });
  }
  return found;
}

/** How many nodes were deleted; their relationships go with them. */
export async function clearDatabase(connection: Connection): Promise<number> {
  let deleted = 0;
  for (const label of labels) {
    for (;;) {
      const nodes = await connection.write(async (transaction) => {
        const query = `MATCH (n:${quoted(label)}) WHERE n.id IS NOT NULL WITH n LIMIT $batch DETACH DELETE n`;
        const { summary } = await transaction.run(query, { batch: BigInt(BATCH) });
        return summary.counters.updates().nodesDeleted;
      });
      deleted += nodes;
      if (nodes < BATCH) break;
    }
  }
  await dropSchema(connection);
  return deleted;
}
