/**
 * Names that identify only inside a story: bare surnames, short forms of organizations, acronyms, and things that are
 * only described ("the ministry"). Each is tied to what neighbouring articles tell in full, or left open where two fit.
 */
import { compare, groupBy, unique } from '../evidence/order.ts';
import type { Context } from './context.ts';
import type { Local } from './local.ts';
import { isFullName } from './person-name.ts';

/** A candidate told by this many times more neighbouring articles than the next is who a story means. */
const DOMINANCE = 4;

/** A cluster as resolution has it so far. */
export interface Cluster {
  readonly id: string;
  readonly locals: readonly Local[];
}

export interface Attachment {
  readonly local: Local;
  /** Id of the one cluster that fits; null where none or several do. */
  readonly to: string | null;
  /** The clusters that fit, where several do. */
  readonly open: readonly string[];
}

const stop = new Set('of the for and on in to a an de la du des et der die das und del los las y'.split(' '));

/** Words under which a cluster can be called by one of them: tokens of its names, and its initials. */
function shortForms(local: Local): string[] {
  if (local.entity.type === 'Person') return [...(local.person?.skeletons ?? [])];
  return local.names.flatMap((name) => {
    const tokens = name.split(' ');
    return tokens.length < 2 ? tokens : [...tokens, ...initials(tokens)];
  });
}

const firstLetters = (words: readonly string[]): string => words.map((word) => word[0]).join('');

function initials(tokens: readonly string[]): string[] {
  return unique([firstLetters(tokens), firstLetters(tokens.filter((token) => !stop.has(token)))]).filter(
    (text) => text.length > 1,
  );
}

/** Whether a full name can be shortened so: any one part of a person's, a run of words or the initials of another. */
function shortens(short: Local, full: Local): boolean {
  if (short.entity.type !== full.entity.type) return false;
  if (short.entity.type === 'Person') {
    const { person } = full;
    return (
      person !== null &&
      isFullName(person) &&
      short.person?.skeletons.every((one) => person.skeletons.includes(one)) === true
    );
  }
  const name = short.name ?? '';
  return full.names.some((long) => {
    const tokens = long.split(' ');
    if (tokens.length < 2 || long === name) return false;
    return ` ${long} `.includes(` ${name} `) || initials(tokens).includes(name.replaceAll(' ', ''));
  });
}

const keyOf = (local: Local): string =>
  local.entity.type === 'Person'
    ? (local.person?.skeletons.at(-1) ?? '')
    : /^(?:\w )+\w$/.test(local.name ?? '')
      ? (local.name ?? '').replaceAll(' ', '')
      : ((local.name ?? '').split(' ')[0] ?? '');

/** Ties short names to clusters with full ones. */
export function attachShortNames(
  shorts: readonly Local[],
  clusters: readonly Cluster[],
  context: Context,
): Attachment[] {
  const byForm = new Map<string, Set<Cluster>>();
  for (const cluster of clusters)
    for (const form of new Set(cluster.locals.flatMap(shortForms))) {
      const key = `${cluster.locals[0]?.entity.type ?? ''} ${form}`;
      byForm.set(key, (byForm.get(key) ?? new Set()).add(cluster));
    }

  const articles = new Map([...groupBy(shorts, callOf)].map(([call, told]) => [call, new Set(told.map(articleOf))]));
  return shorts.map((local) => {
    const block = byForm.get(`${local.entity.type} ${keyOf(local)}`) ?? [];
    // An article that tells of both tells them apart: the Guild is not the Young Guild.
    const both = (full: Local) => articles.get(callOf(local))?.has(full.article) === true;
    const fitting = [...block].filter(({ locals }) => {
      const full = locals.filter((one) => shortens(local, one));
      return full.length > 0 && (local.entity.type === 'Person' || !full.some(both));
    });
    return choose(local, fitting, context, (cluster) => isUncontradicted(local, cluster));
  });
}

