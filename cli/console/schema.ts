/** What a graph holds, counted by asking it: the same words for every store. */
import type { Session } from '../../cypher/session.ts';
import { cell } from '../output/plain.ts';
import { table } from '../output/table.ts';

type Runs = Pick<Session, 'run'>;

const NODES = `
MATCH (n) UNWIND labels(n) AS label
UNWIND keys(n) AS key
RETURN label, count(DISTINCT n) AS nodes, collect(DISTINCT key) AS properties ORDER BY label`;

const RELATIONSHIPS = `
MATCH ()-[r]->() UNWIND keys(r) AS key
RETURN type(r) AS type, count(DISTINCT r) AS relationships, collect(DISTINCT key) AS properties ORDER BY type`;

/** Two tables: labels, then relationship types. */
export async function schemaText(runs: Runs): Promise<string> {
  return `${await tableOf(runs, NODES)}\n${await tableOf(runs, RELATIONSHIPS)}`;
}

async function tableOf(runs: Runs, query: string): Promise<string> {
  const { keys, records } = await runs.run(query);
  const rows = records.map((record) => keys.map((key) => text(record.get(key))));
  return table(keys, rows, process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY);
}

const text = (value: unknown): string => (Array.isArray(value) ? value.map(cell).toSorted().join(', ') : cell(value));
