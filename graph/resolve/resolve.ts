/** Resolution of a whole set of articles at once. */
import { collect } from '../evidence/collect.ts';
import { withoutMisread } from '../evidence/misread.ts';
import { addTo, compare } from '../evidence/order.ts';
import type { Judgement } from '../model/judgement.ts';
import { digestOf } from './digest.ts';
import { decide } from './judgements.ts';
import { aliasesOf } from './portrait.ts';
import type { Evidence, Resolution, ResolvedEntity, ResolvedItem, Told } from './resolution.ts';
import { Resolver } from './state/resolver.ts';
import { MemoryTables } from './state/table.ts';

/**
 * Decides which entities, meetings, proposals and statements are the same one.
 *
 * A pure function of the set of articles and the set of judgements: order and repeats do not matter, and the same input
 * gives the same ids on every machine. Time grows about linearly with the number of articles.
 */
export function resolve(evidence: readonly Evidence[], judgements: readonly Judgement[] = []): Resolution {
  const decisions = decide(judgements);
  const all = collect(evidence).map((one) => withoutMisread(one, decisions.wrong));
  const resolver = new Resolver(new MemoryTables());
  resolver.apply({ digests: all.map(digestOf), forgotten: [], decisions });
  return resolutionOf(resolver, all);
}

/** What a resolver has settled of its articles, by the ids that the graph shows. */
function resolutionOf(resolver: Resolver, evidence: readonly Evidence[]): Resolution {
  const { articles, origins, actors, items, portraits } = resolver;
  const numberOf = (id: string): number => articles.numberOf(id) ?? -1;
  const isThere = (id: string): boolean => articles.counts(numberOf(id));
  const current = evidence.filter(({ article }) => isThere(article.id));
  const shown = (entity: string): string => portraits.face(entity).id;
  return {
    evidence: current,
    retired: evidence.flatMap((one) => {
      const by = articles.replacedBy(numberOf(one.article.id));
      return by === undefined ? [] : [{ evidence: one, by: articles.idOf(by) }];
    }),
    entities: entitiesOf(resolver, current),
    meetings: itemsOf(current, 'meetings', (article, key) => items.find(numberOf(article), key)?.id ?? null),
    proposals: itemsOf(current, 'proposals', (article, key) => items.find(numberOf(article), key)?.id ?? null),
    statements: itemsOf(current, 'statements', (article, key) => items.find(numberOf(article), key)?.id ?? null),
    origins: new Map(current.map(({ article }) => [article.id, articles.idOf(origins.originOf(numberOf(article.id)))])),
    idOf: (article, key) => {
      if (!isThere(article)) return null;
      const entity = actors.entityOf(numberOf(article), key);
      return entity === null ? (items.find(numberOf(article), key)?.id ?? null) : shown(entity);
    },
    actorsOf: (article, key) =>
      isThere(article) ? actors.actorsOf(numberOf(article), key).map(shown).toSorted(compare) : [],
    resolver,
  };
}

function entitiesOf({ articles, portraits }: Resolver, evidence: readonly Evidence[]): Map<string, ResolvedEntity> {
  const told = new Map<string, Told<Evidence['reading']['entities'][number]>[]>();
  for (const { article, reading } of evidence) {
    const number = articles.numberOf(article.id) ?? -1;
    const keys = portraits.keysIn(number);
    for (const [at, { entity }] of articles.cast(number).locals.entries()) {
      const item = reading.entities.find(({ key }) => key === entity.key);
      const key = keys[at] ?? '';
      if (item) addTo(told, key, { article: article.id, item });
    }
  }
  const entities = [...told].map(([key, all]): ResolvedEntity => {
    const { id, type, name, kind, within } = portraits.face(key);
    const portrait = portraits.portrait(key);
    const aliases = portrait ? aliasesOf(portrait, name) : [];
    return { id, type, name, aliases, kind, within, told: all, open: portraits.openOf(key) };
  });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const { within } of entities)
    if (within !== null && !byId.has(within)) {
      const { id, type, name, kind } = portraits.face(within);
      byId.set(id, { id, type, name, aliases: [], kind, within: null, told: [], open: [] });
    }
  return new Map([...byId].toSorted(([a], [b]) => compare(a, b)));
}

function itemsOf<K extends 'meetings' | 'proposals' | 'statements'>(
  evidence: readonly Evidence[],
  kind: K,
  idOf: (article: string, key: string) => string | null,
): Map<string, ResolvedItem<Evidence['reading'][K][number]>> {
  const found = new Map<string, Told<Evidence['reading'][K][number]>[]>();
  for (const { article, reading } of evidence)
    for (const item of reading[kind]) {
      const id = idOf(article.id, item.key) ?? '';
      addTo(found, id, { article: article.id, item });
    }
  return new Map([...found].toSorted(([a], [b]) => compare(a, b)).map(([id, told]) => [id, { id, told }]));
}
