/**
 * A labelled property graph in memory: readers see the version that was current when they began, one writer at a time
 * prepares the next, and a journal, if there is one, keeps each commit before it becomes visible.
 */
import { DossierError } from '../../model/errors.ts';
import type { Changes, Journal } from '../journal.ts';
import type { EntityKind } from './index/indexes.ts';
import { changesOf, close, load, pack } from './persistence.ts';
import { emptyState, forkState, type State } from './state.ts';
import { GraphTransaction, type Mode, type TransactionHost } from './transaction.ts';

/** Pages are numbered with bit operations, which have 32 bits and a sign. */
const LAST_ID = 2 ** 31 - 1;

export class PropertyGraph {
  private readonly journal: Journal | undefined;
  private readonly host: TransactionHost;
  private current: State;
  private writing = false;
  private readonly freeIds: Record<EntityKind, number>;

  /** Reads all that the journal holds. */
  constructor(journal?: Journal) {
    this.journal = journal;
    this.current = journal === undefined ? emptyState() : load(journal);
    this.freeIds = { node: 0, relationship: 0, ...journal?.freeIds };
    this.host = {
      nextId: (entity) => this.nextId(entity),
      commit: (state, schema) => this.commit(state, schema),
      end: (mode) => {
        if (mode === 'write') this.writing = false;
      },
    };
  }

  /** Throws `STORE_LOCKED` where another transaction is open for writing. End every transaction by commit or rollback. */
  begin(mode: Mode = 'read'): GraphTransaction {
    if (mode === 'read') return new GraphTransaction(this.current, this.host, mode);
    if (this.writing) {
      throw new DossierError(
        'STORE_LOCKED',
        'The graph is being written by another transaction: commit or roll it back first.',
      );
    }
    const transaction = new GraphTransaction(forkState(this.current), this.host, mode);
    this.writing = true;
    return transaction;
  }

  get isWriting(): boolean {
    return this.writing;
  }

  private nextId(entity: EntityKind): number {
    const id = this.freeIds[entity];
    if (id > LAST_ID) {
      throw new DossierError(
        'STORE_REFUSED',
        `The graph cannot hold another ${entity}: each of its ids was given once; copy what it holds into a new store.`,
      );
    }
    this.freeIds[entity] = id + 1;
    return id;
  }

  private commit(state: State, schema: Changes['schema']): void {
    pack(state);
    if (this.journal !== undefined) {
      const { nodes, relationships } = changesOf(state);
      if (nodes.size + relationships.size + schema.size > 0) {
        this.journal.append({ nodes, relationships, schema, freeIds: { ...this.freeIds } });
      }
    }
    close(state);
    this.current = state;
  }
}
