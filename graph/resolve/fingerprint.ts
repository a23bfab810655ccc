/**
 * Fingerprints of a text, such that two texts share some wherever they share a passage.
 * Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
 */

/** Words in a shingle: shorter agreements are chance. */
const SHINGLE = 6;
/** Of so many shingles in a row at least one is kept: a shared passage of SHINGLE + WINDOW - 1 words is always found. */
const WINDOW = 5;

const FNV_OFFSET = 0x811c9dc5 | 0;
const SPACE = 0x20;

/** FNV-1a over UTF-16 code units, 32 bits with a sign: small integers to the engine. */
export const hashText = (text: string): number => feed(FNV_OFFSET, text);

/** The hash of some words in a row, as if they were joined by spaces. */
export function hashWords(words: readonly string[], from: number, to: number): number {
  let hash = FNV_OFFSET;
  for (let at = from; at < to; at++) {
    if (at > from) hash = step(hash, SPACE);
    hash = feed(hash, words[at] ?? '');
  }
  return hash;
}

const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function feed(before: number, text: string): number {
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** In time linear in the number of words; the least hash of every `window` shingles in a row, each once, ascending. */
export function fingerprints(words: readonly string[], window = WINDOW, shingle = SHINGLE): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + shingle <= words.length; at++) hashes.push(hashWords(words, at, at + shingle));
  const kept = new Set<number>();
  // Of the hashes in the window those that can still become its least: ascending, by place.
  const rising: number[] = [];
  let head = 0;
  for (const [at, hash] of hashes.entries()) {
    while (rising.length > head && (hashes[rising.at(-1) ?? 0] ?? 0) >= hash) rising.pop();
    rising.push(at);
    if ((rising[head] ?? 0) <= at - window) head++;
    if (at >= Math.min(window, hashes.length) - 1) kept.add(hashes[rising[head] ?? 0] ?? 0);
  }
  return [...kept].toSorted((a, b) => a - b);
}

/** How many numbers two ascending lists share. */
export function sharedCount(a: readonly number[], b: readonly number[]): number {
  let [at, other, count] = [0, 0, 0];
  while (at < a.length && other < b.length) {
    const [x = 0, y = 0] = [a[at], b[other]];
    if (x === y) count++;
    if (x <= y) at++;
    if (y <= x) other++;
  }
  return count;
}
