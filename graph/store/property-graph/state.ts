/** One version of a graph: what a reader sees, unchanged while later versions are written. */
import type { StoredSchema } from '../journal.ts';
import type { Properties } from '../value/value.ts';
import type { Adjacency } from './adjacency.ts';
import { Pages } from './pages.ts';

export interface NodeRecord {
  /** Stamp of the transaction that may change this record in place. */
  readonly owner: number;
  labels: readonly string[];
  properties: Properties;
  outgoing: Adjacency;
  incoming: Adjacency;
}

export interface RelationshipRecord {
  readonly owner: number;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  properties: Properties;
}

export interface State {
  readonly version: number;
  readonly nodes: Pages<NodeRecord>;
  readonly relationships: Pages<RelationshipRecord>;
  /** Exact counts in this version. */
  readonly labelCounts: Map<string, number>;
  readonly typeCounts: Map<string, number>;
  readonly schema: Map<string, StoredSchema>;
  nodeCount: number;
  relationshipCount: number;
}

export function emptyState(): State {
  return {
    version: 0,
    nodes: new Pages(),
    relationships: new Pages(),
    labelCounts: new Map(),
    typeCounts: new Map(),
    schema: new Map(),
    nodeCount: 0,
    relationshipCount: 0,
  };
}

export function forkState(state: State, version: number): State {
  return {
    version,
    nodes: state.nodes.fork(),
    relationships: state.relationships.fork(),
    labelCounts: new Map(state.labelCounts),
    typeCounts: new Map(state.typeCounts),
    schema: new Map(state.schema),
    nodeCount: state.nodeCount,
    relationshipCount: state.relationshipCount,
  };
}
