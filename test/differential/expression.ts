/** Expressions of a wanted type over what a scope has. None of them can fail, whatever rows there are: see wild.ts. */
import { date, LABELS, text, TYPES } from './graph.ts';
import { labelExpression, pattern } from './pattern.ts';
import type { Random } from './random.ts';
import { Scope } from './scope.ts';

export type Type = 'integer' | 'float' | 'string' | 'boolean' | 'date' | 'list' | 'bag' | 'mixed';

type Makers = readonly (() => string)[];

export class Expressions {
  private readonly random: Random;
  private readonly scope: Scope;
  private readonly depth: number;

  constructor(random: Random, scope: Scope, depth = 3) {
    this.random = random;
    this.scope = scope;
    this.depth = depth;
  }

  of(type: Type): string {
    const simple = this.simple(type);
    if (this.depth === 0 || this.random.chance(45)) return this.random.pick(simple)();
    return this.random.pick([...this.composed(type), ...simple])();
  }

  /** Of any type whose values come out the same each time. */
  any(): string {
    return this.of(
      this.random.pick(['integer', 'integer', 'integer', 'string', 'boolean', 'float', 'date', 'list', 'mixed']),
    );
  }

  private get inner(): Expressions {
    return new Expressions(this.random, this.scope, this.depth - 1);
  }

  private properties(node: string, relationship: string | null): Makers {
    const nodes = this.scope.of('node');
    const relationships = relationship === null ? [] : this.scope.of('relationship');
    return [
      ...(nodes.length > 0 ? [() => `${this.random.pick(nodes)}.${node}`] : []),
      ...(relationships.length > 0 ? [() => `${this.random.pick(relationships)}.${relationship}`] : []),
    ];
  }

  private variables(...kinds: Parameters<Scope['of']>): Makers {
    return this.scope.of(...kinds).map((name) => () => name);
  }

  private simple(type: Type): Makers {
    const { random } = this;
    switch (type) {
      case 'integer':
        return [
          () => String(random.below(5)),
          ...this.variables('integer'),
          ...this.properties('x', 'w'),
          ...this.properties('id', 'k'),
          ...(random.chance(10) ? [() => 'null'] : []),
        ];
      case 'float':
        return [() => `${random.below(4)}.5`, ...this.properties('f', null)];
      case 'string':
        return [() => text(random), ...this.variables('string'), ...this.properties('s', null)];
      case 'boolean':
        return [
          () => random.pick(['true', 'false', 'true', 'null']),
          ...this.variables('boolean'),
          ...this.properties('b', null),
        ];
      case 'date':
        return [() => date(random), ...this.properties('d', 'since')];
      case 'list':
        return [
          () => `[${random.times(random.below(4), () => String(random.below(4))).join(', ')}]`,
          ...this.variables('list'),
          ...this.properties('l', null),
        ];
      case 'bag':
        return [...this.variables('bag'), () => '[1, 2]'];
      default:
        return [...this.properties('m', null), () => random.pick(['null', '1', "'a'", 'true'])];
    }
  }

  private composed(type: Type): Makers {
    switch (type) {
      case 'integer':
        return this.integers();
      case 'string':
        return this.strings();
      case 'boolean':
        return this.booleans();
      case 'list':
        return this.lists();
      case 'bag':
        return this.bags();
      case 'float':
        return this.floats();
      case 'date':
        return this.dates();
      default:
        return [() => this.choice('mixed')];
    }
  }

