/** Asks a case of whoever answers, and writes down what came. */
import type { Run } from './answer.ts';
import type { RecordedCase } from './cases.ts';

/** What the cases of the theme `parameters` are run with. */
const PARAMETERS = { i: 7n, f: 1.5, s: 'text', b: true, l: [1n, 'a'], m: { a: 1n }, n: null };

export async function askCase(query: string, run: Run, theme: string): Promise<RecordedCase> {
  const answer = await run(query, theme === 'parameters' ? PARAMETERS : {});
  if ('error' in answer) return { query, error: answer.error };
  const { columns, counters } = answer;
  const rows = answer.rows.map((row) => row.join(' | '));
  const ordered = /ORDER BY [^}]*$/.test(query) || /^\s*SHOW/.test(query);
  return {
    query,
    columns: [...columns],
    rows: ordered ? rows : rows.toSorted(),
    ...(theme === 'notifications' ? { notifications: answer.notifications.toSorted() } : {}),
    ...(Object.keys(counters).length > 0 ? { counters, graph: await stateOf(run) } : {}),
  };
}

async function stateOf(run: Run): Promise<string[]> {
  const texts: string[] = [];
  for (const query of ['MATCH (n) RETURN n', 'MATCH (a)-[r]->(b) RETURN a, r, b']) {
    const answer = await run(query);
    if ('error' in answer) throw new Error(answer.message);
    texts.push(...answer.rows.map((row) => row.join('')).toSorted());
  }
  return texts;
}
