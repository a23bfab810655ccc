/** Runs queries on a small graph of its own and writes the rows as short texts. */
import { openEngineSession, type EngineSessionOptions } from '../../../cypher/engine/session.ts';
import { CypherError } from '../../../cypher/session.ts';
import { isScalarObject } from '../../../graph/store/value/value.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

/** Three people and what joins them; a and b met twice. */
export const PEOPLE = `
  CREATE (a:Person:Politician {id: 'a', name: 'Ana', age: 50}), (b:Person {id: 'b', name: 'Ben', age: 40}),
         (c:Person {id: 'c', name: 'Cid', age: 60}), (s:State {id: 's', name: 'Ruritania'}),
         (a)-[:MET {on: 1}]->(b), (a)-[:MET {on: 2}]->(b), (b)-[:MET {on: 3}]->(c), (a)-[:LEADS]->(s), (c)-[:SELF]->(c)`;

export function text(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (Array.isArray(value)) return `[${value.map(text).join(' ')}]`;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return typeof value;
  if (isScalarObject(value)) return value.toString();
  const properties = 'properties' in value && typeof value.properties === 'object' ? value.properties : value;
  return `{${Object.entries(properties ?? {})
    .map(([key, item]) => `${key}:${text(item)}`)
    .join(' ')}}`;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** One text a row, columns joined by commas. */
export async function rows(
  setup: readonly string[],
  query: string,
  parameters: Parameters = {},
  options: EngineSessionOptions = {},
): Promise<string[]> {
  const session = openEngineSession(new PropertyGraph(), { write: true, ...options });
  for (const statement of setup) await session.run(statement);
  const { keys, records } = await session.run(query, parameters);
  return records.map((record) => keys.map((_, column) => text(record.get(column))).join(','));
}

/** The error that a query must end in. */
export async function failure(
  setup: readonly string[],
  query: string,
  parameters: Parameters = {},
): Promise<CypherError> {
  try {
    await rows(setup, query, parameters);
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error(`The query answered, but should have failed: ${query}`);
}
