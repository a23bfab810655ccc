/**
 * Which statement reports the same saying as another in other words: of the same speaker, in the same days, with most
 * of its content, its names and its amounts. Candidates by MinHash (Broder, "On the Resemblance and Containment of
 * Documents", 1997), in time linear in the number of statements.
 */
import type { LocalStatement } from '../model/reading.ts';
import { compare } from '../evidence/order.ts';
import { quantitiesIn, sameAmount } from '../evidence/quantities.ts';
import { candidatePairs } from './candidates.ts';
import type { Cast } from './cast.ts';
import { contentWords } from './content-words.ts';
import type { Context } from './context.ts';
import { hashText } from './fingerprint.ts';
import type { Decisions } from './judgements.ts';
import type { Echo, Evidence, ResolvedItem } from './resolution.ts';
import { statementAnchor } from './statements.ts';
import { statementText } from './statement-words.ts';

/** Articles that report one saying are at most this many days apart. */
const NEAR_DAYS = 4;
/**
 * So many content words in common, that part of the shorter one's and that part of both together: the fewer words there
 * are, the more of them. Less is the theme, not the saying.
 */
const enough = [
  { common: 3, contained: 0.75, together: 0.5 },
  { common: 4, contained: 0.6, together: 0.4 },
] as const;
/** Hashes a statement: two that are just alike enough share one of them in 98 of 100 cases. */
const HASHES = 8;
/** Under one hash, each is compared with so many before it. */
const COMPARED = 4;

interface Saying {
  readonly id: string;
  readonly article: string;
  readonly kind: LocalStatement['kind'];
  readonly published: string;
  readonly speakers: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly text: string;
}

/** Each pair of statements once; sorted. */
export function resolveEchoes(
  evidence: readonly Evidence[],
  statements: readonly ResolvedItem<LocalStatement>[],
  cast: Cast,
  context: Context,
  { different }: Decisions,
): Echo[] {
  const idOf = new Map(
    statements.flatMap(({ id, told }) => told.map(({ article, item }) => [`${article} ${item.key}`, id])),
  );
  const toldBy = new Map(statements.map(({ id, told }) => [id, told.map(({ article }) => article)]));
  const said = evidence.flatMap((one) =>
    one.reading.statements.map((item) => saying(one, item, idOf.get(`${one.article.id} ${item.key}`) ?? '', cast)),
  );
  const apart = new Set(different.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const found = new Map<string, Echo>();
  const echo = ([a, b]: readonly [Saying, Saying]): boolean =>
    a.id !== b.id &&
    a.article !== b.article &&
    !apart.has(`${a.id} ${b.id}`) &&
    context.gap(a.article, b.article) <= NEAR_DAYS &&
    saysTheSame(a, b);
  for (const [a, b] of inOrder([...candidates(said)].filter(echo))) {
    const [from, to] = isNearer(a, b) ? [b, a] : [a, b];
    if (!found.has(`${to.id} ${from.id}`))
      found.set(`${from.id} ${to.id}`, { from: from.id, to: to.id, articles: toldBy.get(from.id) ?? [] });
  }
  return [...found.values()].toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

function saying({ article }: Evidence, item: LocalStatement, id: string, cast: Cast): Saying {
  const text = statementText(article.text, item);
  return {
    id: id || statementAnchor(article.id, item),
    article: article.id,
    kind: item.kind,
    published: article.published?.earliest ?? '',
    speakers: cast.actorsOf(article.id, item.speaker),
    words: new Set(contentWords(text)),
    text,
  };
}

const negation = /\b(?:not|never|no|none|nothing|nobody|neither|nor|without|cannot|refus\w+|reject\w+)\b|n[’']t\b/i;

/** Every two that share a speaker and a hash; of many such, each with those before it in time. */
function candidates(said: readonly Saying[]): Iterable<[Saying, Saying]> {
  const inTime = said
    .filter(({ words }) => words.size >= enough[0].common)
    .toSorted((a, b) => compare(a.published, b.published) || compare(a.id, b.id));
  const keysOf = ({ speakers, words }: Saying) => {
    const hashes = minima(words);
    return speakers.flatMap((speaker) => hashes.map((least, index) => `${speaker} ${index} ${least}`));
  };
  return candidatePairs(inTime, keysOf, { last: COMPARED });
}

/** By ids and articles. */
const inOrder = (pairs: readonly [Saying, Saying][]): [Saying, Saying][] =>
  pairs.toSorted(
    ([a, b], [x, y]) =>
      compare(a.id, x.id) || compare(a.article, x.article) || compare(b.id, y.id) || compare(b.article, y.article),
  );

function minima(words: ReadonlySet<string>): number[] {
  const least = Array<number>(HASHES).fill(Infinity);
  for (const word of words) {
    const hash = hashText(word);
    const mixed = hash ^ (hash >>> 15);
    for (let index = 0; index < HASHES; index++)
      least[index] = Math.min(least[index] ?? Infinity, Math.imul(mixed, 2 * index * 0x9e3779b1 + 1) >>> 0);
  }
  return least;
}

function saysTheSame(a: Saying, b: Saying): boolean {
  const common = [...a.words].filter((word) => b.words.has(word)).length;
  const [shorter, together] = [Math.min(a.words.size, b.words.size), a.words.size + b.words.size - common];
  return (
    enough.some(
      (least) => common >= least.common && common >= least.contained * shorter && common >= least.together * together,
    ) &&
    negation.test(a.text) === negation.test(b.text) &&
    amountsAgree(a, b)
  );
}

/** No amount of one stands against those of the other in its unit. */
const amountsAgree = (a: Saying, b: Saying): boolean =>
  quantitiesIn(a.text).every(({ unit, amount }) => {
    const theirs = quantitiesIn(b.text).filter((other) => other.unit === unit);
    return theirs.length === 0 || theirs.some((other) => sameAmount(amount, other.amount));
  });

const nearness = ({ kind }: Saying): number => ['direct', 'mixed', 'indirect'].indexOf(kind);

const isNearer = (a: Saying, b: Saying): boolean =>
  (nearness(a) - nearness(b) || compare(a.published, b.published) || compare(a.id, b.id)) < 0;
