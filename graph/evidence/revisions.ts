/** Texts of one address that follow one another: the newest counts, the older ones stay readable. */
import type { Interval } from '../model/interval.ts';
import { sharedCount } from '../resolve/fingerprint.ts';
import { compare } from './order.ts';

/** A revision keeps this part of the shorter text's fingerprints; less is another article under an address reused. */
const KEPT = 0.3;

export interface Text {
  readonly id: string;
  readonly published: Interval | null;
  /** Fingerprints of the story, ascending. */
  readonly prints: readonly number[];
}

/**
 * Of each text of one address, the place of the later text of the same story that replaces it: of several the last; null
 * where it counts itself. Later is by publication alone: two texts of one day, or undated ones, both count.
 */
export function replacedIn(texts: readonly Text[]): (number | null)[] {
  const latestFirst = [...texts.entries()]
    .filter(([, { published }]) => published !== null)
    .toSorted(([, a], [, b]) => compare(latestOf(b), latestOf(a)) || compare(b.id, a.id));
  return texts.map(
    (one) => latestFirst.find(([, other]) => isLater(other, one) && isRevision(other, one))?.[0] ?? null,
  );
}

const latestOf = ({ published }: Text): string => published?.latest ?? '';

const isLater = (a: Text, b: Text): boolean => b.published !== null && (a.published?.earliest ?? '') > latestOf(b);

function isRevision({ prints: a }: Text, { prints: b }: Text): boolean {
  const fewer = Math.min(a.length, b.length);
  return fewer > 0 && sharedCount(a, b) >= KEPT * fewer;
}
