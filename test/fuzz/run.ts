/**
 * Fuzzes the engine: `tsx test/fuzz/run.ts --from 0 --count 1000000`. A text that ended badly is printed with its number, which makes it
 * again: `--from 4711 --count 1`.
 */
import { parseArgs } from 'node:util';
import { corpus } from './corpus.ts';
import { fuzz } from './fuzz.ts';

/** Milliseconds. */
const HANG = 1000;

const { values } = parseArgs({
  options: { from: { type: 'string', default: '0' }, count: { type: 'string', default: '100000' } },
});
const from = Number(values.from);
const end = from + Number(values.count);
const texts = corpus();
const started = performance.now();
let bad = 0;
let answered = 0;
let slowest = 0;
for (let start = from; start < end; start += 10_000) {
  const result = await fuzz(start, Math.min(end, start + 10_000), texts, HANG);
  bad += result.findings.length;
  answered += result.answered;
  slowest = Math.max(slowest, result.slowest);
  for (const { what, text } of result.findings)
    process.stdout.write(`${what.slice(0, 600)}\n  ${JSON.stringify(text)}\n`);
  const done = Math.min(end, start + 10_000) - from;
  process.stdout.write(
    `${done} texts, ${answered} answered, ${bad} bad, slowest ${Math.round(slowest)} ms, ${Math.round((done / (performance.now() - started)) * 1000)} a second\n`,
  );
}
