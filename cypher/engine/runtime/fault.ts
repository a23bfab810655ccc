/** Errors that a query meets while it runs, with Neo4j's codes. */
import { kindOf, type Value } from '../../../graph/store/value/value.ts';
import { CypherError } from '../../session.ts';

export type FaultCode =
  | 'ArgumentError'
  | 'ArithmeticError'
  | 'EntityNotFound'
  | 'SemanticError'
  | 'SyntaxError'
  | 'TypeError'
  | 'ParameterMissing'
  | 'AccessMode'
  | 'ExternalResourceFailed';

export function fault(code: FaultCode, message: string): CypherError {
  return new CypherError(`Neo.ClientError.Statement.${code}`, message);
}

/** Where Neo4j fails with a fault of its own rather than of the query's. */
export function executionFault(message: string): CypherError {
  return new CypherError('Neo.DatabaseError.Statement.ExecutionFailed', message);
}

/** A function of the server's library that was given what it does not take. */
export function callFault(message: string): CypherError {
  return new CypherError('Neo.ClientError.Procedure.ProcedureCallFailed', message);
}

export function typeFault(expected: string, value: Value): CypherError {
  return fault('TypeError', `Type mismatch: expected ${expected} but was ${kindOf(value)}`);
}
