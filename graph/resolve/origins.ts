/**
 * Which articles have one origin: a wire story printed five times, rewritten "according to" it, or taken up again by its
 * own publisher, tells what it tells once. By shared text; less of it is enough where the articles name their source.
 */
import { addTo, compare } from '../evidence/order.ts';
import { storyWords } from '../evidence/story-words.ts';
import { type Credit, creditOf, isAfter, isOfOne } from './credit.ts';
import { fingerprints } from './fingerprint.ts';
import { Partition } from './partition.ts';
import type { Evidence } from './resolution.ts';

/** Two articles have one origin where they share this part of the shorter one's fingerprints. */
const SHARED = 0.4;
/** Enough where both are of one agency or one publisher. */
const SHARED_CREDITED = 0.15;
/** Enough where one says that it reports after the other: any passage. */
const SHARED_AFTER = 0.03;
/** Fewer fingerprints than this are a phrase, such as a quotation. */
const LEAST = 3;
/** Of the articles that share a passage, every two are compared up to this number; beyond it, each with the first. */
const PAIRED = 6;

/** Of each article the smallest id among those of its origin. In time linear in the text. */
export function resolveOrigins(evidence: readonly Evidence[]): Map<string, string> {
  const prints = new Map(evidence.map((one) => [one.article.id, fingerprints(storyWords(one.article))]));
  const credits = new Map(evidence.map(({ article }) => [article.id, creditOf(article)]));
  const partition = new Partition();
  for (const { article } of evidence) partition.add(article.id);
  joinRevisions(evidence, partition);
  for (const [pair, shared] of sharedPrints(prints)) {
    const [a = '', b = ''] = pair.split(' ');
    const smaller = Math.min(prints.get(a)?.size ?? 0, prints.get(b)?.size ?? 0);
    if (shared >= LEAST && shared >= enough(credits.get(a), credits.get(b)) * smaller) partition.join(a, b);
  }
  return new Map(partition.sets().flatMap((set) => set.map((id) => [id, set[0] ?? id] as const)));
}

/** The part of the shorter one's fingerprints that makes two articles of one origin. */
function enough(a: Credit | undefined, b: Credit | undefined): number {
  if (!a || !b) return SHARED;
  return isAfter(a, b) ? SHARED_AFTER : isOfOne(a, b) ? SHARED_CREDITED : SHARED;
}

/** Two texts of one address are two states of one article. */
function joinRevisions(evidence: readonly Evidence[], partition: Partition): void {
  const first = new Map<string, string>();
  for (const { article } of evidence) {
    if (article.url === null) continue;
    const other = first.get(article.url);
    if (other === undefined) first.set(article.url, article.id);
    else partition.join(other, article.id);
  }
}

function sharedPrints(prints: ReadonlyMap<string, ReadonlySet<number>>): Map<string, number> {
  const postings = new Map<number, string[]>();
  for (const [article, set] of prints) for (const print of set) addTo(postings, print, article);
  const shared = new Map<string, number>();
  const count = (a: string, b: string): void => {
    const pair = compare(a, b) < 0 ? `${a} ${b}` : `${b} ${a}`;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  };
  for (const articles of postings.values()) {
    const firsts = articles.length <= PAIRED ? articles : articles.slice(0, 1);
    firsts.forEach((first, index) => {
      for (const other of articles.slice(index + 1)) count(first, other);
    });
  }
  return shared;
}
