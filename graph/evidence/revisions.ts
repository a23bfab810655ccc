/** Texts of one address that follow one another: the newest counts, the older ones stay readable. */
import { fingerprints } from '../resolve/fingerprint.ts';
import type { Evidence } from '../resolve/resolution.ts';
import { compare, groupBy } from './order.ts';
import { storyWords } from './story-words.ts';

/** A revision keeps this part of the shorter text's fingerprints; less is another article under an address reused. */
const KEPT = 0.3;

export interface Revisions {
  readonly current: readonly Evidence[];
  readonly retired: readonly Retired[];
}

export interface Retired {
  readonly evidence: Evidence;
  /** Id of the newer article. */
  readonly by: string;
}

/**
 * Retires each article whose address has a later text of the same story. Later is by publication alone: two texts of one
 * day, or undated ones, both count, as one origin. Expects evidence in the order of `collect`.
 */
export function reviseAll(evidence: readonly Evidence[]): Revisions {
  const addressed = evidence.filter(({ article }) => article.url !== null && article.published !== null);
  const newer = new Map<string, string>();
  for (const texts of groupBy(addressed, ({ article }) => article.url).values())
    for (const one of texts) {
      const later = texts
        .filter((other) => isLater(other, one) && isRevision(other, one))
        .toSorted((a, b) => compare(published(a), published(b)) || compare(a.article.id, b.article.id))
        .at(-1);
      if (later) newer.set(one.article.id, later.article.id);
    }
  return {
    current: evidence.filter(({ article }) => !newer.has(article.id)),
    retired: evidence.flatMap((one) => {
      const by = newer.get(one.article.id);
      return by === undefined ? [] : [{ evidence: one, by }];
    }),
  };
}

const published = ({ article }: Evidence): string => article.published?.latest ?? '';

const isLater = (a: Evidence, b: Evidence): boolean => (a.article.published?.earliest ?? '') > published(b);

function isRevision(a: Evidence, b: Evidence): boolean {
  const [x, y] = [fingerprints(storyWords(a.article)), fingerprints(storyWords(b.article))];
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  return few.size > 0 && [...few].filter((print) => many.has(print)).length >= KEPT * few.size;
}
