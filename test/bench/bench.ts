/** Runs the benchmarks: each sets two ways to do one thing side by side, in turn, and prints the ratio of their medians. */
import { readdirSync } from 'node:fs';
import { z } from 'zod';

export interface Contender {
  readonly name: string;
  /** What each run needs and is not measured; default nothing. */
  readonly before?: () => Promise<void>;
  readonly run: () => Promise<void> | void;
}

/** `measured` against `reference`: what it costs beside something that bounds it from below, or half the work. */
export interface Benchmark {
  readonly name: string;
  readonly measured: Contender;
  readonly reference: Contender;
  /** What one run handles, for a rate; default none. */
  readonly work?: { readonly count: number; readonly unit: string };
  /** What is measured besides, in words, once and after the rounds; default nothing. */
  readonly figures?: () => Promise<string>;
  readonly close?: () => Promise<void> | void;
}

const ROUNDS = 7;
const folder = new URL('./', import.meta.url);
type Prepare = () => Promise<readonly Benchmark[] | Benchmark>;
const Module = z.object({ default: z.custom<Prepare>((value) => typeof value === 'function') });

async function milliseconds({ before, run }: Contender): Promise<number> {
  await before?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function compare({ name, measured, reference, work, figures, close }: Benchmark): Promise<string> {
  const times: { measured: number[]; reference: number[] } = { measured: [], reference: [] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const [a, b] = [await milliseconds(measured), await milliseconds(reference)];
    if (round < 0) continue;
    times.measured.push(a);
    times.reference.push(b);
  }
  const besides = figures === undefined ? '' : `\n  ${await figures()}`;
  await close?.();
  const [a, b] = [median(times.measured), median(times.reference)];
  const rate =
    work === undefined ? '' : ` (${Math.round((work.count / a) * 1000).toLocaleString('en')} ${work.unit}/s)`;
  return `${name}: ${measured.name} ${a.toFixed(1)} ms${rate}, ${reference.name} ${b.toFixed(1)} ms, ratio ${(a / b).toFixed(2)}${besides}`;
}

const wanted = process.argv.slice(2);
for (const file of readdirSync(folder)
  .filter((one) => one.endsWith('.bench.ts'))
  .toSorted()) {
  if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue;
  const module = Module.parse(await import(new URL(file, folder).href));
  for (const one of [await module.default()].flat()) process.stdout.write(`${await compare(one)}\n`);
}
