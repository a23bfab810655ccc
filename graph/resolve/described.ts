/** What is only described, or has no full name anywhere: tied to what neighbouring articles describe or call so. */
import { groupBy, unique } from '../evidence/order.ts';
import { type Attachment, choose } from './attachment.ts';
import type { Cluster } from './cluster.ts';
import type { Context } from './context.ts';
import { describesSame, lastWord } from './descriptions.ts';
import type { Local } from './local.ts';

/** Ties what is only described to the one that neighbouring articles describe so, or whose role there it is. */
export function attachDescriptions(
  nameless: readonly Local[],
  clusters: readonly Cluster[],
  context: Context,
): Attachment[] {
  const byLastWord = new Map<string, Set<Cluster>>();
  for (const cluster of clusters)
    for (const text of cluster.descriptions.keys()) {
      const key = lastWord(text);
      byLastWord.set(key, (byLastWord.get(key) ?? new Set()).add(cluster));
    }
  return nameless.map((local) => {
    const said = callings(local);
    const block = new Set(said.flatMap((text) => [...(byLastWord.get(lastWord(text)) ?? [])]));
    const matches = (other: Local): boolean =>
      other.entity.type === local.entity.type &&
      (local.article === other.article ? isPhrase(local) : context.related(local.article, other.article));
    const fitting = [...block].filter(({ descriptions }) =>
      [...descriptions].some(
        ([text, called]) => said.some((one) => describesSame(one, text)) && called.some((other) => matches(other)),
      ),
    );
    // "The president", where the article names one and keeps the two apart, may be any president.
    const here = fitting.some((cluster) => cluster.isToldBy(local.article));
    return here && local.entity.type === 'Person' && !isPhrase(local)
      ? { local, to: null, open: [] }
      : choose(local, fitting, context, () => true);
  });
}

/** A person described in two words or more, "the Russian leader", may be somebody whom the same article names. */
const isPhrase = ({ entity, descriptions }: Local): boolean =>
  entity.type === 'Person' && descriptions.length > 0 && descriptions.every((text) => text.includes(' '));

/**
 * Pairs of local entities that neighbouring articles call the same, where no article has more to tell of them: "the
 * union" and "the union", or Kozlowski without a given name. Pairs with the nearest neighbours suffice to join all.
 */
export function sameCalling(locals: readonly Local[], context: Context): [string, string][] {
  const calls = locals.flatMap((local) =>
    callings(local).map((call) => ({ call: `${local.entity.type} ${call}`, local })),
  );
  const pairs = new Map<string, [string, string]>();
  for (const [, block] of groupBy(calls, ({ call }) => call)) {
    const byArticle = groupBy(block, ({ local }) => local.article);
    const articles = [...byArticle.keys()];
    for (const { local } of block)
      for (const other of context.nearest(local.article, articles)) {
        if (other <= local.article || !context.related(local.article, other)) continue;
        for (const { local: match } of byArticle.get(other) ?? [])
          pairs.set(`${local.anchor} ${match.anchor}`, [local.anchor, match.anchor]);
      }
  }
  return [...pairs.values()];
}

/** What a local entity is called that could mean the same in a neighbouring article. */
function callings(local: Local): string[] {
  if (local.name === null) return [...local.descriptions];
  if (local.person) return [local.person.skeletons.join(' ')];
  return unique([local.name, ...local.descriptions]);
}
