/** How much two annotations agree on the characters that they cover, and which of many belong together. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const shared = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

const length = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end - start, 0);

/** Jaccard index of the characters of two annotations, each of disjoint stretches; 0 where both are empty. */
export function jaccard(a: readonly Stretch[], b: readonly Stretch[]): number {
  const both = a.reduce((sum, x) => sum + b.reduce((part, y) => part + shared(x, y), 0), 0);
  return both / (length(a) + length(b) - both || 1);
}

/** Pairs each gold item with at most one found item, best scores first; `score` is 0 for what cannot be paired. */
export function match<G, F>(gold: readonly G[], found: readonly F[], score: (g: G, f: F) => number): Map<G, F> {
  const candidates = gold
    .flatMap((g) => found.map((f) => ({ g, f, score: score(g, f) })))
    .filter((candidate) => candidate.score > 0)
    .toSorted((a, b) => b.score - a.score);
  const pairs = new Map<G, F>();
  const taken = new Set<F>();
  for (const { g, f } of candidates) {
    if (pairs.has(g) || taken.has(f)) continue;
    pairs.set(g, f);
    taken.add(f);
  }
  return pairs;
}

/** For `match`: the Jaccard index where it is a half or more, else 0. */
export function half(a: readonly Stretch[], b: readonly Stretch[]): number {
  const score = jaccard(a, b);
  return score >= 0.5 ? score : 0;
}
