/** What a person may want to judge: pairs that may be one and were not joined, likeliest first, each with the reason. */
import type { FactNode, Facts } from '../model/fact.ts';
import { fold } from '../model/id.ts';
import { addTo, compare } from '../evidence/order.ts';
import { dayNumber } from '../resolve/days.ts';
import { contentWords } from '../resolve/content-words.ts';
import { initials, isShortFor } from '../resolve/initials.ts';
import { openCandidates } from './review-open.ts';

export interface Candidate {
  readonly a: FactNode;
  readonly b: FactNode;
  /** Only an order, from 0 to 1; no probability. */
  readonly score: number;
  /** Why the two may be one, as the rest of "they …". */
  readonly reason: string;
}

/** Meetings of the same people this many days apart or less may be one, dated wrongly. */
const NEAR_DAYS = 10;
/** Of nodes under one key, each is compared with so many after it, and the most frequent words are no key. */
const COMPARED = 30;
/** Of the rarer words of the shorter title, the part that two proposals have to share. */
const SHARED = 0.5;

type Compare = (a: FactNode, b: FactNode) => Omit<Candidate, 'a' | 'b'> | null;

/** Best first. Pairs that were judged, in either way, are left out. */
export function review(facts: Facts, judged: (a: string, b: string) => boolean = () => false): Candidate[] {
  const articles = articlesOf(facts);
  const of = (label: FactNode['label']) => facts.nodes.filter((node) => node.label === label);
  const found = [
    ...openCandidates(facts),
    ...pairs(of('Organization'), organizationKeys, compareOrganizations),
    ...pairs(of('Person'), surnameKeys, comparePeople(articles)),
    ...pairs(of('Meeting'), participantKeys, compareMeetings),
    ...pairs(of('Proposal'), wordKeys, compareProposals(articles)),
  ];
  return [...new Map(found.toReversed().map((one) => [pairName(one), one])).values()]
    .filter(({ a, b }) => !judged(a.id, b.id))
    .toSorted((x, y) => y.score - x.score || compare(x.a.id, y.a.id) || compare(x.b.id, y.b.id));
}

/** The same for both orders: what is open and also alike is offered once, as what is open. */
const pairName = ({ a, b }: Candidate): string => [a.id, b.id].toSorted(compare).join(' ');

