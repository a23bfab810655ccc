/** A query's result in one of the formats of `--format`. */
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Result } from '../../cypher/session.ts';
import { cell, plain } from './plain.ts';
import { planTable } from './plan.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';
import { writeOutput } from './write.ts';

export const RowFormat = z.enum(['table', 'json', 'jsonl', 'csv'], { message: 'must be table, json, jsonl or csv' });
export type RowFormat = z.infer<typeof RowFormat>;

const renderers: Readonly<Record<RowFormat, (result: Result) => string>> = {
  table: tableOf,
  json: (result) => `${JSON.stringify(objects(result), null, 2)}\n`,
  jsonl: (result) =>
    objects(result)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  csv: (result) => stringify([[...result.keys], ...cellsOf(result)], { escape_formulas: true }),
};

export const renderRows = (result: Result, format: RowFormat): string => renderers[format](result);

/** What the engine remarks on a query, in a line; its titles are sentences. */
export const remark = ({ title, description }: { readonly title: string; readonly description: string }): string =>
  printable(`${title.replace(/\.$/, '')}: ${description}`);

/** Rows on standard output; what the engine remarks, and that `limit` may have cut them short, on standard error. */
export function writeRows(result: Result, format: RowFormat, limit: number | undefined): Promise<void> {
  for (const notification of result.summary.notifications) process.stderr.write(`${remark(notification)}\n`);
  if (limit === result.records.length) process.stderr.write(`Stopped after the ${limit} rows of --limit.\n`);
  return writeOutput(renderRows(result, format), undefined);
}

const objects = (result: Result): unknown[] => result.records.map((record) => plain(record.toObject()));

function cellsOf(result: Result): string[][] {
  return result.records.map((record) => result.keys.map((key) => cell(record.get(key))));
}

function tableOf(result: Result): string {
  const counters = Object.entries(result.summary.counters).filter(([, count]) => count > 0);
  const changes = counters.map(([name, count]) => `${count} ${words(name, count)}`).join(', ');
  const columns = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
  const plan = result.summary.profile ?? result.summary.plan;
  if (plan !== null && result.summary.profile === null) return planTable(plan, columns);
  const planned = plan === null ? '' : `\n${planTable(plan, columns)}`;
  if (result.keys.length === 0) return `${changes === '' ? 'No changes' : changes}.\n${planned}`;
  const count = result.records.length;
  const last = `${count} ${count === 1 ? 'row' : 'rows'}${changes === '' ? '' : ` · ${changes}`}\n`;
  return `${table(result.keys, cellsOf(result), columns)}${last}${planned}`;
}

/** nodesCreated → nodes created; one of them: node created. */
function words(counter: string, count: number): string {
  const [things = '', ...rest] = counter.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).split(' ');
  const thing = things.replace(/ies$/, 'y').replace(/(?<=index)es$|s$/, '');
  return [count === 1 ? thing : things, ...rest].join(' ');
}
