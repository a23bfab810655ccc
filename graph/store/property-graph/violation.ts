/** A rule of the graph that a write would break; a session turns it into Neo4j's error code. */

export type ViolationKind = 'uniqueness' | 'existence' | 'has relationships' | 'deleted' | 'property type' | 'schema';

export class ConstraintViolation extends Error {
  readonly violation: ViolationKind;

  constructor(violation: ViolationKind, message: string) {
    super(message);
    this.name = 'ConstraintViolation';
    this.violation = violation;
  }
}
