/** The evidence card: all that answers for one node or relationship. */
import type { GraphSource, NodeRow, RelationshipRow } from './graph-source.ts';
import { disputesOf } from './disputes.ts';
import { ofNode, ofRelationship } from './evidence.ts';
import { passagesOf, type ReadArticle } from './passages.ts';
import type { FactCard, FactLine, Passage } from './wire.ts';
import { notes, relationOf, sentence } from './wording.ts';

/** Most passages on a card, and most lines of facts. */
const PASSAGES = 40;
const LINES = 400;

/** Null where neither a node nor a relationship has the id. */
export async function card(source: GraphSource, id: string, readArticle: ReadArticle): Promise<FactCard | null> {
  const [node] = await source.nodes([id]);
  if (node !== undefined) return nodeCard(source, node, readArticle);
  const relationship = await source.relationship(id);
  return relationship === null ? null : relationshipCard(source, relationship, readArticle);
}

async function nodeCard(source: GraphSource, node: NodeRow, readArticle: ReadArticle): Promise<FactCard> {
  const claims = await source.claimsAbout([node.id]);
  const passages = await passagesOf(ofNode(claims, node), readArticle);
  return {
    ...told(node),
    id: node.id,
    what: node.kind,
    sentence: node.name,
    quote: node.kind === 'Statement' ? node.name : null,
    aliases: node.kind === 'Statement' ? [] : node.aliases,
    notes: notes(node),
    ends: [],
    confidence: null,
    disputes: await disputesOf(source, node.id, node.disputed, claims, readArticle),
    ...cut(passages),
    facts: await lines(source, node),
  };
}

async function relationshipCard(
  source: GraphSource,
  row: RelationshipRow,
  readArticle: ReadArticle,
): Promise<FactCard> {
  const [start, end, meeting] = await nodesById(source, [row.start, row.end, row.meeting ?? row.start]);
  const relation = relationOf(row) ?? 'ABOUT';
  const claims = await ofRelationship(source, row);
  const disputed = row.meeting !== null && meeting ? meeting.disputed : row.disputed;
  const statement = row.type === 'QUOTED' ? end : undefined;
  // Who said it is disputed among all that quote the statement.
  const spoken = statement?.disputed.includes('speaker') ? await source.claimsAbout([statement.id]) : null;
  const passages = await passagesOf(claims, readArticle);
  return {
    ...told(row),
    disputed,
    id: row.id,
    what: relation,
    sentence: start && end ? sentence({ ...row, relation, mode: meeting?.mode ?? null }, start, end) : row.id,
    quote: statement?.name ?? null,
    aliases: [],
    notes: row.meeting !== null && meeting ? [meeting.name, ...notes(meeting)] : [],
    ends: [start, end].flatMap((one) => (one ? [{ id: one.id, name: one.name, kind: one.kind }] : [])),
    confidence: row.confidence,
    disputes: await disputesOf(source, row.meeting ?? row.id, disputed, spoken ?? claims, readArticle),
    ...cut(passages),
    facts: [],
  };
}

const told = ({ when, published, articles, origins, disputed }: NodeRow | RelationshipRow) => ({
  when,
  published,
  articles,
  origins,
  disputed,
});

const cut = (passages: readonly Passage[]) => ({
  passages: passages.slice(0, PASSAGES),
  more: Math.max(0, passages.length - PASSAGES),
});

async function nodesById(source: GraphSource, ids: readonly string[]): Promise<(NodeRow | undefined)[]> {
  const found = new Map((await source.nodes([...new Set(ids)])).map((node) => [node.id, node]));
  return ids.map((id) => found.get(id));
}

/** What a node takes part in, oldest first, what has no date last. */
async function lines(source: GraphSource, node: NodeRow): Promise<FactLine[]> {
  const rows = await source.around(node.id, LINES);
  const nodes = new Map(
    (await source.nodes([...new Set(rows.flatMap(({ start, end, meeting }) => [start, end, meeting ?? start]))])).map(
      (one) => [one.id, one],
    ),
  );
  const all = rows.flatMap((row): FactLine[] => {
    const relation = relationOf(row);
    const start = nodes.get(row.start);
    const end = nodes.get(row.end);
    if (relation === null || !start || !end) return [];
    const meeting = row.meeting === null ? undefined : nodes.get(row.meeting);
    const mode = meeting?.mode ?? null;
    const disputed = meeting?.disputed ?? row.disputed;
    return [
      { ...told(row), disputed, id: row.id, relation, sentence: sentence({ ...row, relation, mode }, start, end) },
    ];
  });
  return all.toSorted((a, b) => day(a).localeCompare(day(b)) || (a.id < b.id ? -1 : 1));
}

const day = ({ when, published }: FactLine): string => when?.earliest ?? published?.earliest ?? '9999';
