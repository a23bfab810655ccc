/** Evidence in the one order that everything after it relies on: each article once, sorted by id. */
import type { Evidence } from '../resolve/resolution.ts';
import { compare } from './order.ts';

/** Of two readings of one article the one by the greater extractor counts; of two paths the smaller. */
export function collect(evidence: readonly Evidence[]): Evidence[] {
  const byArticle = new Map<string, Evidence>();
  for (const one of evidence) {
    const other = byArticle.get(one.article.id);
    byArticle.set(one.article.id, other ? merge(other, one) : one);
  }
  return [...byArticle.values()].toSorted((a, b) => compare(a.article.id, b.article.id));
}

function merge(a: Evidence, b: Evidence): Evidence {
  const article = a.article.path <= b.article.path ? a.article : b.article;
  if (a.reading === b.reading) return { article, reading: a.reading };
  const order =
    compare(a.reading.extractor, b.reading.extractor) || compare(JSON.stringify(a.reading), JSON.stringify(b.reading));
  return { article, reading: order >= 0 ? a.reading : b.reading };
}
