/** What the viewer's server and page say to each other: the JSON of every response, checked on arrival. */
import { z } from 'zod';
import type { Slot as ClaimSlot } from '../../graph/model/claim.ts';
import { Interval } from '../../graph/model/interval.ts';

/** The model's slots, said again: its own file needs Node, and this one also runs in a browser. */
const Slot = z.enum([
  'event',
  'date',
  'duration',
  'place',
  'participant',
  'speaker',
  'role',
  'outcome',
  'number',
] satisfies ClaimSlot[]);

/** Nodes that the map can show; articles and claims stand behind them. */
export const NodeKind = z.enum(['Person', 'State', 'Organization', 'Place', 'Proposal', 'Meeting', 'Statement']);
export type NodeKind = z.infer<typeof NodeKind>;

/**
 * Relations that the map can show. All but two are the graph's own. `TO_MEET` joins those who are to meet: a meeting
 * that is planned or possible has no relationship that says it happened. `SPOKE_OF` leads from a speaker to what a
 * statement is about.
 */
export const Relation = z.enum([
  'MET_WITH',
  'TO_MEET',
  'PROPOSED',
  'REJECTED',
  'ACCEPTED',
  'SPOKE_OF',
  'QUOTED',
  'ABOUT',
  'ATTENDED',
  'HELD_IN',
  'LOCATED_IN',
  'REPRESENTS',
  'PART_OF',
]);
export type Relation = z.infer<typeof Relation>;

const told = {
  /** When it happened; null where no article says. */
  when: Interval.nullable(),
  /** From the first to the last day on which it was told; null where no article is dated. */
  published: Interval.nullable(),
  articles: z.int().nonnegative(),
  origins: z.int().nonnegative(),
  disputed: z.array(Slot),
};

export const GraphNode = z.object({
  id: z.string(),
  kind: NodeKind,
  name: z.string(),
  /** One line more: a person's role, a proposal's kind, a meeting's status. */
  detail: z.string().nullable(),
  /** How many relationships it has in the whole graph. */
  degree: z.int().nonnegative(),
  ...told,
});
export type GraphNode = z.infer<typeof GraphNode>;

/** One fact between two nodes. Several of them with the same ends and relation are drawn as one line. */
export const GraphEdge = z.object({
  id: z.string(),
  relation: Relation,
  source: z.string(),
  target: z.string(),
  /** Id of the fact whose evidence answers for it: its own, or the meeting's or quotation's it was made from. */
  fact: z.string(),
  /** Between the two in plain words: "rejected", "is to meet". */
  verb: z.string(),
  confidence: z.number().min(0).max(1).nullable(),
  publishers: z.array(z.string()),
  ...told,
});
export type GraphEdge = z.infer<typeof GraphEdge>;

export const GraphView = z.object({
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  /**
   * How much of the whole is here: `shown` of `all` actors, of which `unconnected` were left out as nothing joins them
   * to the rest. Null where nothing was left out.
   */
  cut: z.object({ shown: z.int(), all: z.int(), edgesLeftOut: z.int(), unconnected: z.int() }).nullable(),
});
export type GraphView = z.infer<typeof GraphView>;

export const ArticleInfo = z.object({
  id: z.string(),
  publisher: z.string().nullable(),
  headline: z.string().nullable(),
  published: Interval.nullable(),
  url: z.string().nullable(),
});
export type ArticleInfo = z.infer<typeof ArticleInfo>;

/** Offsets into the sentence, half-open, sorted and disjoint. */
const Highlights = z.array(z.tuple([z.int().nonnegative(), z.int().positive()]));

/** A sentence on which a fact rests, with a line of context on either side. */
export const Passage = z.object({
  article: ArticleInfo,
  before: z.string(),
  sentence: z.string(),
  after: z.string(),
  highlights: Highlights,
  /** Where the sentence stands in the article's text. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  confidence: z.number(),
  /** How it is said, where it is not plainly asserted: "denied", "planned". */
  manner: z.array(z.string()),
});
export type Passage = z.infer<typeof Passage>;

/** One side of a disagreement. */
export const Side = z.object({ value: z.string(), passages: z.array(Passage) });
export const Dispute = z.object({ slot: Slot, over: z.string(), sides: z.array(Side) });
export type Dispute = z.infer<typeof Dispute>;

/** A fact in a line, which leads to its card. */
export const FactLine = z.object({ id: z.string(), relation: Relation, sentence: z.string(), ...told });
export type FactLine = z.infer<typeof FactLine>;

