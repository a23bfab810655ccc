/** From rows to the nodes and edges that a map shows. */
import type { GraphSource, NodeRow, PublisherRow, RelationshipRow } from './graph-source.ts';
import type { GraphEdge, GraphNode, Relation } from './wire.ts';
import { detail, relationOf, verb } from './wording.ts';

export const toNode = (row: NodeRow): GraphNode => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  detail: detail(row),
  degree: row.degree,
  when: row.when,
  published: row.published,
  articles: row.articles,
  origins: row.origins,
  disputed: row.disputed,
});

type Made = Partial<Pick<GraphEdge, 'id' | 'source' | 'target' | 'relation'>>;

/** Makes edges of relationships: knows who tells them, and the meetings behind them. */
export class Edges {
  readonly tellers: Tellers;
  readonly #meetings: ReadonlyMap<string, NodeRow>;

  constructor(tellers: Tellers, meetings: readonly NodeRow[]) {
    this.tellers = tellers;
    this.#meetings = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  }

  /** Null for what the map does not show; `made` where the edge stands for more than the relationship itself. */
  of(row: RelationshipRow, made: Made = {}): GraphEdge | null {
    const relation = made.relation ?? relationOf(row);
    if (relation === null) return null;
    const meeting = row.meeting === null ? undefined : this.#meetings.get(row.meeting);
    const { when, published, articles, origins, confidence } = row;
    return {
      id: row.id,
      relation,
      source: row.start,
      target: row.end,
      fact: row.id,
      verb: verb({ ...row, relation, mode: meeting?.mode ?? null }),
      confidence,
      publishers: this.tellers.of(row),
      when,
      published,
      articles,
      origins,
      disputed: meeting?.disputed ?? row.disputed,
      ...made,
    };
  }
}

/** Pairs of those who are to meet; each leads to the meeting, which answers for it. */
export function plannedEdges(meeting: NodeRow, actors: readonly string[], tellers: Tellers): GraphEdge[] {
  const { id, status, when, published, articles, origins, disputed } = meeting;
  const relation: Relation = 'TO_MEET';
  return actors.flatMap((source, index) =>
    actors.slice(index + 1).map((target) => ({
      id: `${id} ${source} ${target}`,
      relation,
      source,
      target,
      fact: id,
      verb: verb({ relation, status }),
      confidence: null,
      publishers: tellers.ofNode(id),
      when,
      published,
      articles,
      origins,
      disputed,
    })),
  );
}

const acts: ReadonlySet<string> = new Set(['PROPOSED', 'REJECTED', 'ACCEPTED']);

/** Which publishers tell a fact, from the claims about its ends. */
export class Tellers {
  readonly #byFact = new Map<string, Set<string>>();
  readonly #byPair = new Map<string, Set<string>>();
  readonly #byNode = new Map<string, Set<string>>();

  constructor(rows: readonly PublisherRow[]) {
    for (const { fact, about, act, publisher } of rows) {
      add(this.#byFact, fact, publisher);
      for (const a of about) {
        add(this.#byNode, a, publisher);
        for (const b of about) {
          if (a !== b) for (const word of ['', act ?? '']) add(this.#byPair, `${a} ${b} ${word}`, publisher);
        }
      }
    }
  }

  ofNode(id: string): string[] {
    return [...(this.#byNode.get(id) ?? [])].toSorted();
  }

  of({ id, type, start, end, meeting }: RelationshipRow): string[] {
    if (meeting !== null && this.#byNode.has(meeting)) return this.#ofMeeting(meeting, start, end);
    const act = acts.has(type) ? type.toLowerCase() : '';
    const found = this.#byPair.get(`${start} ${end} ${act}`) ?? this.#byFact.get(id) ?? [];
    return [...found].toSorted();
  }

  /** Who names both at the meeting. */
  #ofMeeting(meeting: string, start: string, end: string): string[] {
    const one = this.#byPair.get(`${start} ${meeting} `) ?? new Set<string>();
    const other = this.#byPair.get(`${end} ${meeting} `) ?? new Set<string>();
    const both = [...one].filter((publisher) => other.has(publisher));
    return both.length > 0 ? both.toSorted() : this.ofNode(meeting);
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const found = map.get(key);
  if (found) found.add(value);
  else map.set(key, new Set([value]));
}

/** Reads what edges of these relationships, and of these nodes, need. */
export async function edgesFor(
  source: GraphSource,
  relationships: readonly RelationshipRow[],
  nodes: readonly string[] = [],
): Promise<Edges> {
  const meetings = new Set(relationships.flatMap(({ meeting }) => meeting ?? []));
  const ends = relationships.flatMap(({ start, end }) => [start, end]);
  const tellers = new Tellers(await source.publishers([...new Set([...ends, ...meetings, ...nodes])]));
  return new Edges(tellers, meetings.size === 0 ? [] : await source.nodes([...meetings]));
}
