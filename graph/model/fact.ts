/** Facts: what the graph shows. A pure function of all evidence and judgements; see `docs/data-model.md`. */
import { z } from 'zod';

export const NodeLabel = z.enum([
  'Person',
  'State',
  'Organization',
  'Place',
  'Proposal',
  'Meeting',
  'Statement',
  'Article',
  'Claim',
]);
export type NodeLabel = z.infer<typeof NodeLabel>;

export const RelationshipType = z.enum([
  'MET_WITH',
  'PROPOSED',
  'REJECTED',
  'ACCEPTED',
  'QUOTED',
  'ABOUT',
  'ECHOES',
  'ATTENDED',
  'HELD_IN',
  'LOCATED_IN',
  'REPRESENTS',
  'PART_OF',
  'IN',
]);
export type RelationshipType = z.infer<typeof RelationshipType>;

/** JSON values only. Which keys are dates or integers is said once, in `propertyKinds`. Absent instead of null. */
export const PropertyValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type PropertyValue = z.infer<typeof PropertyValue>;

export const FactNode = z.object({ id: z.string(), label: NodeLabel, properties: z.record(z.string(), PropertyValue) });
export type FactNode = z.infer<typeof FactNode>;

export const FactRelationship = z.object({
  id: z.string(),
  type: RelationshipType,
  start: z.string(),
  end: z.string(),
  properties: z.record(z.string(), PropertyValue),
});
export type FactRelationship = z.infer<typeof FactRelationship>;

/** Nodes and relationships sorted by id; `properties` repeats the id, so that every store can look it up. */
export interface Facts {
  readonly nodes: readonly FactNode[];
  readonly relationships: readonly FactRelationship[];
}

/** How a store types a property: `earliest` becomes a Cypher DATE, `origins` an INTEGER; every other as JSON has it. */
export const propertyKinds: Readonly<Record<string, 'date' | 'integer'>> = {
  earliest: 'date',
  latest: 'date',
  published: 'date',
  publishedLatest: 'date',
  articles: 'integer',
  origins: 'integer',
  minutesMin: 'integer',
  minutesMax: 'integer',
  start: 'integer',
  end: 'integer',
};
