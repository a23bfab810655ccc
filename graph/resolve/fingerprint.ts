/**
 * Fingerprints of a text, such that two texts share some wherever they share a passage.
 * Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
 */

/** Words in a shingle: shorter agreements are chance. */
const SHINGLE = 6;
/** Of so many shingles in a row at least one is kept: a shared passage of SHINGLE + WINDOW - 1 words is always found. */
const WINDOW = 5;

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** In time linear in the number of words; the least hash of every window, each once. */
export function fingerprints(words: readonly string[]): Set<number> {
  const hashes: number[] = [];
  for (let at = 0; at + SHINGLE <= words.length; at++) hashes.push(hashText(words.slice(at, at + SHINGLE).join(' ')));
  const kept = new Set<number>();
  for (let at = 0; at < Math.max(1, hashes.length - WINDOW + 1) && hashes.length > 0; at++)
    kept.add(Math.min(...hashes.slice(at, at + WINDOW)));
  return kept;
}