  private integers(): Makers {
    const { inner, random } = this;
    const paths = this.scope.of('path', 'shortest');
    const trails = this.scope.of('trail');
    return [
      () => `(${inner.of('integer')} ${random.pick(['+', '-', '*'])} ${inner.of('integer')})`,
      () => `(${inner.of('integer')} ${random.pick(['%', '/'])} ${1 + random.below(3)})`,
      () => `abs(${inner.of('integer')})`,
      () => `size(${inner.of(random.pick(['list', 'bag', 'string']))})`,
      () => `coalesce(${inner.of('integer')}, ${inner.of('integer')})`,
      () => `toInteger(${inner.of(random.pick(['string', 'float']))})`,
      () => `${inner.of('date')}.${random.pick(['day', 'month', 'year', 'week'])}`,
      () => `COUNT { ${this.subquery()} }`,
      () => `reduce(total = 0, item IN ${inner.of('list')} | total + item)`,
      () => `reduce(total = 0, item IN ${inner.of('bag')} | total + 1)`,
      () => `${random.pick(['head', 'last'])}(${inner.of('list')})`,
      () => `(${inner.of('list')})[${random.pick(['0', '-1', '1'])}]`,
      () => this.choice('integer'),
      ...(paths.length > 0 ? [() => `length(${random.pick(paths)})`] : []),
      ...(trails.length > 0 ? [() => `size(${random.pick(trails)})`] : []),
    ];
  }

  private floats(): Makers {
    const { inner, random } = this;
    return [
      () => `(${inner.of('float')} ${random.pick(['+', '-', '*'])} ${inner.of(random.pick(['float', 'integer']))})`,
      () => `(${inner.of('float')} / ${1 + random.below(3)})`,
      () => `toFloat(${inner.of(random.pick(['integer', 'string']))})`,
      () => `${random.pick(['round', 'floor', 'ceil', 'sqrt', 'sign'])}(${inner.of('float')})`,
      () => `(${inner.of('integer')} ^ 2)`,
    ];
  }

  private strings(): Makers {
    const { inner, random } = this;
    const relationships = this.scope.of('relationship');
    return [
      () => `(${inner.of('string')} + ${inner.of('string')})`,
      () => `${random.pick(['toUpper', 'toLower', 'trim', 'reverse'])}(${inner.of('string')})`,
      () => `${random.pick(['left', 'right'])}(${inner.of('string')}, ${random.below(3)})`,
      () => `substring(${inner.of('string')}, ${random.below(3)}${random.chance(50) ? `, ${random.below(3)}` : ''})`,
      () => `replace(${inner.of('string')}, 'a', 'z')`,
      () => `toString(${inner.of(random.pick(['integer', 'boolean', 'date', 'float']))})`,
      () => `coalesce(${inner.of('string')}, 'none')`,
      () => this.choice('string'),
      ...(relationships.length > 0 ? [() => `type(${random.pick(relationships)})`] : []),
    ];
  }

  private booleans(): Makers {
    const { inner, random } = this;
    const nodes = this.scope.of('node');
    const comparison = (): string => random.pick(['=', '<>', '<', '<=', '>', '>=']);
    const same = (type: Type): string => `${inner.of(type)} ${comparison()} ${inner.of(type)}`;
    return [
      () => same(random.pick(['integer', 'string', 'float', 'date', 'list', 'mixed'])),
      () =>
        `${inner.of('mixed')} ${comparison()} ${inner.of(random.pick(['integer', 'string', 'date', 'list', 'boolean']))}`,
      () => `${inner.any()} IS ${random.pick(['', 'NOT '])}NULL`,
      () => `(${inner.of('boolean')} ${random.pick(['AND', 'OR', 'XOR'])} ${inner.of('boolean')})`,
      () => `NOT (${inner.of('boolean')})`,
      () => `${inner.of('integer')} IN ${inner.of(random.pick(['list', 'bag']))}`,
      () =>
        `${inner.of(random.pick(['string', 'mixed']))} ${random.pick(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${inner.of('string')}`,
      () =>
        `${random.pick(['any', 'all', 'none', 'single'])}(item IN ${inner.of('list')} WHERE item > ${random.below(4)})`,
      () => `EXISTS { ${this.subquery()} }`,
      () => `${inner.of('mixed')} IS :: ${random.pick(['INTEGER', 'STRING', 'LIST<INTEGER>', 'BOOLEAN NOT NULL'])}`,
      () => `1 < ${inner.of('integer')} <= 3`,
      () => `isEmpty(${inner.of(random.pick(['list', 'string']))})`,
      ...(nodes.length > 0
        ? [() => this.related(nodes), () => `${random.pick(nodes)}:${labelExpression(random)}`]
        : []),
      ...(nodes.length > 1 ? [() => `${random.pick(nodes)} ${random.pick(['=', '<>'])} ${random.pick(nodes)}`] : []),
    ];
  }

