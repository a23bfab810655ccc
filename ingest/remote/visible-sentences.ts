/** An article as a remote model is shown it: numbered sentences in plain characters, and the way back to the text. */
import type { Span } from '../../graph/model/span.ts';
import type { Document, Layers } from '../language/document.ts';
import { visibleText } from '../language/visible.ts';
import type { Quote } from './answer.ts';

export interface Sentence {
  /** Counted from 1, as the model is shown it. */
  readonly number: number;
  readonly text: string;
  /** Begins a paragraph. */
  readonly paragraph: boolean;
}

/** Each is one character, so that offsets stay. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″]/g, '"'],
  [/[‘’‚‛′`´]/g, "'"],
  [/[‐‑‒–—―−]/g, '-'],
];
const plain = (text: string): string => PLAIN.reduce((out, [from, to]) => out.replace(from, to), text);

const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

export class VisibleSentences {
  readonly sentences: readonly Sentence[];
  /** The story with one space for any white space. */
  readonly #text: string;
  /** Of each of its code units, the offset in the article. */
  readonly #offsets: Uint32Array;
  /** Of each sentence, where it lies in that text. */
  readonly #places: readonly Span[];

  constructor({ article, words, layers }: Pick<Document, 'article' | 'words'> & { layers: Pick<Layers, 'sentences'> }) {
    const { text, offsets } = visibleText(article);
    const kept = [...text.matchAll(/\s+|[^\s]/g)];
    this.#text = plain(kept.map(([part]) => (/\s/.test(part) ? ' ' : part)).join(''));
    this.#offsets = Uint32Array.from(kept, ({ index }) => offsets[index]!);
    this.#places = layers.sentences.map(({ from, to }) => ({
      start: this.#indexOf(words[from]!.start),
      end: this.#indexOf(words[to - 1]!.end - 1) + 1,
    }));
    this.sentences = this.#places.map(({ start, end }, i) => ({
      number: i + 1,
      text: this.#text.slice(start, end),
      paragraph: words[layers.sentences[i]!.from]!.paragraph,
    }));
  }

  /**
   * Where the article holds the quoted words: in the sentence named or one beside it, else where they stand only once.
   * White space and the shapes of quotation marks and dashes do not count. Null where the article does not hold them.
   */
  find({ sentence, words }: Quote): Span | null {
    const needle = plain(words).replace(/\s+/g, ' ').trim();
    if (needle === '') return null;
    const all = this.#occurrences(needle);
    const within = (first: number, last: number): number | undefined => {
      const start = this.#places[Math.max(0, first - 1)]?.start ?? Infinity;
      const end = this.#places[Math.min(this.#places.length, last) - 1]?.end ?? -1;
      return all.find((at) => at >= start && at < end);
    };
    const at =
      within(sentence, sentence) ?? within(sentence - 1, sentence + 1) ?? (all.length === 1 ? all[0] : undefined);
    if (at === undefined) return null;
    return { start: this.#offsets[at]!, end: this.#offsets[at + needle.length - 1]! + 1 };
  }

  /** In order; none begins or ends inside a word. */
  #occurrences(needle: string): number[] {
    const out: number[] = [];
    const text = this.#text;
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      const end = at + needle.length;
      const cutsWord =
        (isWordPart(needle[0]) && isWordPart(text[at - 1])) || (isWordPart(needle.at(-1)) && isWordPart(text[end]));
      if (!cutsWord) out.push(at);
    }
    return out;
  }

  /** The first place in the text that stands for this offset of the article or a later one. */
  #indexOf(offset: number): number {
    let [low, high] = [0, this.#offsets.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#offsets[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
