/** Lines of the map: all facts between the same two ends with the same relation are drawn as one. */
import type { GraphEdge, Relation } from '../../server/wire.ts';

export interface Line {
  /** `RELATION source target`; what an address and a selection name it by. */
  readonly key: string;
  readonly relation: Relation;
  readonly source: string;
  readonly target: string;
  /** By date, what has none last. */
  readonly edges: readonly GraphEdge[];
  /** Independent origins of the best-told of its facts. */
  readonly origins: number;
  readonly disputed: boolean;
}

/** Relations without a direction of their own. */
export const undirected: ReadonlySet<Relation> = new Set(['MET_WITH', 'TO_MEET']);

export function lineKey({ relation, source, target }: Pick<GraphEdge, 'relation' | 'source' | 'target'>): string {
  const ends = undirected.has(relation) && target < source ? [target, source] : [source, target];
  return [relation, ...ends].join(' ');
}

const day = ({ when, published }: GraphEdge): string => when?.earliest ?? published?.earliest ?? '9999';

export function toLines(edges: readonly GraphEdge[]): Line[] {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const key = lineKey(edge);
    const found = groups.get(key);
    if (found) found.push(edge);
    else groups.set(key, [edge]);
  }
  return [...groups].flatMap(([key, all]) => {
    const sorted = all.toSorted((a, b) => day(a).localeCompare(day(b)) || (a.id < b.id ? -1 : 1));
    const [relation, source, target] = key.split(' ');
    const first = sorted[0];
    if (!first || source === undefined || target === undefined || relation === undefined) return [];
    return [
      {
        key,
        relation: first.relation,
        source,
        target,
        edges: sorted,
        origins: Math.max(...sorted.map(({ origins }) => origins)),
        disputed: sorted.some(({ disputed }) => disputed.length > 0),
      },
    ];
  });
}

/** The facts behind a line, each once: two edges may be made from one quotation. */
export const factsOf = ({ edges }: Pick<Line, 'edges'>): string[] => [...new Set(edges.map(({ fact }) => fact))];

/** A line by its key, or by the id of one of its facts. */
export const lineOf = (lines: readonly Line[], id: string): Line | null =>
  lines.find(({ key }) => key === id) ??
  lines.find(({ edges }) => edges.some((edge) => edge.id === id || edge.fact === id)) ??
  null;
