/** The store in a Neo4j: evidence, judgements and facts in one database, written by any number of processes at once. */
import type { Facts } from '../../model/fact.ts';
import { NodeLabel, RelationshipType } from '../../model/fact.ts';
import { DossierError } from '../../model/errors.ts';
import { sortedById } from '../../project/by-id.ts';
import { factParts } from '../../project/project.ts';
import { gather, type Refreshed, type Store } from '../store.ts';
import { PROJECTION_VERSION } from '../../project/version.ts';
import type { Connection } from './connection.ts';
import { Neo4jEvidence } from './evidence.ts';
import { FactWriter } from './fact-writer.ts';
import { Neo4jJudgements } from './judgements.ts';
import { allNodes, allRelationships } from './known-facts.ts';
import { Lease, LeaseLost } from './lease.ts';
import { isOurs, makeOurs } from './schema.ts';
import { readState, type State } from './state.ts';

const NOTHING: Refreshed = { written: 0, deleted: 0 };
const PROJECTION = String(PROJECTION_VERSION);

export class Neo4jStore implements Store {
  readonly location: string;
  readonly size = null;
  readonly connection: Connection;
  readonly evidence: Neo4jEvidence;
  readonly judgements: Neo4jJudgements;

  /** Told while facts are written of how many were compared so far, and null at the end; for whoever waits. */
  onWritten: (facts: number | null) => void = () => {};

  private constructor(connection: Connection) {
    this.connection = connection;
    this.location = connection.location;
    this.evidence = new Neo4jEvidence(connection);
    this.judgements = new Neo4jJudgements(connection);
  }

  /** `create`: begins in an empty database; otherwise one that Dossier has not written to is NOT_FOUND. */
  static async open(connection: Connection, create: boolean): Promise<Neo4jStore> {
    const ours = await isOurs(connection);
    if (create && !ours) await makeOurs(connection);
    else if (!ours)
      throw new DossierError(
        'NOT_FOUND',
        `There is nothing of Dossier at ${connection.location}; \`dossier ingest FILE…\` begins, or name another database.`,
      );
    return new Neo4jStore(connection);
  }

  get stale(): Promise<boolean> {
    return readState(this.connection).then((state) => !isMade(state, state.revision));
  }

  /**
   * Until the facts are of all evidence that was there when this was called. Whoever is first writes them; another
   * process that wants the same waits, and finds it done.
   */
  async refresh(): Promise<Refreshed> {
    const state = await readState(this.connection);
    if (isMade(state, state.revision)) return NOTHING;
    for (;;) {
      const refreshed = await this.#project(state.revision);
      if (refreshed !== null) return refreshed;
    }
  }

  async facts(): Promise<Facts> {
    const nodes = await gather(allNodes(this.connection));
    const relationships = await gather(allRelationships(this.connection));
    return {
      nodes: sortedById(nodes.map(({ id, kind, properties }) => ({ id, label: NodeLabel.parse(kind), properties }))),
      relationships: sortedById(
        relationships.map(({ id, kind, start, end, properties }) => ({
          id,
          type: RelationshipType.parse(kind),
          start,
          end,
          properties,
        })),
      ),
    };
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  /** Null where another process meanwhile made facts of later evidence, or took over: to be tried again. */
  async #project(wanted: number): Promise<Refreshed | null> {
    // Read before the evidence: what is added meanwhile may be among it, and is then made again later.
    const { revision } = await readState(this.connection);
    const [evidence, judgements] = [await gather(this.evidence.all()), await gather(this.judgements.all())];
    const lease = await Lease.take(this.connection);
    let made: { projected: number; projection: string } | null = null;
    try {
      if (isMade(lease.state, wanted)) return NOTHING;
      if (isMade(lease.state, revision + 1)) return null;
      const writer = await FactWriter.start(this.connection, lease, this.onWritten);
      for (const part of factParts(evidence, judgements)) await writer.write(part);
      const refreshed = await writer.finish();
      made = { projected: revision, projection: PROJECTION };
      return refreshed;
    } catch (error) {
      if (error instanceof LeaseLost) return null;
      throw error;
    } finally {
      this.onWritten(null);
      await lease.release(made);
    }
  }
}

/** Whether the facts are of this revision or a later one, by the rules of this version. */
const isMade = ({ projected, projection }: State, revision: number): boolean =>
  projected >= revision && projection === PROJECTION;
