/**
 * WordPiece: a word as the longest pieces of a vocabulary, from the left (Schuster and Nakajima 2012, as in BERT uncased):
 * lower case, no accents, punctuation and CJK characters apart.
 */

/** Ids of the vocabulary's special pieces. */
export const PIECE = { unknown: 100, start: 101, separator: 102 } as const;

/** A word longer than this many characters is unknown. */
const LONGEST = 100;
/** Of an endless word (an address), this many pieces are kept, so that it fits a window. */
const MOST_PIECES = 250;
const CACHED = 100_000;

const INVISIBLE = /[\p{Mn}\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u;
/** ASCII symbols count as punctuation too. */
const APART = /[\p{P}!-/:-@[-`{-~\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

export class WordPiece {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #cache = new Map<string, readonly number[]>();

  /** `vocabulary`: one piece a line; its line number is its id. */
  constructor(vocabulary: string) {
    this.#ids = new Map(
      vocabulary
        .replace(/\n$/, '')
        .split('\n')
        .map((piece, id) => [piece, id]),
    );
  }

  /** Ids of a word's pieces, at least one. */
  ids(word: string): readonly number[] {
    let ids = this.#cache.get(word);
    if (!ids) {
      ids = parts(word)
        .flatMap((part) => this.#pieces(Array.from(part)))
        .slice(0, MOST_PIECES);
      if (ids.length === 0) ids = [PIECE.unknown];
      if (this.#cache.size >= CACHED) this.#cache.clear();
      this.#cache.set(word, ids);
    }
    return ids;
  }

  #pieces(characters: readonly string[]): number[] {
    if (characters.length > LONGEST) return [PIECE.unknown];
    const ids: number[] = [];
    let from = 0;
    while (from < characters.length) {
      let to = characters.length;
      let id: number | undefined;
      for (; to > from; to--) {
        id = this.#ids.get((from > 0 ? '##' : '') + characters.slice(from, to).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) return [PIECE.unknown];
      ids.push(id);
      from = to;
    }
    return ids;
  }
}

function parts(word: string): string[] {
  const out: string[] = [];
  let current = '';
  for (const character of word.toLowerCase().normalize('NFD')) {
    if (INVISIBLE.test(character)) continue;
    if (APART.test(character)) {
      if (current) out.push(current);
      out.push(character);
      current = '';
    } else current += character;
  }
  if (current) out.push(current);
  return out;
}
