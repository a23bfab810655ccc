/** Spans out of begin and inside tags: the best sequence in which nothing goes on that has not begun (Viterbi 1967). */
import type { Range } from '../document.ts';
import { scoreAt, type Scores } from '../model/encoding.ts';

export interface Tagged<T extends string> extends Range {
  readonly type: T;
  /** Mean, over the span's words, of the probability (softmax) that the word belongs to a span of this type. */
  readonly confidence: number;
}

/** Column 0 is outside of spans; the type numbered t begins in column 2t + 1 and goes on in column 2t + 2. */
const isBegin = (column: number): boolean => column % 2 === 1;
const typeOf = (column: number): number => (column - 1) >> 1;

/** What is added to scores before the best sequence is chosen; confidences leave it out. */
export interface Lean<T extends string> {
  /** To the score of no span, everywhere: above 0, fewer spans. Default 0. */
  readonly outside?: number;
  /** To the scores of a type at a word: above 0, sooner one of that type. Default 0. */
  readonly towards?: (word: number, type: T) => number;
}

export function spans<T extends string>(scores: Scores, types: readonly T[], lean: Lean<T> = {}): Tagged<T>[] {
  const { outside = 0, towards = () => 0 } = lean;
  const tags = bestTags(scores, (word, column) => {
    const type = column === 0 ? undefined : types[typeOf(column)];
    return type === undefined ? outside : towards(word, type);
  });
  const out: Tagged<T>[] = [];
  for (let from = 0; from < tags.length;) {
    const column = tags[from]!;
    let to = from + 1;
    if (column > 0) {
      while (to < tags.length && tags[to]! > 0 && !isBegin(tags[to]!)) to++;
      const type = typeOf(column);
      out.push({ type: types[type]!, from, to, confidence: confidence(scores, { from, to }, type) });
    }
    from = to;
  }
  return out;
}

function bestTags(scores: Scores, lean: (word: number, column: number) => number): Int16Array {
  const { width } = scores;
  const length = scores.values.length / width;
  const back = new Int16Array(length * width);
  let previous = new Float64Array(width);
  for (let word = 0; word < length; word++) {
    const current = new Float64Array(width);
    const top = largest(previous);
    for (let column = 0; column < width; column++) {
      let from = top;
      if (column > 0 && !isBegin(column)) from = previous[column - 1]! > previous[column]! ? column - 1 : column;
      const score = scoreAt(scores, word, column) + lean(word, column);
      const barred = word === 0 && column > 0 && !isBegin(column);
      current[column] = barred ? -1e9 : previous[from]! + score;
      back[word * width + column] = from;
    }
    previous = current;
  }
  const tags = new Int16Array(length);
  let column = largest(previous);
  for (let word = length - 1; word >= 0; word--) {
    tags[word] = column;
    column = back[word * width + column]!;
  }
  return tags;
}

function largest(values: Float64Array): number {
  let top = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[top]!) top = i;
  return top;
}

function confidence(scores: Scores, { from, to }: Range, type: number): number {
  let sum = 0;
  for (let word = from; word < to; word++) {
    let inside = 0;
    let all = 0;
    for (let column = 0; column < scores.width; column++) {
      const weight = Math.exp(scoreAt(scores, word, column));
      all += weight;
      if (column > 0 && typeOf(column) === type) inside += weight;
    }
    sum += inside / all;
  }
  return sum / (to - from);
}
