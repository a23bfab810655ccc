/** Disputes of the graph by the markup's own names for what they are about. */
import type { Facts } from '../../graph/model/fact.ts';
import type { Resolution } from '../../graph/resolve/resolution.ts';
import type { GoldDispute } from './gold-disputes.ts';
import type { Annotated } from './stories.ts';

/** What several gold things were joined to counts for the one that most of its tellings are of. */
export function foundDisputes(facts: Facts, resolution: Resolution, articles: readonly Annotated[]): GoldDispute[] {
  const byArticle = new Map(articles.map((one) => [one.article.id, one]));
  return facts.nodes.flatMap(({ id, label, properties }) => {
    const slots = Array.isArray(properties.disputed) ? properties.disputed : [];
    if (slots.length === 0) return [];
    const told =
      resolution.meetings.get(id)?.told ??
      resolution.proposals.get(id)?.told ??
      resolution.entities.get(id)?.told ??
      [];
    const counts = new Map<string, number>();
    for (const { article, item } of told) {
      const one = byArticle.get(article);
      const gold = one?.gold.get(item.key) ?? '';
      const subject = label === 'Person' ? `${one?.story}:${gold}` : gold;
      counts.set(subject, (counts.get(subject) ?? 0) + 1);
    }
    const [subject = ''] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    return slots.map((slot) => ({ subject: subject || `${label} ${id}`, slot }));
  });
}
