/** A relationship of facts from all that supports it: when, by how many, how surely. */
import { hashId } from '../model/id.ts';
import type { FactRelationship, RelationshipType } from '../model/fact.ts';
import { hull, type Interval } from '../model/interval.ts';
import { agreedInterval } from '../resolve/ranges.ts';
import { present, type Properties } from './properties.ts';

/** What was read is never certain. */
const SURE = 0.999;

/** One telling of a fact: by which article, how sure its reader is, when it says that it happened. */
export interface Support {
  readonly article: number;
  readonly confidence: number;
  readonly interval?: Interval | null;
}

/** With what counts of the article. */
export interface DatedSupport extends Support {
  readonly origin: number;
  readonly published: Interval | null;
}

/** The same for the same type, ends and `discriminator`. */
export const relationshipId = (
  type: RelationshipType,
  [start, end]: readonly [string, string],
  discriminator: string | null = null,
): string => hashId(type.toLowerCase(), start, end, discriminator);

/** `disputed`: the slots over which its tellers differ, sorted. */
export function supported(
  id: string,
  { type, start, end }: Pick<FactRelationship, 'type' | 'start' | 'end'>,
  support: readonly DatedSupport[],
  properties: Properties,
  disputed: readonly string[],
): FactRelationship {
  const when = agreedInterval(support.map(({ interval }) => interval ?? null));
  return {
    id,
    type,
    start,
    end,
    properties: present({
      earliest: when?.earliest,
      latest: when?.latest,
      ...properties,
      id,
      articles: new Set(support.map(({ article }) => article)).size,
      origins: new Set(support.map(({ origin }) => origin)).size,
      confidence: support.length === 0 ? 1 : confidenceOf(support),
      disputed: [...disputed],
      ...toldBetween(support),
    }),
  };
}

/** When it was first and last told, as far as the articles are dated. */
export function toldBetween(told: Iterable<{ readonly published: Interval | null }>): Properties {
  let between: Interval | null = null;
  for (const { published } of told) if (published) between = between ? hull(between, published) : published;
  return { published: between?.earliest, publishedLatest: between?.latest };
}

/** That at least one origin was read rightly, each by its surest telling; three decimals, never quite 1. */
function confidenceOf(support: readonly DatedSupport[]): number {
  const surest = new Map<number, number>();
  for (const { origin, confidence } of support) surest.set(origin, Math.max(surest.get(origin) ?? 0, confidence));
  const wrong = [...surest.values()].toSorted((a, b) => a - b).reduce((product, one) => product * (1 - one), 1);
  return Math.min(SURE, Math.round((1 - wrong) * 1000) / 1000);
}
