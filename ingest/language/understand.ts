/** Reads an article with the language model: words, and the layers that the model adds to them. */
import type { Article } from '../../graph/model/article.ts';
import type { Document, Layers, Word } from './document.ts';
import { attributions } from './layers/attributions.ts';
import { antecedents } from './layers/coreference.ts';
import { mentions } from './layers/mentions.ts';
import { nameClash, type StateOf } from './layers/name-clash.ts';
import { sentenceIndex, sentences } from './layers/sentences.ts';
import { spans } from './layers/spans.ts';
import { trees } from './layers/trees.ts';
import { triggers } from './layers/triggers.ts';
import { wholeSpans } from './layers/whole-spans.ts';
import { loadEncoder } from './model/encoder.ts';
import type { Calibration } from './model/calibration.ts';
import { best, type Encoding } from './model/encoding.ts';
import { readModelFiles } from './model/files.ts';
import type { Labels } from './model/labels.ts';
import { openRuntime, type Network, type Runtime, type RuntimeChoice } from './model/runtime.ts';
import { splitWords } from './words.ts';

export interface LanguageModelOptions {
  /** Default `auto`: the native runtime where it is installed, else WebAssembly. */
  readonly runtime?: RuntimeChoice;
  /** Keeps mentions of different states out of one coreference chain; by default no state is known. */
  readonly stateOf?: StateOf;
  /** Folder of the model's files; by default the ones that come with Dossier. */
  readonly files?: URL;
}

export interface LanguageModel {
  /** Names the model in what is extracted: `dossier-reader/2`. */
  readonly name: string;
  readonly runtime: Runtime['name'];
  /** How often what it is this sure of is right. */
  readonly calibration: Calibration;
  read(article: Article): Promise<Document>;
  /** Frees the model's memory; it reads nothing afterwards. */
  close(): Promise<void>;
}

/** Throws MODEL_INVALID where the files are damaged or the runtime asked for is not installed. */
export async function loadLanguageModel(options: LanguageModelOptions = {}): Promise<LanguageModel> {
  const [files, runtime] = await Promise.all([readModelFiles(options.files), openRuntime(options.runtime)]);
  const encoder = await loadEncoder(files, runtime);
  const coreference = await runtime.load(files.coreference);
  // Taken out here, so that what reads on does not hold on to the networks' bytes.
  const { name, labels, calibration } = files;
  const stateOf = options.stateOf ?? ((): null => null);
  return {
    name,
    runtime: runtime.name,
    calibration,
    async read(article) {
      const words = splitWords(article);
      const encoding = await encoder.encode(words);
      return { article, words, layers: await decode(words, encoding, labels, coreference, stateOf) };
    },
    async close() {
      await encoder.close();
      await coreference.close();
    },
  };
}

async function decode(
  words: readonly Word[],
  encoding: Encoding,
  labels: Labels,
  coreference: Network,
  stateOf: StateOf,
): Promise<Layers> {
  const sentenceRanges = sentences(words, encoding);
  const sentenceOf = sentenceIndex(sentenceRanges, words.length);
  const names = wholeSpans(spans(encoding.names, labels.names), words);
  const found = mentions(encoding, words, labels, names);
  const clash = nameClash(found, words, stateOf);
  return {
    pos: words.map((_, i) => labels.pos[best(encoding.pos, i)] ?? 'X'),
    heads: trees(encoding, sentenceRanges),
    relations: words.map((_, i) => labels.relations[best(encoding.relations, i)] ?? 'dep'),
    sentences: sentenceRanges,
    sentenceOf,
    names,
    mentions: found,
    antecedents: await antecedents(coreference, encoding, words, found, sentenceOf, clash),
    titles: wholeSpans(spans(encoding.titles, ['title']), words),
    proposals: wholeSpans(spans(encoding.proposals, ['proposal']), words),
    attributions: attributions(encoding),
    triggers: triggers(encoding, labels, words),
  };
}
