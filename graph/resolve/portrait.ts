/** What the graph shows of an entity: its id, the name that most articles use, its other names, its kind. */
import { mostTold } from '../evidence/most-told.ts';
import { compare, unique } from '../evidence/order.ts';
import type { Local } from './local.ts';
import { ownNode } from './own-node.ts';
import { isFullName } from './person-name.ts';
import type { ResolvedEntity } from './resolution.ts';
import { iso3Of, stateName } from './state-names.ts';

/** `members` are the ids of its set, names and anchors; `told` its local entities. */
export function describe(members: readonly string[], told: readonly Local[]): Omit<ResolvedEntity, 'open'> {
  const type = mostTold(told, ({ entity }) => [entity.type]) ?? 'Person';
  const anchors = new Set(told.map((local) => local.anchor));
  const nodes = members.filter((member) => !anchors.has(member));
  const known = unique(told.flatMap(({ entity }) => entity.known ?? []));
  // A person's longer name often has a title in it; an organization's shorter one leaves something out.
  const prefer = type === 'Person' ? 'shortest' : 'longest';
  const ownNodes = (local: Local) => [ownNode(local) ?? ''].filter((one) => nodes.includes(one));
  const node = known[0] ?? mostTold(told, ownNodes, prefer);
  const id = node ?? nodes[0] ?? [...anchors].toSorted(compare)[0] ?? '';
  const iso3 = type === 'State' ? iso3Of(id) : null;
  const own = told.filter((local) => ownNode(local) === id);
  const names = (from: readonly Local[]) =>
    mostTold(from, ({ entity }) => [entity.name ?? ''].map(clean).filter(Boolean), prefer);
  const description = () => mostTold(told, ({ entity }) => [entity.description ?? ''].map(clean).filter(Boolean));
  const name =
    (iso3 && stateName(iso3)) ??
    names(own) ??
    names(told.filter(isFull)) ??
    names(told) ??
    description() ??
    id.replace(/^\w+:/, '');
  return {
    id,
    type,
    name,
    aliases: unique(told.flatMap(({ surfaces }) => surfaces.map(clean))).filter(
      (alias) => alias !== name && alias !== '',
    ),
    kind: mostTold(told, ({ entity }) => (entity.kind === null ? [] : [entity.kind])) ?? null,
    within: mostTold(told, ({ entity }) => (entity.within ? [entity.within] : [])) ?? null,
    told: told.map(({ article, entity }) => ({ article, item: entity })),
  };
}

/** Not a bare surname. */
const isFull = (local: Local): boolean => local.person === null || isFullName(local.person);

const clean = (text: string): string =>
  text
    .replace(/^the\s+/i, '')
    .replace(/[’']s?$/, '')
    .replace(/\s+/g, ' ')
    .trim();
