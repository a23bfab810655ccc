/** All functions that a query can call, by name in small letters. */
import type { FunctionDefinition } from './definition.ts';
import { CSV_FUNCTIONS } from './csv.ts';
import { GRAPH_FUNCTIONS } from './graph.ts';
import { LIST_FUNCTIONS } from './list.ts';
import { MATH_FUNCTIONS } from './math.ts';
import { SCALAR_FUNCTIONS } from './scalar.ts';
import { SPATIAL_FUNCTIONS } from './spatial.ts';
import { STRING_FUNCTIONS } from './string.ts';
import { TEMPORAL_FUNCTIONS } from './temporal.ts';

export interface ListedFunction extends FunctionDefinition {
  /** As SHOW FUNCTIONS has it. */
  readonly category: string;
}

const CATEGORIES: readonly (readonly [category: string, definitions: readonly FunctionDefinition[]])[] = [
  ['Scalar', GRAPH_FUNCTIONS],
  ['List', LIST_FUNCTIONS],
  ['Numeric', MATH_FUNCTIONS],
  ['Scalar', SCALAR_FUNCTIONS],
  ['Scalar', CSV_FUNCTIONS],
  ['Spatial', SPATIAL_FUNCTIONS],
  ['String', STRING_FUNCTIONS],
  ['Temporal', TEMPORAL_FUNCTIONS],
];

const FUNCTIONS: ReadonlyMap<string, ListedFunction> = new Map(
  CATEGORIES.flatMap(([category, definitions]) =>
    definitions.map((definition) => [definition.name.toLowerCase(), { ...definition, category }]),
  ),
);

export function findFunction(name: string): FunctionDefinition | undefined {
  return FUNCTIONS.get(name.toLowerCase());
}

export function allFunctions(): readonly ListedFunction[] {
  return [...FUNCTIONS.values()];
}