/** Ties what is only described to the one that neighbouring articles describe so, or whose role there it is. */
export function attachDescriptions(
  nameless: readonly Local[],
  clusters: readonly Cluster[],
  context: Context,
): Attachment[] {
  const byLastWord = new Map<string, Set<Cluster>>();
  for (const cluster of clusters)
    for (const text of new Set(cluster.locals.flatMap(describedAs))) {
      const key = lastWord(text);
      byLastWord.set(key, (byLastWord.get(key) ?? new Set()).add(cluster));
    }
  return nameless.map((local) => {
    const said = callings(local);
    const block = new Set(said.flatMap((text) => [...(byLastWord.get(lastWord(text)) ?? [])]));
    const matches = (other: Local): boolean =>
      other.entity.type === local.entity.type &&
      describedAs(other).some((text) => said.some((one) => describesSame(one, text))) &&
      (local.article === other.article ? isPhrase(local) : context.related(local.article, other.article));
    const fitting = [...block].filter((cluster) => cluster.locals.some(matches));
    // "The president", where the article names one and keeps the two apart, may be any president.
    const here = fitting.some(({ locals }) => locals.some(({ article }) => article === local.article));
    return here && local.entity.type === 'Person' && !isPhrase(local)
      ? { local, to: null, open: [] }
      : choose(local, fitting, context, () => true);
  });
}

/** "The foreign minister" and "Salvadoran foreign minister"; "the archbishop of Taranto" and "the archbishop". */
const describesSame = (said: string, told: string): boolean =>
  said === told || told.endsWith(` ${said}`) || said.startsWith(`${told} of `);

/** The noun that a description is about, as far as word order tells. */
const lastWord = (text: string): string => text.split(' of ')[0]?.split(' ').at(-1) ?? '';

/** Whoever heads a state is called its leader: "the Russian president" is "the Russian leader". */
function asLeader(role: string): string[] {
  const leader = role.replace(/\b(?:president|prime minister|premier|chancellor|king|queen|emir|taoiseach)$/, 'leader');
  return leader === role ? [] : [leader];
}

const describedAs = (local: Local): string[] => [
  ...local.descriptions,
  ...local.roles.flatMap(({ role }) => [role, ...asLeader(role)]),
  ...(local.entity.type === 'Person' ? [] : local.names),
];

const callOf = (local: Local): string => `${local.entity.type} ${local.name ?? ''}`;

const articleOf = (local: Local): string => local.article;

/** A person described in two words or more, "the Russian leader", may be somebody whom the same article names. */
const isPhrase = ({ entity, descriptions }: Local): boolean =>
  entity.type === 'Person' && descriptions.length > 0 && descriptions.every((text) => text.includes(' '));

/** A bare surname beside the full name is that person, unless its article says of it what none says of the other. */
function isUncontradicted(local: Local, { locals }: Cluster): boolean {
  if (local.entity.type !== 'Person') return false;
  const said = new Set(describedAs(local).map(lastWord));
  return said.size === 0 || locals.some((one) => describedAs(one).some((text) => said.has(lastWord(text))));
}

/** `within`: whether one that the same article tells of can be meant; otherwise it is told apart there. */
function choose(
  local: Local,
  fitting: readonly Cluster[],
  context: Context,
  within: (cluster: Cluster) => boolean,
): Attachment {
  const ranked = fitting
    .map((cluster) => {
      const { id } = cluster;
      const articles = unique(cluster.locals.map(articleOf));
      const support = context.support(local.article, articles, new Set([id]));
      if (!articles.includes(local.article)) return { id, support };
      return { id, support: within(cluster) ? support + 1 : 0 };
    })
    .filter(({ support }) => support > 0)
    .toSorted((a, b) => b.support - a.support || compare(a.id, b.id));
  const [first, second] = ranked;
  if (!first) return { local, to: null, open: [] };
  if (!second || first.support >= DOMINANCE * second.support) return { local, to: first.id, open: [] };
  const described = new Set([...local.descriptions, ...local.roles.map(({ role }) => role)]);
  const alike = fitting.filter(({ locals }) =>
    locals.some((one) => describedAs(one).some((text) => described.has(text))),
  );
  if (alike.length === 1 && alike[0]) return { local, to: alike[0].id, open: [] };
  return { local, to: null, open: ranked.map(({ id }) => id) };
}

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
