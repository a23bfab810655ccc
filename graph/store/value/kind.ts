/** The types that a Cypher value can have, and the base of those values that are objects of their own class. */

export type Kind =
  | 'NULL'
  | 'BOOLEAN'
  | 'INTEGER'
  | 'FLOAT'
  | 'STRING'
  | 'LIST'
  | 'MAP'
  | 'NODE'
  | 'RELATIONSHIP'
  | 'PATH'
  | 'DATE'
  | 'LOCAL TIME'
  | 'ZONED TIME'
  | 'LOCAL DATETIME'
  | 'ZONED DATETIME'
  | 'DURATION'
  | 'POINT';

/** Tells entities, temporal values and points from maps, whatever keys a map may have. */
export abstract class Composite {
  abstract readonly kind: Kind;
}
