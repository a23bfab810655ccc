/** Persons with full names: spellings of one name come together, namesakes whose lives contradict stay apart. */
import { addTo, compare, groupBy, unique } from '../evidence/order.ts';
import type { Context } from './context.ts';
import { isShortFor } from './initials.ts';
import { type Local, nameNode } from './local.ts';
import { Partition } from './partition.ts';
import { blockingKey, comparePersonNames, isFullName, type PersonName } from './person-name.ts';

/** Above this many names under one surname, given names must start alike to be compared. */
const CROWDED = 150;

interface Named {
  readonly node: string;
  readonly name: PersonName;
  readonly articles: readonly string[];
}

/** The node of a person's full name; null for a bare surname or given name. */
export function fullNameNode({ entity, person }: Local): string | null {
  if (entity.name === null || entity.known !== null) return null;
  return person && isFullName(person) ? nameNode('Person', entity.name) : null;
}

/** Pairs of name nodes that are spellings of one name, in order; `articlesOf` gives where each is told. */
export function spellingPairs(locals: readonly Local[], context: Context): [string, string][] {
  const byNode = groupBy(
    locals.filter((local) => fullNameNode(local) !== null),
    (local) => fullNameNode(local) ?? '',
  );
  const named = [...byNode]
    .flatMap(([node, told]) => {
      const name = told[0]?.person;
      return name ? [{ node, name, articles: unique(told.map((local) => local.article)) }] : [];
    })
    .toSorted((a, b) => compare(a.node, b.node));
  const longer = new Map<string, Named[]>();
  const pairs = new Map<string, [Named, Named]>();
  for (const [a, b] of blockedPairs(named)) {
    if (!likely(a, b, context)) continue;
    pairs.set(`${a.node} ${b.node}`, [a, b]);
    if (a.name.tokens.length < b.name.tokens.length) addTo(longer, a.node, b);
    if (b.name.tokens.length < a.name.tokens.length) addTo(longer, b.node, a);
  }
  const open = (short: Named, long: Named): boolean =>
    (longer.get(short.node) ?? []).some(
      (other) => other.node !== long.node && comparePersonNames(other.name, long.name) === null,
    );
  return [...pairs.values()].filter(([a, b]) => !open(a, b) && !open(b, a)).map(([a, b]) => [a.node, b.node]);
}

function likely(a: Named, b: Named, context: Context): boolean {
  const likeness = comparePersonNames(a.name, b.name);
  if (likeness !== 'weak') return likeness === 'strong';
  // An article that names both means two, such as a father and his son.
  const told = new Set(b.articles);
  if (a.articles.some((one) => told.has(one))) return false;
  const except = new Set([a.node, b.node]);
  return context.nearest(a.articles[0] ?? '', a.articles).some((one) => context.support(one, b.articles, except) > 0);
}

/** Every two names that share a token past the first, or all tokens in another order; once, smaller node first. */
function* blockedPairs(named: readonly Named[]): Generator<[Named, Named]> {
  const blocks = new Map<string, Named[]>();
  for (const one of named) {
    const { tokens, skeletons } = one.name;
    const keys = tokens.slice(1).map(blockingKey);
    const whole = [`= ${skeletons.toSorted().join(' ')}`, `= ${skeletons.join('')}`];
    for (const key of new Set([...keys, ...whole])) addTo(blocks, key, one);
  }
  const seen = new Set<string>();
  for (const block of blocks.values()) {
    const parts =
      block.length > CROWDED ? groupBy(block, ({ name }) => name.skeletons[0]?.[0] ?? '').values() : [block];
    for (const part of parts)
      for (const [index, a] of part.entries())
        for (const b of part.slice(index + 1)) {
          const key = `${a.node} ${b.node}`;
          if (!seen.has(key)) yield [a, b];
          seen.add(key);
        }
  }
}

/**
 * Of the persons who bear one name, which local ones are the same man or woman. One group, unless affiliations (states,
 * or failing those organizations) fall into parts that no shared company connects; then a group for each part, named
 * by its affiliation, and one for each person of whom the articles say too little.
 */
export function namesakes(
  locals: readonly Local[],
  context: Context,
  except: ReadonlySet<string>,
): Map<string, Local[]> {
  const states = affiliations(locals, 'state:');
  const known = states.size > 1 ? states : affiliations(locals, 'organization:');
  if (known.size < 2 || (known !== states && states.size > 0)) return new Map([['', [...locals]]]);
  const evidenced = [...new Set([...known.values()].flat())].toSorted((a, b) => compare(a.anchor, b.anchor));
  const byArticle = groupBy(evidenced, (local) => local.article);
  const articles = [...byArticle.keys()];
  const company = (local: Local): string[] =>
    context
      .nearest(local.article, articles)
      .filter((other) => other === local.article || context.company(local.article, other, except))
      .flatMap((other) => (byArticle.get(other) ?? []).map(({ anchor }) => anchor));

  const partition = new Partition();
  for (const [affiliation, told] of known) for (const local of told) partition.join(affiliation, local.anchor);
  for (const [a, b] of affiliationPairs([...known.keys()])) partition.join(a, b);
  for (const local of evidenced) for (const anchor of company(local)) partition.join(local.anchor, anchor);
  const labels = new Map<string, string>();
  for (const affiliation of [...known.keys()].toSorted(compare)) {
    const root = partition.find(affiliation);
    if (!labels.has(root)) labels.set(root, affiliation);
  }
  if (labels.size < 2) return new Map([['', [...locals]]]);
  return groupBy(locals, (local) => {
    const near = partition.has(local.anchor) ? [local.anchor] : company(local);
    const roots = unique(near.map((anchor) => partition.find(anchor)));
    return (roots.length === 1 && labels.get(roots[0] ?? '')) || local.anchor;
  });
}

/** Names of one organization: long, shortened, and its initials. */
function affiliationPairs(ids: readonly string[]): [string, string][] {
  const named = ids.map((id) => ({ id, name: id.replace(/^\w+:/, '').replaceAll('-', ' ') }));
  return named.flatMap(({ id, name }) =>
    named.filter((other) => isShortFor(other.name, name)).map((other): [string, string] => [id, other.id]),
  );
}

function affiliations(locals: readonly Local[], prefix: string): Map<string, Local[]> {
  const found = new Map<string, Local[]>();
  for (const local of locals)
    for (const of of unique(local.roles.flatMap((role) => (role.of?.startsWith(prefix) ? [role.of] : []))))
      addTo(found, of, local);
  return found;
}
