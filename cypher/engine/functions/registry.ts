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
import { VECTOR_FUNCTIONS } from './vector.ts';

const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    GRAPH_FUNCTIONS,
    LIST_FUNCTIONS,
    MATH_FUNCTIONS,
    SCALAR_FUNCTIONS,
    CSV_FUNCTIONS,
    SPATIAL_FUNCTIONS,
    STRING_FUNCTIONS,
    TEMPORAL_FUNCTIONS,
    VECTOR_FUNCTIONS,
  ]
    .flat()
    .map((definition) => [definition.name.toLowerCase(), definition]),
);

export function findFunction(name: string): FunctionDefinition | undefined {
  return FUNCTIONS.get(name.toLowerCase());
}

export function allFunctions(): readonly FunctionDefinition[] {
  return [...FUNCTIONS.values()];
}
