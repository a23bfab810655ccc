/** Metadata by weighed rules: each rule names what it sees and how far to trust it; agreement adds up. */
import type { Page } from '../page/page.ts';

/** A possible value. Scores: 10 the page says so in words, 7 it stands where such things stand, 4 a good hint, 2 support. */
export interface Candidate<T> {
  readonly value: T;
  readonly score: number;
}

/** What is known while the rules run. */
export interface Scene {
  readonly page: Page;
  /** The address the article is known by, found before everything else. */
  readonly url: string | null;
}

export type Rule<T> = (scene: Scene) => Iterable<Candidate<T>>;

/** Below this nothing is chosen: no value is better than a wrong one. */
const THRESHOLD = 4;

/**
 * The value with the highest sum over the rules; its form is that of its strongest candidate. Null where no value
 * reaches the threshold or two different ones tie.
 */
export function choose<T>(scene: Scene, rules: readonly Rule<T>[], keyOf: (value: T) => string): T | null {
  const sums = new Map<string, { value: T; best: number; total: number }>();
  for (const rule of rules) {
    for (const [key, { value, score }] of strongest(rule(scene), keyOf)) {
      const known = sums.get(key);
      if (known === undefined) sums.set(key, { value, best: score, total: score });
      else {
        known.total += score;
        if (score > known.best) Object.assign(known, { value, best: score });
      }
    }
  }
  const [first, second] = [...sums.values()].toSorted((a, b) => b.total - a.total);
  return first === undefined || first.total < THRESHOLD || first.total === second?.total ? null : first.value;
}

/** One rule counts once for a value, however often it sees it. */
function strongest<T>(candidates: Iterable<Candidate<T>>, keyOf: (value: T) => string): Map<string, Candidate<T>> {
  const best = new Map<string, Candidate<T>>();
  for (const candidate of candidates) {
    const key = keyOf(candidate.value);
    if (candidate.score > (best.get(key)?.score ?? 0)) best.set(key, candidate);
  }
  return best;
}
