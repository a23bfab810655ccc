/** Puts the encoder's outputs for overlapping windows together: each word is taken from where it lies deepest. */
import type { Range } from '../document.ts';
import { forEachHead, scoreAt, type Encoding, type Head, type Row, type Scores } from './encoding.ts';
import type { Outputs } from './runtime.ts';

/** Of each head, the network's output and the columns it has for a word. */
export type HeadOutputs = Readonly<Record<Head, { readonly output: string; readonly width: number }>>;

/** Rows over all words are kept only where a word comes within this margin (a logit) of being a cue, a trigger. */
const CUE_MARGIN = 2;
const TRIGGER_MARGIN = 3;
/** Heads outside the word's own sentence score far below this: the network takes 10,000 off. */
const OUTSIDE = -5000;

export class Collector {
  readonly #heads: HeadOutputs;
  readonly #scores: Record<Head, Scores>;
  readonly #depths: Float64Array;
  readonly #arcs: Row[];
  readonly #roles: Encoding['roles'][number][];
  readonly #arguments: Encoding['arguments'][number][];

  constructor(length: number, heads: HeadOutputs) {
    this.#heads = heads;
    this.#scores = forEachHead((head) => ({
      width: heads[head].width,
      values: new Float32Array(length * heads[head].width),
    }));
    this.#depths = new Float64Array(length).fill(-1);
    this.#arcs = Array.from({ length });
    this.#roles = Array.from({ length });
    this.#arguments = Array.from({ length });
  }

  /** The network's outputs for the words of a window. */
  add(window: Range, outputs: Outputs): void {
    for (let word = window.from; word < window.to; word++) {
      const depth = Math.min(
        window.from === 0 ? Infinity : word - window.from,
        window.to === this.#depths.length ? Infinity : window.to - 1 - word,
      );
      if (depth <= this.#depths[word]!) continue;
      this.#depths[word] = depth;
      this.#take(word, window, outputs);
    }
  }

  get encoding(): Encoding {
    return {
      length: this.#depths.length,
      ...this.#scores,
      heads: this.#arcs,
      roles: this.#roles,
      arguments: this.#arguments,
    };
  }

  #take(word: number, window: Range, outputs: Outputs): void {
    const size = window.to - window.from;
    const k = word - window.from;
    forEachHead((head) => {
      const { output, width } = this.#heads[head];
      this.#scores[head].values.set(outputs(output).subarray(k * width, (k + 1) * width), word * width);
    });
    const row = (output: string, layer: number): Row => {
      const at = (layer * size + k) * size;
      return { window, scores: outputs(output).slice(at, at + size) };
    };
    this.#arcs[word] = inSentence(outputs('arc').subarray(k * (size + 1), (k + 1) * (size + 1)), window);
    const { cue, speech } = this.#scores;
    this.#roles[word] =
      near(cue, word, CUE_MARGIN) || near(speech, word, CUE_MARGIN)
        ? { source: row('roles', 0), content: row('roles', 1) }
        : undefined;
    this.#arguments[word] = near(this.#scores.triggers, word, TRIGGER_MARGIN)
      ? { participant: row('arg', 0), actor: row('arg', 1), target: row('arg', 2) }
      : undefined;
  }
}

/** A row of heads, the root first, without those that the network rules out. */
function inSentence(scores: Float32Array, { from, to }: Range): Row {
  const size = to - from;
  let first = 0;
  let end = size;
  while (first < size && scores[first + 1]! < OUTSIDE) first++;
  while (end > first && scores[end]! < OUTSIDE) end--;
  const kept = new Float32Array(1 + end - first);
  kept[0] = scores[0]!;
  kept.set(scores.subarray(first + 1, end + 1), 1);
  return { window: { from: from + first, to: from + end }, scores: kept };
}

/** Whether some tag comes within the margin of the first, O. */
function near(scores: Scores, word: number, margin: number): boolean {
  for (let tag = 1; tag < scores.width; tag++)
    if (scoreAt(scores, word, tag) + margin > scoreAt(scores, word, 0)) return true;
  return false;
}