/** All that answers for one node or relationship. */
export const FactCard = z.object({
  id: z.string(),
  /** A node's kind or a relationship's relation. */
  what: z.union([NodeKind, Relation]),
  sentence: z.string(),
  /** Quoted words, of a statement or of whoever is quoted with it. */
  quote: z.string().nullable(),
  aliases: z.array(z.string()),
  notes: z.array(z.string()),
  ends: z.array(z.object({ id: z.string(), name: z.string(), kind: NodeKind })),
  confidence: z.number().nullable(),
  disputes: z.array(Dispute),
  passages: z.array(Passage),
  /** Passages beyond those given. */
  more: z.int().nonnegative(),
  /** What the node takes part in, by date; empty for a relationship. */
  facts: z.array(FactLine),
  ...told,
});
export type FactCard = z.infer<typeof FactCard>;

export const ArticlePage = z.object({
  article: ArticleInfo,
  text: z.string(),
  /** Claimed stretches with the fact each supports, by place. */
  spans: z.array(z.object({ start: z.int(), end: z.int(), fact: z.string() })),
});
export type ArticlePage = z.infer<typeof ArticlePage>;

export const SearchHit = z.object({
  id: z.string(),
  kind: NodeKind,
  name: z.string(),
  /** The other name or the words that matched, where the name did not. */
  matched: z.string().nullable(),
  origins: z.int().nonnegative(),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchResult = z.object({ hits: z.array(SearchHit) });
export type SearchResult = z.infer<typeof SearchResult>;

/** A cell is plain JSON; what can be selected is an object with its id. */
export const CellThing = z.object({ id: z.string(), kind: z.string(), text: z.string() });
export type CellThing = z.infer<typeof CellThing>;
export const Cell = z.union([z.string(), z.number(), z.boolean(), z.null(), CellThing, z.array(z.json())]);
export type Cell = z.infer<typeof Cell>;

export const QueryResult = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(Cell)),
  /** Why rows are missing; null where all are here. */
  truncated: z.string().nullable(),
  milliseconds: z.number(),
  notices: z.array(z.string()),
  /** The statement and parameters that were run: for a question of the library, those behind it. */
  cypher: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** What the rows hold that a map can show. */
  graph: GraphView,
});
export type QueryResult = z.infer<typeof QueryResult>;

export const QuestionInfo = z.object({
  name: z.string(),
  explanation: z.string(),
  parameters: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      required: z.boolean(),
      default: z.string().nullable(),
      description: z.string(),
    }),
  ),
  cypher: z.string(),
});
export type QuestionInfo = z.infer<typeof QuestionInfo>;
export const QuestionList = z.object({ questions: z.array(QuestionInfo) });
export type QuestionList = z.infer<typeof QuestionList>;

/** How many facts happened and how many articles appeared, each by its interval. */
const Dated = z.array(z.object({ when: Interval, count: z.int().positive() }));
export const Timeline = z.object({ happened: Dated, published: Dated });
export type Timeline = z.infer<typeof Timeline>;

export const Status = z.object({
  store: z.string().nullable(),
  nodes: z.record(z.string(), z.int()),
  relationships: z.record(z.string(), z.int()),
  disputed: z.int(),
  publishers: z.array(z.string()),
  /** Whether a person can judge here what is the same. */
  judging: z.boolean(),
});
export type Status = z.infer<typeof Status>;

/** Two nodes that may be one thing, and why. */
const ReviewPair = z.object({ a: GraphNode, b: GraphNode, reason: z.string() });
export type ReviewPair = z.infer<typeof ReviewPair>;
/** The likeliest of `all` pairs that nobody has judged. */
export const ReviewList = z.object({ pairs: z.array(ReviewPair), all: z.int().nonnegative() });
export type ReviewList = z.infer<typeof ReviewList>;

const NodeId = z.string().min(1).max(300);
export const JudgementRequest = z.object({ kind: z.enum(['same', 'different']), a: NodeId, b: NodeId });
export type JudgementRequest = z.infer<typeof JudgementRequest>;
export const JudgementMade = z.object({ id: z.string() });
export type JudgementMade = z.infer<typeof JudgementMade>;

export const ErrorBody = z.object({
  code: z.string(),
  message: z.string(),
  line: z.int().nullable().optional(),
  column: z.int().nullable().optional(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
