/** Patterns as MATCH takes them: chains, cycles, variable length, quantified, shortest. */
import { LABELS, TYPES } from './graph.ts';
import type { Random } from './random.ts';
import type { Scope } from './scope.ts';

export interface PatternOptions {
  /** Most relationships of a chain. */
  readonly steps: number;
  /** Whether it may name variables. */
  readonly names: boolean;
}

export function pattern(random: Random, scope: Scope, options: PatternOptions): string {
  if (options.names && random.chance(8)) return shortest(random, scope);
  const length = random.below(options.steps + 1);
  let text = node(random, scope, options);
  let certain = true;
  for (let step = 0; step < length; step += 1) {
    const quantified = options.names && random.chance(8);
    text += quantified ? group(random, scope) : relationship(random, scope, options);
    text += node(random, scope, options);
    if (quantified) certain = false;
  }
  if (!options.names || length === 0 || !certain || !random.chance(20)) return text;
  return `${scope.add('path')} = ${text}`;
}

export function labelExpression(random: Random): string {
  const [first, second] = [random.pick(LABELS), random.pick(LABELS)];
  return random.pick([
    first,
    first,
    first,
    `${first}|${second}`,
    `${first}&${second}`,
    `!${first}`,
    `(${first}|!${second})`,
    '%',
    'Nowhere',
  ]);
}

function node(random: Random, scope: Scope, { names }: PatternOptions): string {
  const bound = scope.of('node');
  if (bound.length > 0 && random.chance(40)) return `(${random.pick(bound)})`;
  const label = random.chance(40) ? `:${labelExpression(random)}` : '';
  const properties = random.chance(15)
    ? ` {${random.pick(['x: 1', 'x: 2', "s: 'a'", 'id: 3', 'b: true', 'x: null'])}}`
    : '';
  const name = names && random.chance(75) ? scope.add('node') : '';
  return `(${name}${label}${properties})`;
}

function relationship(random: Random, scope: Scope, { names }: PatternOptions): string {
  const [left, right] = random.pick([
    ['-', '->'],
    ['<-', '-'],
    ['-', '-'],
  ] as const);
  const type = random.chance(50) ? `:${random.pick([random.pick(TYPES), 'R|S', '!T', 'R|T', '%'])}` : '';
  const length =
    random.chance(18) && !type.includes('!') && !type.includes('%')
      ? random.pick(['*1..2', '*2', '*0..1', '*..2', '*0..2', '*..3'])
      : '';
  const properties = random.chance(10) ? ' {w: 1}' : '';
  const name = names && random.chance(40) ? scope.add(length === '' ? 'relationship' : 'trail') : '';
  const inside = `${name}${type}${length}${properties}`;
  return `${left}${inside === '' && random.chance(50) ? '' : `[${inside}]`}${right}`;
}

/** A quantified path pattern or relationship: `((:A)-[:R]->(b) WHERE b.x > 0){1,2}`, `-[:R]->+`. */
function group(random: Random, scope: Scope): string {
  const quantifier = random.pick(['{1,2}', '{2}', '{0,2}', '{,2}']);
  if (random.chance(40)) return `-[:${random.pick(TYPES)}]-${random.pick(['>', ''])}${quantifier}`;
  const [from, edge, to] = [scope.add('list'), scope.add('trail'), scope.add('list')];
  // Outside, each is the list of what it was in every repetition; here only how many there are is used of nodes.
  scope.keep(scope.all.filter((name) => name !== from && name !== to));
  const where = random.chance(30) ? ` WHERE ${to}.x ${random.pick(['>', '<', '='])} ${random.below(4)}` : '';
  return `((${from})-[${edge}]${random.pick(['->', '-'])}(${to})${where})${quantifier}`;
}

/** Of labels that no node can both have: the older functions fail where both ends may be one node. */
function shortest(random: Random, scope: Scope): string {
  const [first, second] = random.pick([
    ['A', 'B'],
    ['B', 'C'],
    ['C', 'A'],
  ] as const);
  const from = `(${scope.add('node')}:${first}&!${second})`;
  const to = `(${scope.add('node')}:${second}&!${first})`;
  const type = random.chance(50) ? `:${random.pick(TYPES)}` : '';
  const arrow = random.pick(['-', '->']);
  const name = scope.add('shortest');
  switch (random.below(4)) {
    case 0:
      return `${name} = shortestPath(${from}-[${type}*..4]${arrow}${to})`;
    case 1:
      return `${name} = allShortestPaths(${from}-[${type}*..4]${arrow}${to})`;
    case 2: {
      const selector = random.pick(['ANY SHORTEST', 'ALL SHORTEST', 'SHORTEST 1', 'SHORTEST 2', 'SHORTEST 1 GROUP']);
      return `${name} = ${selector} ${from}-[${type}]${arrow}{1,4}${to}`;
    }
    default: {
      const selector = random.pick(['ALL SHORTEST', 'SHORTEST 2 GROUPS']);
      return `${name} = ${selector} (${from}((a)-[${type}]${arrow}(b)){1,3}${to})`;
    }
  }
}
