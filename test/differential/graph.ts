/**
 * Small random graphs. Every node has its own `id`, every relationship its own `k`; `x`, `w` are INTEGER, `f` FLOAT (no
 * whole number), `s` STRING, `b` BOOLEAN, `d` DATE, `l` a LIST of INTEGER, `m` one of several types; all but ids may be
 * missing.
 */
import type { Random } from './random.ts';

export const LABELS = ['A', 'B', 'C'] as const;
export const TYPES = ['R', 'S', 'T'] as const;

const NODES = 8;
const RELATIONSHIPS = 13;

/** One CREATE statement. */
export function createGraph(random: Random): string {
  const nodes = random.times(NODES, (id) => `(n${id}${labels(random)} {id: ${id}${nodeProperties(random)}})`);
  const relationships = random.times(RELATIONSHIPS, (k) => {
    const [from, to] = [random.below(NODES), random.below(NODES)];
    const weight = random.chance(70) ? `, w: ${random.below(4)}` : '';
    const since = random.chance(40) ? `, since: ${date(random)}` : '';
    return `(n${from})-[:${random.pick(TYPES)} {k: ${k}${weight}${since}}]->(n${to})`;
  });
  return `CREATE ${[...nodes, ...relationships].join(', ')}`;
}

function labels(random: Random): string {
  return random
    .some(LABELS, 45)
    .map((label) => `:${label}`)
    .join('');
}

function nodeProperties(random: Random): string {
  const given: [string, string][] = [
    ['x', String(random.below(5) - 1)],
    ['f', `${random.below(4)}.25`],
    ['s', text(random)],
    ['b', String(random.chance(50))],
    ['d', date(random)],
    ['l', `[${random.times(random.below(4), () => random.below(5)).join(', ')}]`],
    ['m', random.pick([String(random.below(4)), text(random), 'true', '1.5', date(random), '[1, 2]', "['a']"])],
  ];
  return random
    .some(given, 60)
    .map(([name, value]) => `, ${name}: ${value}`)
    .join('');
}

export function text(random: Random): string {
  return random.pick(["'a'", "'b'", "'ab'", "'Abc'", "''", "'ä b'", "'12'"]);
}

export function date(random: Random): string {
  return `date('2024-0${1 + random.below(3)}-${10 + random.below(20)}')`;
}