/** Every two nodes that share a key, once. */
function pairs(nodes: readonly FactNode[], keysOf: (node: FactNode) => string[], likeness: Compare): Candidate[] {
  const blocks = new Map<string, FactNode[]>();
  for (const node of nodes) for (const key of new Set(keysOf(node))) addTo(blocks, key, node);
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const block of blocks.values())
    block.forEach((a, index) => {
      for (const b of block.slice(index + 1, index + 1 + COMPARED)) {
        const key = `${a.id} ${b.id}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const alike = likeness(a, b);
        if (alike) found.push({ a, b, ...alike });
      }
    });
  return found;
}

/** Of each node, the articles whose claims are about it. */
function articlesOf({ nodes, relationships }: Facts): (node: FactNode) => ReadonlySet<string> {
  const article = new Map(
    nodes.flatMap(({ id, label, properties }) =>
      label === 'Claim' ? [[id, String(properties.article)] as const] : [],
    ),
  );
  const found = new Map<string, Set<string>>();
  for (const { type, start, end } of relationships) {
    const told = article.get(start);
    if (type === 'ABOUT' && told !== undefined) found.set(end, (found.get(end) ?? new Set()).add(told));
  }
  return ({ id }) => found.get(id) ?? new Set();
}

const nameOf = ({ properties }: FactNode): string[] => fold(String(properties.name ?? '')).split(' ');
const surnameOf = (node: FactNode): string => nameOf(node).at(-1) ?? '';

/** The surname, and its consonants: vowels and doubled letters are what transliterations differ in. */
const surnameKeys = (node: FactNode): string[] => [surnameOf(node), `~${skeleton(surnameOf(node))}`];

const skeleton = (word: string): string =>
  word.slice(0, 1) +
  word
    .slice(1)
    .replaceAll(/[aeiouyhjw]/g, '')
    .replaceAll(/(.)\1+/g, '$1');

function comparePeople(articles: (node: FactNode) => ReadonlySet<string>): Compare {
  return (a, b) => {
    const [x, y] = [nameOf(a), nameOf(b)];
    const sameSurname = surnameOf(a) === surnameOf(b);
    const sameInitial = x[0]?.[0] === y[0]?.[0];
    const [long, short] = x.length >= y.length ? [x, y] : [y, x];
    if (short.length === 1) {
      const together = shareSome(articles(a), articles(b));
      if (!sameSurname || long.length === 1) return null;
      return together
        ? { score: 0.8, reason: `share the surname ${long.at(-1)} and an article` }
        : { score: 0.55, reason: `share the surname ${long.at(-1)}` };
    }
    if (sameSurname && sameInitial && (x[0]?.length === 1 || y[0]?.length === 1))
      return { score: 0.7, reason: 'share a surname and an initial' };
    const near = skeleton(x[0] ?? '') === skeleton(y[0] ?? '') && skeleton(surnameOf(a)) === skeleton(surnameOf(b));
    return near && sameInitial ? { score: sameSurname ? 0.65 : 0.75, reason: 'have nearly the same name' } : null;
  };
}

/** The words of a name, and its initials. */
function organizationKeys(node: FactNode): string[] {
  const words = nameOf(node);
  return [...words.filter((word) => word.length > 3), ...initials(words), words.join('')];
}

const compareOrganizations: Compare = (a, b) => {
  const [x, y] = [nameOf(a).join(' '), nameOf(b).join(' ')];
  const [short, long] = x.length < y.length ? [a, b] : [b, a];
  if (!isShortFor(nameOf(short).join(' '), nameOf(long).join(' '))) return null;
  const letters = nameOf(short).length === 1 && initials(nameOf(long)).includes(nameOf(short).join(''));
  return letters
    ? { score: 0.6, reason: `have the letters ${String(short.properties.name)} in common` }
    : { score: 0.35, reason: `share “${String(short.properties.name)}”` };
};

const listed = (node: FactNode, key: string): string[] => {
  const value = node.properties[key];
  return Array.isArray(value) ? value : [];
};

function participantKeys(node: FactNode): string[] {
  const names = listed(node, 'participants').toSorted(compare);
  return names.flatMap((a, index) => names.slice(index + 1, index + 9).map((b) => `${a}\n${b}`));
}

/** Not where one was held and the other is still to come: a plan becomes that meeting only by its date. */
const compareMeetings: Compare = (a, b) => {
  const [x, y] = [new Set(listed(a, 'participants')), new Set(listed(b, 'participants'))];
  const common = [...x].filter((one) => y.has(one));
  if (common.length < 2 || a.properties.count !== b.properties.count) return null;
  const agreement = common.length / Math.max(x.size, y.size);
  const apart = daysApart(a, b);
  if (apart === null || apart > NEAR_DAYS) return null;
  const same = a.properties.status === b.properties.status ? 0.2 : 0;
  const when = apart === 0 ? 'at dates that agree' : `${apart} ${apart === 1 ? 'day' : 'days'} apart`;
  return {
    score: 0.3 + same + 0.3 * agreement + 0.15 * (1 - apart / NEAR_DAYS),
    reason: `have ${common.slice(0, 3).join(', ')} meet, ${when}`,
  };
};

/** Null where either is not dated, not even by its articles. */
function daysApart(a: FactNode, b: FactNode): number | null {
  const [x, y] = [daysOf(a), daysOf(b)];
  return x && y ? Math.max(0, x[0] - y[1], y[0] - x[1]) : null;
}

function daysOf({ properties }: FactNode): readonly [number, number] | null {
  const from = properties.earliest ?? properties.published;
  const to = properties.latest ?? properties.publishedLatest;
  return from === undefined || to === undefined ? null : [dayNumber(String(from)), dayNumber(String(to))];
}

const words = ({ properties }: FactNode): string[] => [...new Set(fold(String(properties.title)).split(' '))];
const wordsOf = ({ properties }: FactNode): Set<string> => new Set(contentWords(String(properties.title)));
const wordKeys = (node: FactNode): string[] => [...wordsOf(node)];

/** Two that one article tells of are two to that article. */
function compareProposals(articles: (node: FactNode) => ReadonlySet<string>): Compare {
  return (a, b) => {
    const [x, y] = [wordsOf(a), wordsOf(b)];
    const common = [...x].filter((word) => y.has(word));
    const shorter = Math.min(x.size, y.size);
    if (common.length < 2 || common.length < SHARED * shorter || shareSome(articles(a), articles(b))) return null;
    const score = 0.3 + 0.3 * (common.length / shorter) + 0.2 * (common.length / Math.max(x.size, y.size));
    const said = words(a).filter((word) => contentWords(word).some((stem) => y.has(stem)));
    return { score, reason: `share ${said.map((word) => `“${word}”`).join(', ')}` };
  };
}

const shareSome = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));
