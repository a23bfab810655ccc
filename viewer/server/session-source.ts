/** Reads the graph through Cypher sessions: the same statements on every store. */
import { z } from 'zod';
import { RelationshipType } from '../../graph/model/fact.ts';
import type { QueryRecord, Session } from '../../cypher/session.ts';
import {
  ClaimRow,
  DatedRow,
  type GraphSource,
  NamedRow,
  NodeRow,
  PlannedRow,
  PublisherRow,
  RelationshipRow,
  SpokenRow,
} from './graph-source.ts';
import * as cypher from './statements.ts';

/** Milliseconds that a read may take. */
const READ_TIMEOUT = 20_000;

const Day = z.string().nullish();
const Ends = z.object({ earliest: Day, latest: Day, published: Day, publishedLatest: Day });
const Named = z.object({ name: z.string().nullable(), count: z.union([z.bigint(), z.number()]).transform(Number) });

const interval = (earliest: string | null | undefined, latest: string | null | undefined) =>
  typeof earliest === 'string' ? { earliest, latest: latest ?? earliest } : null;

/** The columns of a fact's times as the two intervals they stand for. */
function dated(record: QueryRecord): Record<string, unknown> {
  const row = record.toObject();
  const { earliest, latest, published, publishedLatest } = Ends.parse(row);
  return { ...row, when: interval(earliest, latest), published: interval(published, publishedLatest) };
}

/** The model's ids open with their type: `met_with:…`. */
function typeOf(id: string): string | null {
  const type = RelationshipType.safeParse(id.slice(0, id.indexOf(':')).toUpperCase());
  return type.success ? type.data : null;
}

/** Each read opens a session of its own, and closes it. */
export function sessionSource(openSession: () => Session): GraphSource {
  async function read(text: string, parameters: Record<string, unknown> = {}): Promise<readonly QueryRecord[]> {
    const session = openSession();
    try {
      return (await session.run(text, parameters, { timeout: READ_TIMEOUT })).records;
    } finally {
      await session.close();
    }
  }
  async function rows<T extends z.ZodType>(
    row: T,
    text: string,
    parameters?: Record<string, unknown>,
  ): Promise<z.infer<T>[]> {
    return (await read(text, parameters)).map((record) => row.parse(dated(record)));
  }
  const counts = async (text: string) =>
    Object.fromEntries((await rows(Named, text)).flatMap(({ name, count }) => (name === null ? [] : [[name, count]])));

  const relationships = async (ids: readonly string[]): Promise<RelationshipRow[]> => {
    const found: RelationshipRow[] = [];
    for (const type of new Set(ids.map(typeOf))) {
      const some = ids.filter((id) => typeOf(id) === type);
      found.push(...(await rows(RelationshipRow, cypher.relationships(type), { ids: some })));
    }
    return found;
  };

  return {
    actors: async () => (await read(cypher.actors)).map((record) => z.string().parse(record.get('id'))),
    nodes: (ids) => rows(NodeRow, cypher.nodes, { ids }),
    among: (actors) => rows(RelationshipRow, cypher.among, { actors }),
    around: (id, limit) => rows(RelationshipRow, cypher.around, { id, limit: BigInt(limit) }),
    relationship: async (id) => (await relationships([id]))[0] ?? null,
    relationships,
    quotations: (actors) => rows(RelationshipRow, cypher.quotations, { actors }),
    planned: () => rows(PlannedRow, cypher.planned),
    spoken: (actors) => rows(SpokenRow, cypher.spoken, { actors }),
    claimsAbout: async (ids) =>
      (await read(cypher.claimsAbout, { ids: [...new Set(ids)] })).map((record) => {
        const row = dated(record);
        return ClaimRow.parse({ ...row, articlePublished: row['when'] });
      }),
    claimsIn: (article) => rows(ClaimRow.pick({ fact: true, start: true, end: true }), cypher.claimsIn, { article }),
    publishers: (nodes) => rows(PublisherRow, cypher.publishers, { nodes }),
    names: () => rows(NamedRow, cypher.names),
    happened: () => rows(DatedRow, cypher.happened),
    published: () => rows(DatedRow, cypher.published),
    status: async () => ({
      nodes: await counts(cypher.nodeCounts),
      relationships: await counts(cypher.relationshipCounts),
      disputed: Number((await read(cypher.disputedCount))[0]?.get('count') ?? 0),
      publishers: (await read(cypher.publisherNames)).map((record) => z.string().parse(record.get('publisher'))),
    }),
  };
}
