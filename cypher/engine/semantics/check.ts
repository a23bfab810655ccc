/** What the checks of a query share: its text for the errors, the procedures that there are, and one another. */
import type { Procedure } from '../procedures/procedure.ts';
import { errorAt } from '../syntax/error.ts';
import type { Expression, PatternPart } from '../syntax/ast.ts';
import type { Query } from '../syntax/clause.ts';
import type { CypherError } from '../../session.ts';
import type { Remarks } from './remarks.ts';
import type { Selectors } from './selector-check.ts';
import type { PossibleTypes } from './types/possible-types.ts';

/** Variables in sight, with what is known of their types. */
export type Types = Map<string, PossibleTypes>;

/** What an expression may be where it stands. */
export interface Place {
  /** Aggregating functions: allowed, or why not. */
  readonly aggregates: 'allowed' | 'forbidden' | 'inside aggregate' | 'inside list expression';
  /** Whether a pattern may stand here as a condition. */
  readonly condition: boolean;
}

export const VALUE: Place = { aggregates: 'forbidden', condition: false };
export const CONDITION: Place = { aggregates: 'forbidden', condition: true };

export interface QueryPlace {
  /** What may stand in a subquery: it may lack RETURN, it may not write. */
  readonly form: 'whole' | 'call' | 'EXISTS' | 'COUNT' | 'COLLECT';
}

/**
 * Neo4j checks a query twice. As it is written, functions of moments are not known yet: they take and give anything.
 * Then its constants are taken out of it, when all that is known of a list of constants is that it is a list.
 */
export interface Pass {
  readonly isSecond: boolean;
  /** Whether the query has anything that the second would see otherwise. */
  needsSecond: boolean;
}

export interface Check {
  readonly source: string;
  readonly findProcedure: (name: string) => Procedure | undefined;
  /** What is known of the parameters that are given. */
  readonly parameters: ReadonlyMap<string, PossibleTypes>;
  readonly remarks: Remarks;
  readonly selectors: Selectors;
  readonly pass: Pass;
  /** Types of the columns, by name; null without RETURN. */
  query(query: Query, types: Types, place: QueryPlace): Types | null;
  expression(expression: Expression, types: Types, place: Place): PossibleTypes;
  /** Adds the pattern's variables. */
  patterns(patterns: readonly PatternPart[], types: Types, introduce: 'new variables' | 'no variables'): void;
}

export function failAt(check: Check, at: number, message: string): CypherError {
  return errorAt(check.source, at, message);
}

export function undefinedVariable(check: Check, at: number, name: string): CypherError {
  return failAt(check, at, `Variable \`${name}\` not defined`);
}

export function declaredAlready(check: Check, at: number, name: string): CypherError {
  return failAt(check, at, `Variable \`${name}\` already declared`);
}

export function typeMismatch(check: Check, at: number, expected: PossibleTypes, was: PossibleTypes): CypherError {
  return failAt(check, at, `Type mismatch: expected ${expected.toString()} but was ${was.toString()}`);
}
