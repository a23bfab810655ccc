/** Query texts that no one would write: good ones with parts cut, doubled, swapped or nested, and soups of words. */
import type { Random } from '../differential/random.ts';

const TOKEN =
  /`[^`]*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|<>|<=|>=|=~|\.\.|->|<-|\+=|::|\s+|[\s\S]/gu;

const WORDS =
  `MATCH OPTIONAL WITH RETURN WHERE UNWIND AS CREATE MERGE SET DELETE DETACH REMOVE ON CALL YIELD UNION ALL ORDER BY SKIP
  LIMIT DISTINCT CASE WHEN THEN ELSE END AND OR XOR NOT IN IS NULL STARTS ENDS CONTAINS EXISTS COUNT COLLECT FOREACH
  SHORTEST ANY GROUPS PATHS TRANSACTIONS ROWS CONCURRENT FINISH SHOW INDEXES CONSTRAINTS INDEX CONSTRAINT FOR REQUIRE UNIQUE
  DROP EXPLAIN PROFILE USING LOAD CSV FROM TYPED NORMALIZED INTEGER LIST<STRING> shortestPath allShortestPaths reduce any none
  single true false null NaN Infinity a b n r p x Person KNOWS id name date duration datetime point count collect sum avg
  percentileCont size range head toInteger toString coalesce labels keys properties nodes relationships length type $p $q
  'text' "text" '\\u00e4' 'a\\'b' 1 -1 0 2.5 1e9 0x1F 0o17 1_000 9223372036854775807 9223372036854775808 1e400 ( ) [ ] { } , .
  .. : :: ; | || & ! % = <> < > <= >= =~ + - * / ^ += -> <- -- --> <-- \`q\` (n) (a)-[r]->(b) -[*]- -[:R*1..3]-> ->+ ->{1,3}
  ((a)-->(b)){2} [x IN range(1,3) | x] {a: 1} n.id // /* */ \\ ' " \` \u0000 \u00a0 \u{1f600} \ufeff`.split(/\s+/);

export function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

export type Mutation = (random: Random, own: string[], other: readonly string[]) => string[];

const at = (random: Random, list: readonly string[]): number => random.below(list.length + 1);

const MUTATIONS: readonly Mutation[] = [
  (random, own) => own.toSpliced(at(random, own), 1 + random.below(4)),
  (random, own) => own.toSpliced(at(random, own), 0, random.pick(WORDS)),
  (random, own) => own.toSpliced(at(random, own), 1, random.pick(WORDS)),
  (random, own, other) => {
    const from = at(random, other);
    return own.toSpliced(at(random, own), random.below(6), ...other.slice(from, from + 1 + random.below(12)));
  },
  (random, own, other) => [...own.slice(0, at(random, own)), ...other.slice(at(random, other))],
  (random, own) => {
    const from = at(random, own);
    const part = own.slice(from, from + 1 + random.below(10));
    return own.toSpliced(from, 0, ...part, ...part);
  },
  (random, own) => {
    const [i, j] = [random.below(own.length || 1), random.below(own.length || 1)];
    return own.with(i, own[j] ?? '').with(j, own[i] ?? '');
  },
  (random, own) => {
    const from = at(random, own);
    const [open, close] = random.pick([
      ['(', ')'],
      ['[', ']'],
      ['{', '}'],
      ['CASE WHEN ', ' THEN 1 END'],
      ['NOT ', ''],
      ['EXISTS { ', ' }'],
      ['CALL { ', ' }'],
      ['-', ''],
    ] as const);
    const depth = random.pick([1, 2, 5, 50]);
    const to = from + random.below(8);
    return [
      ...own.slice(0, from),
      ...random.times(depth, () => open),
      ...own.slice(from, to),
      ...random.times(depth, () => close),
      ...own.slice(to),
    ];
  },
  (random, own) => own.map((token) => (random.chance(8) ? random.pick(WORDS) : token)),
  (random, own) => {
    const text = own.join('');
    const from = random.below(text.length + 1);
    return [
      text.slice(0, from),
      String.fromCodePoint(random.pick([0, 9, 39, 92, 96, 0xa0, 0x2028, 0x1f600, 0xd7ff])),
      text.slice(from + random.below(2)),
    ];
  },
];

/** One to four changes to a query, with parts of another. */
export function mutate(random: Random, query: string, other: string): string {
  let own = tokens(query);
  const parts = tokens(other);
  for (let count = random.pick([1, 1, 1, 2, 2, 4]); count > 0; count -= 1)
    own = random.pick(MUTATIONS)(random, own.length > 0 ? own : ['RETURN'], parts);
  return own.join('').slice(0, 2000);
}

export function soup(random: Random): string {
  return random.times(1 + random.below(25), () => random.pick(WORDS)).join(' ');
}
