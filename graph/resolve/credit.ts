/** Whom an article itself names as its source: the agency it prints, and outlets whose reports it passes on. */
import type { Article } from '../model/article.ts';
import { fold } from '../model/id.ts';
import { unique } from '../evidence/order.ts';

export interface Credit {
  /** Its publisher and the agency of its dateline, folded: what it is a printing of, or an original. */
  readonly from: readonly string[];
  /** Names that it reports after: “according to Reuters”, “Reuters reported”. Persons are among them. */
  readonly after: readonly string[];
}

const NAME = String.raw`(?:the\s+)?(\p{Lu}[\p{L}’'.&-]*(?:\s+(?:\p{Lu}[\p{L}’'.&-]*|of|de|di))*)`;
const after = [
  new RegExp(
    String.raw`\b(?:[Aa]ccording to|(?:told|reported|published|quoted|cited) (?:by|in|to)?|citing)\s*${NAME}`,
    'gu',
  ),
  new RegExp(
    String.raw`${NAME}\s+(?:news agency\s+)?(?:has\s+|had\s+)?(?:reported|reports|first reported|wrote|quoted)\b`,
    'gu',
  ),
];

/** Longest part of a text, in characters, in which a dateline stands. */
const HEAD = 600;

export function creditOf({ text, publisher, boilerplate }: Article): Credit {
  const names = after.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !boilerplate.some(({ start, end }) => start <= index && index < end))
      .map(([, name = '']) => outlet(name)),
  );
  return {
    from: unique([publisher === null ? '' : outlet(publisher), agencyOf(text)].filter(Boolean)),
    after: unique(names.filter(Boolean)),
  };
}

/** The agency of a dateline ("GENEVA (Reuters) - ", "Sep 1 (Istmo) —"), folded; empty for none. */
export const agencyOf = (text: string): string =>
  fold(/^.{0,80}\((\p{Lu}[\p{L} ]{1,30})\)\s*[-–—]/mu.exec(text.slice(0, HEAD))?.[1] ?? '');

const outlet = (name: string): string =>
  fold(name)
    .replace(/^the /, '')
    .replace(/ (?:news agency|news|agency|com|org|net)$/, '');

/** Whether one reports after the other, or both after the same. */
export const isAfter = (a: Credit, b: Credit): boolean => meet(a.after, b.from) || meet(b.after, a.from);

/** Whether both are of one publisher or agency. */
export const isOfOne = (a: Credit, b: Credit): boolean => meet(a.from, b.from);

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
