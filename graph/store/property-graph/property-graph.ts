/**
 * A labelled property graph in memory: readers see the version that was current when they began, one writer at a time
 * prepares the next, and a journal, if there is one, keeps each commit before it becomes visible.
 */
import { DossierError } from '../../model/errors.ts';
import type { Changes, Journal } from '../journal.ts';
import { emptyMap } from '../value/value.ts';
import { Adjacency } from './adjacency.ts';
import type { EntityKind, Index } from './index.ts';
import { type IndexEntry, type IndexWrites, purge } from './index-writes.ts';
import { Indexes } from './indexes.ts';
import { emptyState, forkState, type NodeRecord, type State } from './state.ts';
import { GraphTransaction, type Mode, type TransactionHost } from './transaction.ts';

/** Stamp of records that no transaction may change in place. */
const COMMITTED = 0;

export class PropertyGraph {
  private readonly journal: Journal | undefined;
  private readonly indexes = new Indexes();
  private current: State = emptyState();
  private writer: State | null = null;
  /** Versions that open readers hold, with how many hold each. */
  private readonly snapshots = new Map<number, number>();
  private outdated: IndexEntry[] = [];
  private nextStamp = COMMITTED + 1;
  private nodeIds = 0;
  private relationshipIds = 0;
  private readonly host: TransactionHost;

  /** Reads all that the journal holds. */
  constructor(journal?: Journal) {
    this.journal = journal;
    if (journal !== undefined) this.load(journal);
    this.host = {
      findIndex: (state, entity, name, property) => this.findIndex(state, entity, name, property),
      nextNodeId: () => this.nodeIds++,
      nextRelationshipId: () => this.relationshipIds++,
      commit: (state, changes, writes) => this.commit(state, changes, writes),
      end: (state, mode) => this.end(state, mode),
    };
  }

  /** Throws `STORE_LOCKED` where another transaction is open for writing. End every transaction by commit or rollback. */
  begin(mode: Mode = 'read'): GraphTransaction {
    const stamp = this.nextStamp++;
    if (mode === 'read') {
      this.snapshots.set(this.current.version, (this.snapshots.get(this.current.version) ?? 0) + 1);
      return new GraphTransaction(this.current, this.indexes, this.host, mode, stamp);
    }
    if (this.writer !== null) {
      throw new DossierError(
        'STORE_LOCKED',
        'The graph is being written by another transaction: commit or roll it back first.',
      );
    }
    this.writer = forkState(this.current, this.current.version + 1);
    return new GraphTransaction(this.writer, this.indexes, this.host, mode, stamp);
  }

  get isWriting(): boolean {
    return this.writer !== null;
  }

  private commit(state: State, changes: Changes, writes: IndexWrites): void {
    const count = changes.nodes.size + changes.relationships.size + changes.schema.size;
    if (count > 0) this.journal?.append(changes);
    this.current = state;
    for (const entry of writes.removed) this.outdated.push(entry);
  }

  private end(state: State, mode: Mode): void {
    if (mode === 'write') this.writer = null;
    else {
      const readers = (this.snapshots.get(state.version) ?? 1) - 1;
      if (readers === 0) this.snapshots.delete(state.version);
      else this.snapshots.set(state.version, readers);
    }
    if (this.snapshots.size === 0 && this.writer === null && this.outdated.length > 0) {
      purge(this.outdated, this.current);
      this.outdated = [];
    }
  }

  private findIndex(state: State, entity: EntityKind, name: string, property: string): Index | null {
    const index = this.indexes.property(entity, name, property);
    if (index !== undefined) return state.version >= index.since ? index : null;
    if (state.version < this.current.version) return null;
    const states = this.writer === null ? [this.current] : [this.current, this.writer];
    return this.indexes.build(this.current.version, states, entity, name, property);
  }

  private load(journal: Journal): void {
    const state = this.current;
    const nodes = new Map<number, NodeRecord>();
    for (const { id, labels, properties } of journal.nodes()) {
      const record = {
        owner: COMMITTED,
        labels,
        properties: Object.assign(emptyMap(), properties),
        outgoing: new Adjacency(),
        incoming: new Adjacency(),
      };
      nodes.set(id, record);
      state.nodes.set(id, record);
      this.nodeIds = Math.max(this.nodeIds, id + 1);
      for (const label of labels) {
        state.labelCounts.set(label, (state.labelCounts.get(label) ?? 0) + 1);
        this.indexes.labels.add(label, id);
      }
    }
    state.nodeCount = nodes.size;
    for (const { id, type, start, end, properties } of journal.relationships()) {
      const from = nodes.get(start);
      const to = nodes.get(end);
      if (from === undefined || to === undefined) {
        throw new DossierError(
          'STORE_INVALID',
          `The store is damaged: relationship ${id} refers to a node that is missing; restore a copy or read the articles again.`,
        );
      }
      from.outgoing.add(COMMITTED, type, id);
      to.incoming.add(COMMITTED, type, id);
      state.relationships.set(id, {
        owner: COMMITTED,
        type,
        start,
        end,
        properties: Object.assign(emptyMap(), properties),
      });
      state.typeCounts.set(type, (state.typeCounts.get(type) ?? 0) + 1);
      state.relationshipCount += 1;
      this.relationshipIds = Math.max(this.relationshipIds, id + 1);
      this.indexes.types.add(type, id);
    }
    for (const schema of journal.schema()) state.schema.set(schema.name, schema);
  }
}
