/**
 * Who writes the facts: one process at a time. It says so with every batch; who has not for a while is taken for dead,
 * and the next one goes on. Batches are counted, so that one whose answer was lost is not written twice.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ManagedTransaction } from 'neo4j-driver';
import { z } from 'zod';
import type { Connection } from './connection.ts';
import { STATE } from './labels.ts';
import { State } from './state.ts';

/** Milliseconds without a sign after which a writer is taken for dead; by the server's clock. */
const SILENCE = 10_000;
/** A sign is given this often while nothing is written. */
const SIGN = 2_000;
const RETRY = 200;

/** Another process took over: what was to be written may be outdated. */
export class LeaseLost extends Error {}

const Locked = z.object({ writer: z.string().nullable(), batch: z.bigint() });

export class Lease {
  /** As it was when the lease was taken. */
  readonly state: State;
  readonly #connection: Connection;
  readonly #writer: string;
  readonly #signs: NodeJS.Timeout;
  #batch = 0;

  private constructor(connection: Connection, writer: string, state: State) {
    this.#connection = connection;
    this.#writer = writer;
    this.state = state;
    this.#signs = setInterval(() => void this.#sign(), SIGN).unref();
  }

  /** Waits until nobody else writes. */
  static async take(connection: Connection): Promise<Lease> {
    const writer = randomUUID();
    for (;;) {
      const state = await connection.write(async (transaction) => {
        const { records } = await transaction.run(
          `MATCH (s:${STATE} {id: 'dossier'}) SET s.lock = true REMOVE s.lock WITH s
           WHERE s.writer IS NULL OR s.writer = $writer OR timestamp() - s.sign > $silence
           SET s.writer = $writer, s.sign = timestamp(), s.batch = 0
           RETURN s.revision AS revision, s.projected AS projected, s.projection AS projection`,
          { writer, silence: BigInt(SILENCE) },
        );
        return records.length === 0 ? null : State.parse(records[0]?.toObject());
      });
      if (state !== null) return new Lease(connection, writer, state);
      await wait(RETRY);
    }
  }

  /** One batch, whole or not at all, and once, even where the connection breaks. Throws LeaseLost. */
  async write(work: (transaction: ManagedTransaction) => Promise<void>): Promise<void> {
    const batch = ++this.#batch;
    await this.#connection.write(async (transaction) => {
      const { records } = await transaction.run(
        `MATCH (s:${STATE} {id: 'dossier'}) SET s.lock = true REMOVE s.lock RETURN s.writer AS writer, s.batch AS batch`,
      );
      const locked = Locked.parse(records[0]?.toObject());
      if (locked.writer !== this.#writer) throw new LeaseLost();
      if (locked.batch >= batch) return;
      await work(transaction);
      await transaction.run(`MATCH (s:${STATE} {id: 'dossier'}) SET s.batch = $batch, s.sign = timestamp()`, {
        batch: BigInt(batch),
      });
    });
  }

  /** Lets go; `made`: the revision that the facts are now of, and by which rules. */
  async release(made: { readonly projected: number; readonly projection: string } | null): Promise<void> {
    clearInterval(this.#signs);
    const set = made === null ? '' : ', s.projected = $projected, s.projection = $projection';
    await this.#connection.write((transaction) =>
      transaction.run(`MATCH (s:${STATE} {id: 'dossier'}) WHERE s.writer = $writer SET s.writer = null${set}`, {
        writer: this.#writer,
        projected: BigInt(made?.projected ?? 0),
        projection: made?.projection ?? '',
      }),
    );
  }

  /** Where none can be given, the next batch will find out. */
  async #sign(): Promise<void> {
    const query = `MATCH (s:${STATE} {id: 'dossier'}) WHERE s.writer = $writer SET s.sign = timestamp()`;
    await this.#connection.write((transaction) => transaction.run(query, { writer: this.#writer })).catch(() => {});
  }
}
