/** What is only described, or has no full name anywhere: tied to what neighbouring articles describe or call so. */
import { addTo, groupBy, unique } from '../evidence/order.ts';
import { type Attachment, choose } from './attachment.ts';
import type { Cluster } from './cluster.ts';
import type { Context } from './context.ts';
import { lastWord } from './descriptions.ts';
import type { Local } from './local.ts';

/** Ties what is only described to the one that neighbouring articles describe so, or whose role there it is. */
export function attachDescriptions(
  nameless: readonly Local[],
  clusters: readonly Cluster[],
  context: Context,
): Attachment[] {
  const called = new Callings(clusters, context);
  return nameless.map((local) => {
    const fitting = called.fitting(local);
    // "The president", where the article names one and keeps the two apart, may be any president.
    const here = fitting.some((cluster) => cluster.isToldBy(local.article));
    return here && local.entity.type === 'Person' && !isPhrase(local)
      ? { local, to: null, open: [] }
      : choose(local, fitting, context, () => true);
  });
}

/** Who is called so, in which articles. */
interface Called {
  /** Each once. */
  readonly articles: readonly string[];
  readonly clusters: ReadonlyMap<string, readonly Cluster[]>;
}

/** Clusters by what they are called, and by how that ends: "foreign minister" and "minister" of "Salvadoran foreign minister". */
class Callings {
  readonly #context: Context;
  readonly #whole: ReadonlyMap<string, Called>;
  readonly #ending: ReadonlyMap<string, Called>;
  readonly #lastWords = new Map<Cluster, Set<string>>();

  constructor(clusters: readonly Cluster[], context: Context) {
    this.#context = context;
    const [whole, ending] = [new Map<string, Told[]>(), new Map<string, Told[]>()];
    for (const cluster of clusters)
      for (const [text, called] of cluster.descriptions) {
        this.#lastWords.set(cluster, (this.#lastWords.get(cluster) ?? new Set()).add(lastWord(text)));
        const ends = endingsOf(text);
        for (const { article, entity } of called) {
          addTo(whole, `${entity.type} ${text}`, { article, cluster });
          for (const end of ends) addTo(ending, `${entity.type} ${end}`, { article, cluster });
        }
      }
    this.#whole = gathered(whole);
    this.#ending = gathered(ending);
  }

  /** What neighbouring articles call so; what the same article does, only where it uses two words or more. */
  fitting(local: Local): Cluster[] {
    const said = callings(local);
    const last = new Set(said.map(lastWord));
    const found = new Set<Cluster>();
    for (const { articles, clusters } of this.#calledLike(local.entity.type, said))
      for (const article of this.#context.around(local.article, articles)) {
        const fits = article === local.article ? isPhrase(local) : this.#context.related(local.article, article);
        if (fits) for (const cluster of clusters.get(article) ?? []) found.add(cluster);
      }
    return [...found].filter((cluster) => [...last].some((word) => this.#lastWords.get(cluster)?.has(word)));
  }

  /** "The foreign minister" is called so, and a "Salvadoran foreign minister"; so is "the archbishop" of "the archbishop of Taranto". */
  #calledLike(type: string, said: readonly string[]): Called[] {
    return said.flatMap((text) => [
      ...[this.#ending.get(`${type} ${text}`) ?? []].flat(),
      ...beforeOf(text).flatMap((start) => this.#whole.get(`${type} ${start}`) ?? []),
    ]);
  }
}

interface Told {
  readonly article: string;
  readonly cluster: Cluster;
}

const gathered = (lists: ReadonlyMap<string, readonly Told[]>): Map<string, Called> =>
  new Map(
    [...lists].map(([text, told]) => {
      const clusters = new Map<string, Cluster[]>();
      for (const { article, cluster } of told) addTo(clusters, article, cluster);
      return [text, { articles: [...clusters.keys()], clusters }];
    }),
  );

/** "Foreign minister of Peru" ends in "minister of Peru", "of Peru" and "Peru"; itself included. */
function endingsOf(text: string): string[] {
  const words = text.split(' ');
  return words.map((_, at) => words.slice(at).join(' '));
}

/** What stands before each "of". */
function beforeOf(text: string): string[] {
  const parts = text.split(' of ');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join(' of '));
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
