/** Which nodes and edges the filters leave, and which filter hides the rest. */
import type { GraphEdge, GraphNode } from '../../server/wire.ts';
import type { HeldGraph } from './graph.ts';
import type { ViewState } from './view-state.ts';

export type Filters = Pick<
  ViewState,
  'hiddenKinds' | 'hiddenRelations' | 'publishers' | 'disputedOnly' | 'from' | 'to'
>;

export const noFilters: Filters = {
  hiddenKinds: [],
  hiddenRelations: [],
  publishers: [],
  disputedOnly: false,
  from: null,
  to: null,
};

/** By the day it happened; where no article says, by the days on which it was told. Both ends belong to it. */
function within({ when, published }: GraphEdge, from: string | null, to: string | null): boolean {
  const time = when ?? published;
  if (time === null) return from === null && to === null;
  return (from === null || time.latest >= from) && (to === null || time.earliest <= to);
}

function edgePasses(edge: GraphEdge, filters: Filters): boolean {
  return (
    !filters.hiddenRelations.includes(edge.relation) &&
    (filters.publishers.length === 0 || edge.publishers.some((one) => filters.publishers.includes(one))) &&
    (!filters.disputedOnly || edge.disputed.length > 0) &&
    within(edge, filters.from, filters.to)
  );
}

/** Filters that ask something of edges: a node that they leave without any is not shown. */
const asksOfEdges = ({ hiddenRelations, publishers, disputedOnly, from, to }: Filters): boolean =>
  hiddenRelations.length > 0 || publishers.length > 0 || disputedOnly || from !== null || to !== null;

export interface Visible {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** `keep`: a node that stays in any case, as it is selected. */
export function visible(held: HeldGraph, filters: Filters, keep: string | null = null): Visible {
  const shownKind = (id: string) => {
    const node = held.nodes.get(id);
    return node !== undefined && (id === keep || !filters.hiddenKinds.includes(node.kind));
  };
  const edges = [...held.edges.values()].filter(
    (edge) => edgePasses(edge, filters) && shownKind(edge.source) && shownKind(edge.target),
  );
  const touched = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = [...held.nodes.values()].filter(
    ({ id, disputed }) =>
      shownKind(id) &&
      (id === keep ||
        touched.has(id) ||
        !asksOfEdges(filters) ||
        (filters.disputedOnly && disputed.length > 0 && !dateOrSource(filters))),
  );
  return { nodes, edges };
}

const dateOrSource = ({ publishers, from, to }: Filters): boolean =>
  publishers.length > 0 || from !== null || to !== null;

export type FilterName = 'kinds' | 'relations' | 'publishers' | 'disputed' | 'dates';

const without: Readonly<Record<FilterName, Partial<Filters>>> = {
  kinds: { hiddenKinds: [] },
  relations: { hiddenRelations: [] },
  publishers: { publishers: [] },
  disputed: { disputedOnly: false },
  dates: { from: null, to: null },
};

export const filterNames: readonly FilterName[] = ['dates', 'publishers', 'disputed', 'relations', 'kinds'];

export const lifted = (filters: Filters, name: FilterName): Filters => ({ ...filters, ...without[name] });

/** Filters that are set. */
export function active(filters: Filters): FilterName[] {
  return filterNames.filter((name) => JSON.stringify(lifted(filters, name)) !== JSON.stringify({ ...filters }));
}

/** Filters without which alone something would be seen; where it takes several, all that are set. */
export function hiding(held: HeldGraph, filters: Filters): FilterName[] {
  const set = active(filters);
  const alone = set.filter((name) => visible(held, lifted(filters, name)).nodes.length > 0);
  return alone.length > 0 ? alone : set;
}
