/** Ties what is known only inside a story to one of the things that its neighbouring articles tell of; or to none. */
import { compare } from '../evidence/order.ts';
import type { Cluster } from './cluster.ts';
import type { Context } from './context.ts';
import type { Local } from './local.ts';

/** A candidate told by this many times more neighbouring articles than the next is who a story means. */
const DOMINANCE = 4;

export interface Attachment {
  readonly local: Local;
  /** Id of the one cluster that fits; null where none or several do. */
  readonly to: string | null;
  /** The clusters that fit, where several do. */
  readonly open: readonly string[];
}

/**
 * The fitting cluster that neighbouring articles tell of, if one stands out. `within`: whether one that the same article
 * tells of can be meant; otherwise it is told apart there.
 */
export function choose(
  local: Local,
  fitting: readonly Cluster[],
  context: Context,
  within: (cluster: Cluster) => boolean,
): Attachment {
  const ranked = fitting
    .map((cluster) => {
      const { id, descriptions } = cluster;
      const support = context.support(local.article, cluster.articles, new Set([id]));
      if (!cluster.isToldBy(local.article)) return { id, descriptions, support };
      return { id, descriptions, support: within(cluster) ? support + 1 : 0 };
    })
    .filter(({ support }) => support > 0)
    .toSorted((a, b) => b.support - a.support || compare(a.id, b.id));
  const [first, second] = ranked;
  if (!first) return { local, to: null, open: [] };
  if (!second || first.support >= DOMINANCE * second.support) return { local, to: first.id, open: [] };
  const described = [...local.descriptions, ...local.roles.map(({ role }) => role)];
  const alike = ranked.filter(({ descriptions }) => described.some((text) => descriptions.has(text)));
  if (alike.length === 1 && alike[0]) return { local, to: alike[0].id, open: [] };
  return { local, to: null, open: ranked.map(({ id }) => id) };
}
