/**
 * Names that identify only inside a story: bare surnames, short forms of organizations, acronyms. Each is tied to what
 * neighbouring articles tell in full, or left open where two fit.
 */
import { groupBy } from '../evidence/order.ts';
import { type Attachment, choose } from './attachment.ts';
import type { Cluster } from './cluster.ts';
import type { Context } from './context.ts';
import { describedAs, lastWord } from './descriptions.ts';
import { initials, isShortFor } from './initials.ts';
import { type Local, plainName } from './local.ts';
import { blockingKey, isFullName, sameToken } from './person-name.ts';
import { iso3Of, stateName } from './state-names.ts';

/** Words under which a cluster can be called by one of them: tokens of its names, and its initials. */
function shortForms(local: Local): string[] {
  if (local.entity.type === 'Person')
    return [
      ...(local.person?.skeletons ?? []),
      ...(local.person?.tokens ?? []).map((token) => `~${blockingKey(token)}`),
    ];
  return local.names.flatMap((name) => {
    const tokens = name.split(' ');
    return tokens.length < 2 ? tokens : [...tokens, ...initials(tokens)];
  });
}

/** Whether a full name can be shortened so: any one part of a person's, a run of words or the initials of another. */
function shortens(short: Local, full: Local): boolean {
  if (kindOf(short) !== kindOf(full)) return false;
  if (short.entity.type === 'Person') {
    const { person } = full;
    return (
      person !== null &&
      isFullName(person) &&
      short.person?.tokens.every((one) => person.tokens.some((token) => sameToken(one, token))) === true
    );
  }
  const name = short.name ?? '';
  const { known, type } = full.entity;
  if (known !== null && full.names.includes(name)) return short.entity.type === type || isOwnName(name, known);
  return short.entity.type === type && full.names.some((long) => isShortFor(name, long));
}

/** A state may be taken for a place, and a place for a state: Georgia. */
const kindOf = ({ entity }: Local): string =>
  entity.type === 'State' || entity.type === 'Place' ? 'land' : entity.type;

/** Of a state, rather than of its capital that stands for it. */
const isOwnName = (name: string, id: string): boolean => name === plainName(stateName(iso3Of(id) ?? '') ?? '');

/** What a short name is looked up by. */
function keysOf({ entity, person, name }: Local): string[] {
  if (entity.type === 'Person') return [person?.skeletons.at(-1) ?? '', `~${blockingKey(person?.tokens.at(-1) ?? '')}`];
  const words = name ?? '';
  return [/^(?:\w )+\w$/.test(words) ? words.replaceAll(' ', '') : (words.split(' ')[0] ?? '')];
}

const keysUnder = (local: Local): string[] => shortForms(local).map((form) => `${kindOf(local)} ${form}`);

const callOf = (local: Local): string => `${local.entity.type} ${local.name ?? ''}`;

const articleOf = (local: Local): string => local.article;

/** Ties short names to clusters with full ones. */
export function attachShortNames(
  shorts: readonly Local[],
  clusters: readonly Cluster[],
  context: Context,
): Attachment[] {
  const byForm = new Map<string, Set<Cluster>>();
  for (const cluster of clusters)
    for (const key of new Set(cluster.writings.flatMap(({ as }) => keysUnder(as))))
      byForm.set(key, (byForm.get(key) ?? new Set()).add(cluster));

  const articles = new Map([...groupBy(shorts, callOf)].map(([call, told]) => [call, new Set(told.map(articleOf))]));
  return shorts.map((local) => {
    const block = new Set(keysOf(local).flatMap((key) => [...(byForm.get(`${kindOf(local)} ${key}`) ?? [])]));
    // An article that tells of both tells them apart: the Guild is not the Young Guild.
    const here = articles.get(callOf(local)) ?? new Set();
    const fitting = [...block].filter(({ writings, articles: told }) => {
      if (!context.hasAround(local.article, told)) return false;
      const full = writings.filter(({ as }) => shortens(local, as));
      return full.length > 0 && (local.entity.type === 'Person' || !full.some((one) => shareOne(one.articles, here)));
    });
    return choose(local, fitting, context, (cluster) => isUncontradicted(local, cluster));
  });
}

/** A bare surname beside the full name is that person, unless its article says of it what none says of the other. */
function isUncontradicted(local: Local, { descriptions }: Cluster): boolean {
  if (local.entity.type !== 'Person') return false;
  const said = new Set(describedAs(local).map(lastWord));
  return said.size === 0 || [...descriptions.keys()].some((text) => said.has(lastWord(text)));
}

function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const one of few) if (many.has(one)) return true;
  return false;
}
