/**
 * Reads the cases of a theme. A file opens with what it is about; then queries stand apart by empty lines. Those after
 * `// Setup` make the graph that each case begins with, up to the next comment.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Theme {
  readonly name: string;
  readonly setup: readonly string[];
  readonly queries: readonly string[];
}

const folder = new URL('cases/', import.meta.url);

export function themes(): Theme[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .toSorted()
    .map((file) => readTheme(file.replace(/\.cypher$/, ''), readFileSync(new URL(file, folder), 'utf8')));
}

function readTheme(name: string, source: string): Theme {
  const setup: string[] = [];
  const queries: string[] = [];
  let target = queries;
  for (const block of source.split(/\n\s*\n/)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const comments = lines.filter((line) => line.startsWith('//'));
    if (comments.length > 0) target = comments.includes('// Setup') ? setup : queries;
    const query = lines.filter((line) => !line.startsWith('//')).join('\n');
    if (query !== '') target.push(query);
  }
  return { name, setup, queries };
}

/** What Neo4j gave, in the texts of value-text.ts. */
export const RecordedCase = z.object({
  query: z.string(),
  columns: z.array(z.string()).optional(),
  /** In order where the query orders its rows, else sorted. */
  rows: z.array(z.string()).optional(),
  counters: z.record(z.string(), z.number()).optional(),
  /** Sorted, of a theme that is about them. */
  notifications: z.array(z.string()).optional(),
  /** Nodes and relationships afterwards, where something changed. */
  graph: z.array(z.string()).optional(),
  /** Neo4j's code. */
  error: z.string().optional(),
});
export type RecordedCase = z.infer<typeof RecordedCase>;

export const Recording = z.object({ neo4j: z.string(), cases: z.array(RecordedCase) });

export function answersFile(theme: string): URL {
  return new URL(`answers/${theme}.json`, import.meta.url);
}
