/** The console's own state: what was asked, what came of it, what was asked before. */
import { type Signal, signal } from '@preact/signals';
import type { ErrorBody, QueryResult } from '../../server/wire.ts';
import { remember } from '../model/past-queries.ts';
import { add, announce, change } from './actions.ts';
import { ServerError } from './api.ts';
import { messageOf } from './loaded.ts';
import type { Viewer } from './viewer.ts';

export type Run =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'here'; readonly result: QueryResult }
  | { readonly state: 'failed'; readonly error: ErrorBody };

export const run: Signal<Run> = signal({ state: 'none' });
export const past: Signal<readonly string[]> = signal([]);
/** What is being written; null where it is the address's statement. */
export const draft: Signal<string | null> = signal(null);
/** Parameters of the statement, as they were bound for a question of the library. */
export const parameters: Signal<QueryResult['parameters']> = signal({});

/** A statement with its parameters, or a question with what was typed for its parameters. */
export type Asked =
  | { readonly cypher: string; readonly parameters: QueryResult['parameters'] }
  | { readonly question: string; readonly values: Readonly<Record<string, string>> };

export async function ask(viewer: Viewer, asked: Asked): Promise<void> {
  run.value = { state: 'running' };
  change(viewer, { console: true });
  try {
    const result = await viewer.api.query(asked);
    run.value = { state: 'here', result };
    parameters.value = result.parameters;
    past.value = remember(past.value, result.cypher);
    draft.value = null;
    change(viewer, { cypher: result.cypher });
    announce(viewer, `${result.rows.length} rows.`);
  } catch (error) {
    const body = error instanceof ServerError ? error.body : { code: 'failed', message: messageOf(error) };
    run.value = { state: 'failed', error: body };
    if ('cypher' in asked) change(viewer, { cypher: asked.cypher });
  }
}

/** Puts what the rows hold onto the map, where it alone stands out. */
export async function showOnMap(viewer: Viewer, { graph }: QueryResult): Promise<void> {
  await add(viewer, graph, null);
  const keys = graph.edges.map((edge) => edge.id);
  viewer.focus.value = new Set([...graph.nodes.map(({ id }) => id), ...keys]);
  change(viewer, { table: false, selected: null });
}
