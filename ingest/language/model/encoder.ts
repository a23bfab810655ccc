/** Runs the encoder over a document's windows and keeps, for every word, what the window says where it lies deepest. */
import type { Range, Word } from '../document.ts';
import { Collector, type HeadOutputs } from './collect.ts';
import type { Encoding } from './encoding.ts';
import type { ModelFiles } from './files.ts';
import type { Input, Runtime } from './runtime.ts';
import { feature, NO_WORD } from './shape.ts';
import { windows } from './windows.ts';
import { PIECE, WordPiece } from './wordpiece.ts';

export interface Encoder {
  encode(words: readonly Word[]): Promise<Encoding>;
  close(): Promise<void>;
}

export async function loadEncoder(files: ModelFiles, runtime: Runtime): Promise<Encoder> {
  const network = await runtime.load(files.encoder);
  const wordPiece = new WordPiece(files.vocabulary);
  const heads = headsOf(files);
  return {
    async encode(words) {
      const pieces = words.map((word) => wordPiece.ids(word.form));
      const sizes = words.map((word, i) => ({ size: pieces[i]!.length, paragraph: word.paragraph }));
      const collector = new Collector(words.length, heads);
      for (const window of windows(sizes)) collector.add(window, await network.run(inputs(words, pieces, window)));
      return collector.encoding;
    },
    close: () => network.close(),
  };
}

/** Numbers in a word's vector for the coreference network. */
const VECTOR = 192;

/** Columns of a head that tags spans: none, and for each type where one begins and goes on. */
const tags = (types: readonly string[]): number => 1 + 2 * types.length;

function headsOf({ labels }: ModelFiles): HeadOutputs {
  return {
    cue: { output: 'cue', width: 3 },
    speech: { output: 'say', width: 3 },
    content: { output: 'con', width: 3 },
    names: { output: 'ner', width: tags(labels.names) },
    mentions: { output: 'men', width: tags(labels.mentions) },
    nested: { output: 'men2', width: tags(labels.mentions) },
    titles: { output: 'rol', width: 3 },
    proposals: { output: 'prop', width: 3 },
    triggers: { output: 'trg', width: tags(labels.triggers) },
    status: {
      output: 'sts',
      width: labels.meetingStatus.length + labels.meetingMode.length + labels.proposalStatus.length,
    },
    pos: { output: 'upos', width: labels.pos.length },
    sentence: { output: 'sent', width: 1 },
    relations: { output: 'rel', width: labels.relations.length },
    vectors: { output: 'cor', width: VECTOR },
  };
}

function inputs(
  words: readonly Word[],
  pieces: readonly (readonly number[])[],
  { from, to }: Range,
): Record<string, Input> {
  const ids: number[] = [PIECE.start];
  const features: number[] = [NO_WORD];
  const first: number[] = [];
  const special = (): void => {
    ids.push(PIECE.separator);
    features.push(NO_WORD);
  };
  for (let k = from; k < to; k++) {
    const word = words[k]!;
    if (k > from && word.paragraph) special();
    first.push(ids.length);
    for (const id of pieces[k]!) {
      ids.push(id);
      features.push(feature(word));
    }
  }
  special();
  return {
    ids: integers(ids),
    feat: integers(features),
    mask: integers(ids.map(() => 1)),
    first: integers(first),
    sid: integers(first.map(() => 0)),
    auto: { type: 'int64', data: BigInt64Array.of(1n), shape: [1] },
  };
}

const integers = (values: readonly number[]): Input => ({
  type: 'int64',
  data: BigInt64Array.from(values, BigInt),
  shape: [1, values.length],
});