  private dates(): Makers {
    const { inner, random } = this;
    return [
      () =>
        `(${inner.of('date')} ${random.pick(['+', '-'])} duration('${random.pick(['P1D', 'P1M', 'P2M3D', 'P1Y', 'PT48H'])}'))`,
      () =>
        `date.truncate('${random.pick(['month', 'week', 'year'])}', coalesce(${inner.of('date')}, ${date(random)}))`,
      () => this.choice('date'),
    ];
  }

  private lists(): Makers {
    const { inner, random } = this;
    const paths = this.scope.of('path');
    const trails = this.scope.of('trail');
    return [
      () =>
        `[item IN ${inner.of('list')}${random.chance(50) ? ` WHERE item > ${random.below(3)}` : ''} | item + ${random.below(3)}]`,
      () => `range(${random.below(3)}, ${random.below(6)})`,
      () => `(${inner.of('list')} + ${inner.of(random.pick(['list', 'integer']))})`,
      () => `tail(${inner.of('list')})`,
      // Neo4j 5.26 refuses to reverse a list that is a property, but for a list made of it.
      () => `reverse(${inner.of('list')} + [])`,
      () => `(${inner.of('list')})[${random.pick(['..2', '1..', '-2..', '0..-1'])}]`,
      () => `[${inner.of('integer')}, ${inner.of('integer')}]`,
      () => `coalesce(${inner.of('list')}, [])`,
      ...(paths.length > 0 ? [() => `[step IN nodes(${random.pick(paths)}) | step.id]`] : []),
      ...(trails.length > 0 ? [() => `[step IN ${random.pick(trails)} | step.k]`] : []),
    ];
  }

  /** Their order depends on the plan. */
  private bags(): Makers {
    const { random } = this;
    const nodes = this.scope.of('node');
    if (nodes.length === 0) return [() => `COLLECT { MATCH (each:${random.pick(LABELS)}) RETURN each.id }`];
    const from = (): string => random.pick(nodes);
    const arrow = (): string => random.pick(['--', '-->', '<--', `-[:${random.pick(TYPES)}]-`]);
    return [
      () => `labels(${from()})`,
      () => `keys(${from()})`,
      () => `[(${from()})${arrow()}(each) | each.id]`,
      () => `[(${from()})-[through]-(each) WHERE each.x > ${random.below(3)} | through.k]`,
      () => `COLLECT { MATCH (${from()})${arrow()}(each) RETURN each.id }`,
      () => `COLLECT { MATCH (each) WHERE each.x = ${this.inner.of('integer')} RETURN each.id }`,
    ];
  }

  /** A pattern predicate: no new variables. */
  private related(nodes: readonly string[]): string {
    const { random } = this;
    const arrow = random.pick(['-->', '--', '<--', '-[:R]->', '<-[:S|T]-', '-[:R*1..2]->', '-[*..2]-']);
    const end = random.chance(50) ? `(${random.pick(nodes)})` : `(${random.pick(['', ':A', ':B|C'])})`;
    return `${random.chance(25) ? 'NOT ' : ''}(${random.pick(nodes)})${arrow}${end}`;
  }

  /** What EXISTS and COUNT take. */
  private subquery(): string {
    const { random } = this;
    const own = new Scope(this.scope);
    const matched = pattern(random, own, { steps: 2, names: true });
    const predicate = random.chance(40)
      ? ` WHERE ${new Expressions(random, own, Math.min(1, this.depth - 1)).of('boolean')}`
      : '';
    if (random.chance(40)) return `${matched}${predicate}`;
    return `MATCH ${matched}${predicate}${random.chance(30) ? ' RETURN 1 AS one' : ''}`;
  }

  private choice(type: Type): string {
    const { inner } = this;
    const other = this.random.chance(70) ? ` ELSE ${inner.of(type)}` : '';
    if (this.random.chance(40))
      return `CASE ${inner.of('integer')} WHEN ${inner.of('integer')} THEN ${inner.of(type)}${other} END`;
    return `CASE WHEN ${inner.of('boolean')} THEN ${inner.of(type)}${other} END`;
  }
}
