/** Every error that leaves the engine as a `CypherError` with one of Neo4j's codes. */
import { ConstraintViolation } from '../../../graph/store/property-graph/violation.ts';
import { CypherError } from '../../session.ts';

const CODES: Readonly<Record<ConstraintViolation['violation'], string>> = {
  uniqueness: 'Neo.ClientError.Schema.ConstraintValidationFailed',
  existence: 'Neo.ClientError.Schema.ConstraintValidationFailed',
  'has relationships': 'Neo.ClientError.Schema.ConstraintValidationFailed',
  deleted: 'Neo.ClientError.Statement.EntityNotFound',
  'property type': 'Neo.ClientError.Statement.TypeError',
  schema: 'Neo.ClientError.Schema.ConstraintCreationFailed',
};

export function asCypherError(error: unknown): unknown {
  if (error instanceof ConstraintViolation) return new CypherError(CODES[error.violation], error.message);
  if (!(error instanceof RangeError)) return error;
  if (/stack/i.test(error.message)) {
    return new CypherError(
      'Neo.TransientError.General.StackOverFlowError',
      'The query is nested too deeply to be run: split it into smaller ones.',
    );
  }
  if (/length|size|memory/i.test(error.message)) {
    return new CypherError(
      'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
      'The query makes a value that is too large.',
    );
  }
  return error;
}
