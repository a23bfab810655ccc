/**
 * Fits how sure the reader may be of what it reads, on articles that its model was not trained on, and writes it beside
 * the model: `npx tsx training/evaluate/calibrate.ts --files DIR --heldout heldout.jsonl`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { gazetteer } from '../../ingest/entities/gazetteer.ts';
import { stateNamed } from '../../ingest/entities/sense.ts';
import { extract } from '../../ingest/extract/reading.ts';
import {
  Calibration,
  probability,
  uncalibrated,
  type Calibrated,
  type Line,
} from '../../ingest/language/model/calibration.ts';
import { loadLanguageModel } from '../../ingest/language/understand.ts';
import { annotatedArticles, asArticle } from './annotated.ts';
import { judged, type Judged } from './judged.ts';
import { fitLine } from './fit-line.ts';

const KINDS = Calibration.keyof().options;
const FOLDS = 5;
const LEVELS = [0.9, 0.7, 0.5, 0];

const { values } = parseArgs({ options: { files: { type: 'string' }, heldout: { type: 'string' } } });
if (!values.files || !values.heldout) throw new Error('--files and --heldout are needed.');
const folder = values.files.replace(/\/$/, '');
writeCalibration(uncalibrated);

const byArticle = await readAll(values.heldout);
const all = byArticle.flat();
const fitted = Calibration.parse(Object.fromEntries(KINDS.map((kind) => [kind, fitLine(of(kind, all))])));
writeCalibration(fitted);
print(`${JSON.stringify(fitted, null, 2)}\n`);
report();

async function readAll(heldout: string): Promise<Judged[][]> {
  const names = gazetteer();
  const model = await loadLanguageModel({
    files: pathToFileURL(`${folder}/`),
    stateOf: (form) => stateNamed(names, form),
  });
  const out: Judged[][] = [];
  for (const article of annotatedArticles(heldout)) {
    const document = await model.read(asArticle(article));
    const reading = extract(document, { gazetteer: names, extractor: model.name, calibration: uncalibrated });
    out.push(judged(article, reading));
  }
  await model.close();
  return out;
}

function of(kind: Calibrated, claims: readonly Judged[]): Judged[] {
  return claims.filter((claim) => claim.kind === kind);
}

/** Before, and after with lines fitted without the articles that they are measured on. */
function report(): void {
  print(`${'claims'.padEnd(14)}${LEVELS.map((level) => `from ${level}: before, after`.padStart(30)).join('')}`);
  for (const kind of KINDS) {
    const before = of(kind, all);
    const after = byArticle.flatMap((claims, number) => {
      const others = byArticle.filter((_, other) => other % FOLDS !== number % FOLDS).flat();
      return applied(fitLine(of(kind, others)), of(kind, claims));
    });
    print(
      `${kind.padEnd(14)}${LEVELS.map((level) => `${share(before, level)} ${share(after, level)}`.padStart(30)).join('')}`,
    );
  }
}

function applied(line: Line, claims: readonly Judged[]): Judged[] {
  return claims.map((claim) => ({ ...claim, confidence: probability(line, claim.confidence) }));
}

/** How many of the claims from this confidence on, up to the next level, are right. */
function share(claims: readonly Judged[], level: number): string {
  const next = LEVELS[LEVELS.indexOf(level) - 1] ?? 2;
  const inside = claims.filter(({ confidence }) => confidence >= level && confidence < next);
  const right = inside.filter((claim) => claim.right).length;
  return inside.length === 0 ? '–' : `${Math.round((100 * right) / inside.length)}% of ${inside.length}`;
}

function writeCalibration(calibration: Calibration): void {
  const text = `${JSON.stringify(calibration, null, 2)}\n`;
  writeFileSync(`${folder}/calibration.json`, text);
  const manifest = z
    .object({ name: z.string(), sha256: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')));
  const sha256 = { ...manifest.sha256, 'calibration.json': createHash('sha256').update(text).digest('hex') };
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify({ ...manifest, sha256 }, null, 2)}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
