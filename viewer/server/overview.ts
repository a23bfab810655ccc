/** First sight: the best-connected actors, the proposals between them and what passed, with the cut said. */
import type { GraphSource, NodeRow, RelationshipRow } from './graph-source.ts';
import { edgesFor, plannedEdges, toNode } from './view.ts';
import type { GraphEdge, GraphView } from './wire.ts';

/** Most that is sent at once. */
export const LIMITS = { nodes: 1500, edges: 4500 } as const;

/** `limit`: at most so many actors, and twice as many proposals. */
export async function overview(source: GraphSource, limit: number): Promise<GraphView> {
  const all = await source.actors();
  const actors = all.slice(0, Math.min(limit, LIMITS.nodes));
  const chosen = new Set(actors);
  const between = await source.among(actors);
  const proposals = mostTouched(between, chosen).slice(0, Math.min(2 * limit, LIMITS.nodes - actors.length));
  const ids = new Set([...actors, ...proposals]);
  const spoken = await source.spoken(actors);
  const nodes = await source.nodes([...ids]);
  const known = new Set(nodes.map(({ id }) => id));
  const relationships = between.filter(({ start, end }) => known.has(start) && known.has(end));
  const quotations = new Map((await source.quotations(actors)).map((row) => [row.id, row]));
  const meetings = await plannedMeetings(source, known);
  const made = await edgesFor(
    source,
    [...relationships, ...quotations.values()],
    [...meetings.keys()].map(({ id }) => id),
  );
  const edges = [
    ...relationships.map((row) => made.of(row)),
    ...[...meetings].flatMap(([meeting, present]) => plannedEdges(meeting, present, made.tellers)),
    ...spoken.map(({ quoted, target }) => {
      const row = quotations.get(quoted);
      if (row === undefined || !known.has(target) || row.start === target) return null;
      return made.of(row, { id: `${quoted} ${target}`, relation: 'SPOKE_OF', target });
    }),
  ].filter((edge) => edge !== null);
  const kept = strongest(edges);
  const drawn = connected(nodes, kept);
  const unconnected = nodes.length - drawn.length;
  const edgesLeftOut = edges.length - kept.length + between.length - relationships.length;
  const whole = actors.length === all.length && edgesLeftOut === 0 && unconnected === 0;
  const cut = whole ? null : { shown: actors.length, all: all.length, edgesLeftOut, unconnected };
  return { nodes: drawn.map(toNode), edges: kept, cut };
}

/** What no edge joins to anything would only fill the map; all of it where there is no edge at all. */
function connected(nodes: readonly NodeRow[], edges: readonly GraphEdge[]): readonly NodeRow[] {
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return joined.size === 0 ? nodes : nodes.filter(({ id }) => joined.has(id));
}

/** Proposals, those with most acts first. */
function mostTouched(rows: readonly RelationshipRow[], actors: ReadonlySet<string>): string[] {
  const count = new Map<string, number>();
  for (const { end } of rows) if (!actors.has(end)) count.set(end, (count.get(end) ?? 0) + 1);
  return [...count].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}

async function plannedMeetings(
  source: GraphSource,
  known: ReadonlySet<string>,
): Promise<Map<NodeRow, readonly string[]>> {
  const present = new Map<string, string[]>();
  for (const { meeting, actor } of await source.planned()) {
    if (known.has(actor)) present.set(meeting, [...(present.get(meeting) ?? []), actor]);
  }
  const several = [...present].filter(([, actors]) => actors.length > 1);
  const rows = await source.nodes(several.map(([meeting]) => meeting));
  return new Map(rows.map((row) => [row, present.get(row.id) ?? []]));
}

/** What most origins tell comes first where there is too much. */
function strongest(edges: readonly GraphEdge[]): GraphEdge[] {
  if (edges.length <= LIMITS.edges) return [...edges];
  return edges.toSorted((a, b) => b.origins - a.origins || (a.id < b.id ? -1 : 1)).slice(0, LIMITS.edges);
}
