/** Errors by the TCK's names: its type, its phase, and the detail that the message stands for. */
import type { CypherError } from '../../cypher/session.ts';
import type { Phase, Step } from './step.ts';

export interface TckError {
  readonly type: string;
  readonly phase: Phase;
  /** `unknown` where no message below is meant. */
  readonly detail: string;
}

/** The first message that fits counts. */
const DETAILS: readonly (readonly [string, RegExp])[] = [
  ['VariableAlreadyBound', /^Variable `.*` already declared/],
  ['UndefinedVariable', /^Variable `.*` not defined/],
  ['UndefinedVariable', /^PatternExpressions are not allowed to introduce new variables/],
  ['UndefinedVariable', /^Procedure call inside a query does not support naming results implicitly/],
  ['VariableTypeConflict', /^Type mismatch: .* defined with conflicting type/],
  ['InvalidArgumentType', /^Type mismatch: expected .* but was .* \(line /],
  ['InvalidArgumentType', /^Coercion of list to boolean is not allowed/],
  ['InvalidArgumentType', /^A name between backticks must not be empty/],
  ['InvalidArgumentType', /has no items: expected a LIST, MAP, NODE or RELATIONSHIP/],
  ['InvalidArgumentType', /^(?:SKIP|LIMIT): invalid input: an? [A-Z ]+ is not a valid value/],
  ['InvalidArgumentValue', /^Invalid input for function '.*': an? .* cannot be converted/],
  ['InvalidArgumentValue', /^Type mismatch: expected .* but was [A-Z ]+$/],
  ['InvalidPropertyType', /^Property values can only be of primitive types/],
  ['MapElementAccessByNonString', /^A MAP is indexed by a STRING/],
  ['InvalidAggregation', /^Cannot use aggregation in ORDER BY/],
  ['InvalidAggregation', /^Invalid use of aggregating function/],
  ['InvalidAggregation', /^Can't use aggregating expressions inside of expressions executing over lists/],
  ['NestedAggregation', /^Can't use aggregate functions inside of aggregate functions/],
  ['AmbiguousAggregationExpression', /^Aggregation column contains implicit grouping expressions/],
  ['NonConstantExpression', /^It is not allowed to refer to variables in SKIP or LIMIT/],
  ['NonConstantExpression', /^Can't use non-deterministic \(random\) functions/],
  ['UnexpectedSyntax', /^A pattern expression should only be used in order to test the existence of a pattern/],
  ['UnexpectedSyntax', /^Cannot use YIELD \* outside of a standalone call/],
  ['InvalidRelationshipPattern', /^Invalid input '(?:-|\.\.)': expected .*WHERE or '\]'/],
  ['InvalidUnicodeCharacter', /^Invalid input '[^\p{ASCII}]'/u],
  ['UnexpectedSyntax', /^Invalid input '.*': expected/],
  ['NumberOutOfRange', /^A percentile must be between/],
  ['NumberOutOfRange', /^The step of range\(\) must not be zero/],
  ['IntegerOverflow', /^Integer overflow/],
  ['FloatingPointOverflow', /^Floating point number is too large/],
  ['InvalidNumberLiteral', /^Invalid number literal/],
  ['InvalidUnicodeLiteral', /^Invalid Unicode escape/],
  ['NegativeIntegerArgument', /'-\d+' is not a valid value/],
  ['InvalidParameterUse', /^Parameter maps cannot be used in `.*` patterns/],
  ['InvalidNumberOfArguments', /does not provide the required number of arguments/],
  ['InvalidArgumentPassingMode', /^Procedure call is not supplying arguments explicitly/],
  ['ProcedureNotFound', /^There is no procedure with the name/],
  ['UnknownFunction', /^Unknown function/],
  ['NoSingleRelationshipType', /^Exactly one relationship type must be specified/],
  ['RequiresDirectedRelationship', /^Only directed relationships are supported/],
  ['CreatingVarLength', /^Variable length relationships cannot be used in/],
  ['InvalidDelete', /^DELETE does not remove labels/],
  ['InvalidClauseComposition', /^Invalid combination of UNION and UNION ALL/],
  ['InvalidClauseComposition', /^An Exists Expression cannot contain any updates/],
  ['DifferentColumnsInUnion', /^All sub queries in an UNION must have the same return column names/],
  ['ColumnNameConflict', /^Multiple result columns with the same name/],
  ['NoVariablesInScope', /is not allowed when there are no variables in scope/],
  ['NoExpressionAlias', /^Expression in WITH must be aliased/],
  ['MergeReadOwnWrites', /^Cannot merge using the null property value/],
  ['DeletedEntityAccess', /has been deleted in this transaction/],
  ['DeleteConnectedNode', /because it still has relationships/],
  ['MissingParameter', /^Expected parameter/],
];

/** Neo4j's codes whose last part the TCK calls otherwise. */
const TYPES: Readonly<Record<string, string>> = {
  ConstraintValidationFailed: 'ConstraintVerificationFailed',
  ProcedureNotFound: 'ProcedureError',
};

export function describeError({ code, message }: CypherError, beforeRunning: boolean): TckError {
  const name = code.split('.').at(-1) ?? code;
  const detail = DETAILS.find(([, pattern]) => pattern.test(message))?.[0] ?? 'unknown';
  // Parameters are looked at once they are there: after planning, before the first row.
  const early = beforeRunning || name === 'ParameterMissing';
  return { type: TYPES[name] ?? name, phase: early ? 'compile time' : 'runtime', detail };
}

export function isExpected(step: Extract<Step, { kind: 'error' }>, { type, phase, detail }: TckError): boolean {
  return (
    step.type === type &&
    (step.phase === 'any time' || step.phase === phase) &&
    (step.detail === '*' || step.detail === detail)
  );
}
