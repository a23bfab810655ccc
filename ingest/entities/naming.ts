/** Names to clusters: one known thing, one person's spellings, one organization's name and acronym each make one. */
import { fold } from '../../graph/model/id.ts';
import { Cluster } from './cluster.ts';
import type { Known } from './gazetteer.ts';
import { compareNames, isSurnameOf, type PersonName } from './person-name.ts';
import type { View } from './view.ts';

const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0] ?? '')
    .join('');
const acronym = (name: string): string | null => (/^(?:\p{Lu}\.?){2,6}$/u.test(name) ? name.replaceAll('.', '') : null);
const length = (name: PersonName): number => name.tokens.length;

/**
 * Among clusters that may bear a bare name, the one named most before it, then last: a namesake who comes in once is given
 * a full name. The first of all where none precedes it.
 */
function likeliest(clusters: readonly Cluster[], { from }: View): Cluster | undefined {
  const ranked = clusters
    .map((cluster) => ({ cluster, before: cluster.views.map((view) => view.from).filter((start) => start < from) }))
    .map(({ cluster, before }) => ({ cluster, count: before.length, last: Math.max(-1, ...before) }))
    .toSorted((a, b) => b.count - a.count || b.last - a.last);
  return ranked[0]?.cluster;
}

/** A bare "Hendricks" is not the one whom the article sets apart as "Jr.", where another bears the name. */
function seniors(clusters: readonly Cluster[]): readonly Cluster[] {
  const plain = clusters.filter((cluster) =>
    cluster.views.every(({ person }) => person === null || person.generation === null),
  );
  return plain.length > 0 ? plain : clusters;
}

/**
 * "The Lind-Haddad meeting": two persons of the article, tied by a hyphen, are not a third; one whom it also calls
 * "Ivo Lind-Haddad" is.
 */
function isPair({ text }: View, named: readonly View[]): boolean {
  const parts = text.split(/[-–]/u);
  const isSurname = (part: string): boolean =>
    named.some((other) => other.text !== text && fold(other.text).split(' ').at(-1) === fold(part));
  const isDoubleName = named.some((other) => other.text.endsWith(` ${text}`));
  return parts.length === 2 && !/\s/u.test(text) && !isDoubleName && parts.every(isSurname);
}

/** Full names first, then bare surnames, then given names that only one person of the article has. */
function persons(views: readonly View[]): Cluster[] {
  const clusters: Cluster[] = [];
  const bearers = views.filter((view): view is View & { person: PersonName } => view.person !== null);
  const named = bearers.filter((view) => !isPair(view, bearers));
  for (const view of named.filter(({ person }) => length(person) > 1)) {
    let cluster = clusters.find(
      (other) =>
        other.views.some((member) => member.person !== null && compareNames(member.person, view.person) === 'same') &&
        other.bears(view),
    );
    if (cluster === undefined) clusters.push((cluster = new Cluster(null)));
    cluster.add(view);
  }
  const full = [...clusters];
  for (const view of named.filter(({ person }) => length(person) === 1)) {
    const bearing = full.filter((cluster) => cluster.mayBeCalled(view));
    const bySurname = bearing.filter((cluster) =>
      cluster.views.some(({ person }) => person !== null && length(person) > 1 && isSurnameOf(view.person, person)),
    );
    const candidates = bySurname.length > 0 ? bySurname : bearing.length === 1 ? bearing : [];
    let cluster =
      likeliest(seniors(candidates), view) ?? clusters.find((other) => !full.includes(other) && other.bears(view));
    if (cluster === undefined) clusters.push((cluster = new Cluster(null)));
    cluster.add(view);
  }
  return clusters;
}

/** Whether two names of organizations, places or groups are one's: equal, an acronym, or a part of the longer. */
function sameThing(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return true;
  if (acronym(a) !== null || acronym(b) !== null) return acronym(a) === initials(b) || acronym(b) === initials(a);
  const [x, y] = [fold(a).split(' '), fold(b).split(' ')];
  const [shorter, longer] = x.length < y.length ? [x, y] : [y, x];
  return shorter.length < longer.length && longer.slice(-shorter.length).join(' ') === shorter.join(' ');
}

function others(views: readonly View[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const view of views) {
    let cluster = clusters.find(
      (other) => other.type === view.type && other.views.every((member) => sameThing(member.text, view.text)),
    );
    if (cluster === undefined) clusters.push((cluster = new Cluster(null)));
    cluster.add(view);
  }
  return clusters;
}

/** "The North" where the article names one state that begins so; joins that state's cluster. */
function joinsState(view: View, clusters: readonly Cluster[]): boolean {
  if (view.type !== 'State') return false;
  const states = clusters.filter(
    ({ known }) => known?.type === 'State' && fold(known.name).startsWith(`${fold(view.text)} `),
  );
  if (states.length === 1) states[0]?.add(view);
  return states.length === 1;
}

/** Clusters of all mentions that are names. */
export function nameClusters(views: readonly View[], known: readonly (Known | null)[]): Cluster[] {
  const byId = new Map<string, Cluster>();
  const names = views.filter((view) => view.form === 'name');
  for (const view of names) {
    const thing = known[view.index];
    if (thing == null) continue;
    const cluster = byId.get(thing.id) ?? new Cluster(thing);
    byId.set(thing.id, cluster);
    cluster.add(view);
  }
  const unknown = names.filter((view) => known[view.index] == null && !joinsState(view, [...byId.values()]));
  return [...byId.values(), ...persons(unknown), ...others(unknown.filter((view) => view.person === null))];
}
