/**
 * Fingerprints of a text, such that two texts share some wherever they share a passage.
 * Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
 */

/** Words in a shingle: shorter agreements are chance. */
const SHINGLE = 6;
/** Of so many shingles in a row at least one is kept: a shared passage of SHINGLE + WINDOW - 1 words is always found. */
const WINDOW = 5;

const FNV_OFFSET = 0x811c9dc5;
const SPACE = 0x20;

/** FNV-1a over UTF-16 code units, 32 bits. */
export const hashText = (text: string): number => feed(FNV_OFFSET, text) >>> 0;

/** The hash of some words in a row, as if they were joined by spaces. */
export function hashWords(words: readonly string[], from: number, to: number): number {
  let hash = FNV_OFFSET;
  for (let at = from; at < to; at++) {
    if (at > from) hash = step(hash, SPACE);
    hash = feed(hash, words[at] ?? '');
  }
  return hash >>> 0;
}

const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function feed(before: number, text: string): number {
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** In time linear in the number of words; the least hash of every window, each once. */
export function fingerprints(words: readonly string[]): Set<number> {
  const hashes: number[] = [];
  for (let at = 0; at + SHINGLE <= words.length; at++) hashes.push(hashWords(words, at, at + SHINGLE));
  const kept = new Set<number>();
  for (let at = 0; at < Math.max(1, hashes.length - WINDOW + 1) && hashes.length > 0; at++) {
    let least = hashes[at] ?? 0;
    for (let next = at + 1; next < Math.min(at + WINDOW, hashes.length); next++)
      least = Math.min(least, hashes[next] ?? 0);
    kept.add(least);
  }
  return kept;
}
