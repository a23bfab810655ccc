/** One version of a graph: what a reader sees, unchanged while later versions are written. */
import { Adjacency } from './adjacency/adjacency.ts';
import { Catalog } from './catalog.ts';
import type { NamedDefinition } from './constraint.ts';
import { Counts } from './counts.ts';
import { Indexes } from './index/indexes.ts';
import type { Columns } from './pages/columns.ts';
import type { NodePage } from './pages/node-page.ts';
import { PageTable } from './pages/page-table.ts';
import type { RelationshipPage } from './pages/relationship-page.ts';

export interface State {
  /** Shared by all versions. */
  readonly catalog: Catalog;
  readonly nodes: PageTable<NodePage>;
  readonly relationships: PageTable<RelationshipPage>;
  readonly adjacency: Adjacency;
  readonly counts: Counts;
  readonly indexes: Indexes;
  readonly schema: Map<string, NamedDefinition>;
}

export function emptyState(): State {
  return {
    catalog: new Catalog(),
    nodes: new PageTable(),
    relationships: new PageTable(),
    adjacency: new Adjacency(),
    counts: new Counts(),
    indexes: new Indexes(),
    schema: new Map(),
  };
}

/** The properties of each page that this version has changed, as long as it is being written. */
export function* changedColumns({ nodes, relationships }: State): Generator<Columns> {
  for (const table of [nodes, relationships]) for (const [, page] of table.changed()) yield page.columns;
}

/** The next version, to be written; this one must not be changed any more. */
export function forkState({ catalog, nodes, relationships, adjacency, counts, indexes, schema }: State): State {
  return {
    catalog,
    nodes: nodes.fork(),
    relationships: relationships.fork(),
    adjacency: adjacency.fork(),
    counts: counts.fork(),
    indexes: indexes.fork(),
    schema: new Map(schema),
  };
}
