/** What persons decided, in a Neo4j. */
import { Judgement } from '../../model/judgement.ts';
import type { JudgementStore } from '../store.ts';
import type { Connection } from './connection.ts';
import { JUDGEMENT } from './labels.ts';
import { pack, unpack } from './payload.ts';
import { moveRevision } from './state.ts';

export class Neo4jJudgements implements JudgementStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async *all(): AsyncGenerator<Judgement> {
    const query = `MATCH (j:${JUDGEMENT}) RETURN j.id AS id, j.judgement AS judgement ORDER BY id`;
    for await (const row of this.#connection.stream(query))
      yield unpack(Judgement, row.get('judgement'), `the judgement ${String(row.get('id'))}`);
  }

  /** Of one judgement that two persons make at once, the first date is kept. */
  async add(judgement: Judgement): Promise<void> {
    await this.#connection.write(async (transaction) => {
      await moveRevision(transaction);
      await transaction.run(`MERGE (j:${JUDGEMENT} {id: $id}) ON CREATE SET j.judgement = $packed`, {
        id: judgement.id,
        packed: pack(judgement),
      });
    });
  }

  remove(id: string): Promise<boolean> {
    return this.#connection.write(async (transaction) => {
      await moveRevision(transaction);
      const { summary } = await transaction.run(`MATCH (j:${JUDGEMENT} {id: $id}) DELETE j`, { id });
      return summary.counters.updates().nodesDeleted > 0;
    });
  }
}
