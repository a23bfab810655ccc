/** The whole way from an article to what it says: the language model's layers, then entities, then extraction. */
import type { Article } from '../graph/model/article.ts';
import type { Reading } from '../graph/model/reading.ts';
import { gazetteer } from './entities/gazetteer.ts';
import { stateNamed } from './entities/sense.ts';
import { extract } from './extract/reading.ts';
import { loadLanguageModel, type LanguageModelOptions } from './language/understand.ts';

export type PipelineOptions = Omit<LanguageModelOptions, 'stateOf'>;

export interface Pipeline {
  /** Names the reader in what it extracts: `dossier-reader/2`. */
  readonly extractor: string;
  /** Reads one article; the same article gives the same reading. */
  read(article: Article): Promise<Reading>;
  /** Frees the model's memory; it reads nothing afterwards. */
  close(): Promise<void>;
}

/** Loads the model and what is known beforehand, once for many articles. Throws MODEL_INVALID where files are damaged. */
export async function createPipeline(options: PipelineOptions = {}): Promise<Pipeline> {
  const names = gazetteer();
  const model = await loadLanguageModel({ ...options, stateOf: (form) => stateNamed(names, form) });
  return {
    extractor: model.name,
    async read(article) {
      const document = await model.read(article);
      return extract(document, { gazetteer: names, extractor: model.name, calibration: model.calibration });
    },
    close: () => model.close(),
  };
}
