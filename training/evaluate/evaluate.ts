/**
 * Measures a model's files with the reader that runs them:
 * `npx tsx training/evaluate/evaluate.ts --files DIR/ --heldout heldout.jsonl [--data DIR]`.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gazetteer } from '../../ingest/entities/gazetteer.ts';
import { stateNamed } from '../../ingest/entities/sense.ts';
import { extract } from '../../ingest/extract/reading.ts';
import { MODEL_FOLDER, readModelFiles } from '../../ingest/language/model/files.ts';
import { openRuntime } from '../../ingest/language/model/runtime.ts';
import { loadLanguageModel } from '../../ingest/language/understand.ts';
import { annotatedArticles, asArticle } from './annotated.ts';
import { scoreAttributions } from './attributions.ts';
import { Table } from './counts.ts';
import { scoreFacts } from './facts.ts';
import { scoreLayers } from './layers.ts';
import { scoreTrees } from './trees.ts';

const { values } = parseArgs({
  options: {
    /** Folder of the model's files; by default the ones that come with Dossier. */
    files: { type: 'string' },
    /** The annotated articles that training left out. */
    heldout: { type: 'string' },
    /** Folder with `polnear/` and `ud/`. */
    data: { type: 'string' },
  },
});

const folder = values.files ? pathToFileURL(`${values.files.replace(/\/$/, '')}/`) : MODEL_FOLDER;
const names = gazetteer();
const model = await loadLanguageModel({ files: folder, stateOf: (form) => stateNamed(names, form) });
print(`${model.name}, ${model.runtime}`);

if (values.heldout) {
  const articles = annotatedArticles(values.heldout);
  for (const set of ['invented', 'real'] as const) {
    const table = new Table();
    for (const article of articles.filter((a) => a.set === set)) {
      const document = await model.read(asArticle(article));
      scoreLayers(article, document, table);
      scoreFacts(
        article,
        extract(document, { gazetteer: names, extractor: model.name, calibration: model.calibration }),
        table,
      );
    }
    report(`held-out articles, ${set}`, table);
  }
}

if (values.data) {
  const table = new Table();
  await scoreAttributions(values.data, (article) => model.read(article), table);
  await scoreTrees(values.data, await readModelFiles(folder), await openRuntime(), table);
  report('third parties’ data', table);
}
await model.close();

function report(title: string, { rows }: Table): void {
  print(`\n${title.padEnd(36)}     P     R    F1   gold`);
  for (const [measure, counts] of rows) {
    const figures = [counts.precision, counts.recall, counts.f1].map((x) => (100 * x).toFixed(1).padStart(6));
    print(`${measure.padEnd(36)}${figures.join('')}${String(counts.gold).padStart(7)}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
