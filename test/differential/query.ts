/** Queries over the graphs of graph.ts, clause by clause, so that a difference can be cut down to few of them. */
import { aggregate } from './aggregate.ts';
import { Expressions } from './expression.ts';
import { pattern } from './pattern.ts';
import type { Random } from './random.ts';
import { Scope } from './scope.ts';
import { update } from './update.ts';

export interface GeneratedQuery {
  readonly clauses: readonly string[];
  readonly writes: boolean;
}

/** Reads, one in four writes as well. */
export function generateQuery(random: Random): GeneratedQuery {
  const writes = random.chance(25);
  const scope = new Scope();
  const clauses = random.times(1 + random.below(3), (index) => reading(random, scope, index)).flat();
  if (writes) clauses.push(...update(random, scope));
  if (!writes || random.chance(60)) clauses.push(result(random, scope, clauses, writes));
  return { clauses, writes };
}

/** MATCH most often, always first; then WITH, UNWIND, CALL. */
function reading(random: Random, scope: Scope, index: number): string[] {
  if (index === 0 || random.chance(45)) {
    const clause = match(random, scope, index);
    return random.chance(25) ? [clause, projection(random, scope)] : [clause];
  }
  return [random.pick([projection, projection, unwind, call, call])(random, scope)];
}

function match(random: Random, scope: Scope, index: number): string {
  const optional = random.chance(index === 0 ? 15 : 40) ? 'OPTIONAL ' : '';
  const steps = index === 0 ? 3 : 2;
  const patterns = random.times(random.chance(20) ? 2 : 1, () => pattern(random, scope, { steps, names: true }));
  const condition = where(random, scope);
  // Neo4j 5.26 then keeps two values in one place: for `RETURN n1.l` there comes what COUNT gave.
  // `OPTIONAL MATCH p = ALL SHORTEST ((:A)--(n1:B)){1,3} WHERE COUNT { (:C)<-[*1..2]-()--() } IN [1, 2] RETURN n1.l`
  const isConfused = optional !== '' && /SHORTEST|hortestPath/.test(patterns.join()) && condition.includes('{');
  return `${optional}MATCH ${patterns.join(', ')}${isConfused ? '' : condition}`;
}

function where(random: Random, scope: Scope): string {
  return random.chance(45) ? ` WHERE ${new Expressions(random, scope).of('boolean')}` : '';
}

function projection(random: Random, scope: Scope): string {
  const kept = random.some(scope.of('node', 'relationship', 'integer', 'string', 'trail', 'path'), 65);
  const shape = random.below(4);
  const expressions = new Expressions(random, new Scope(scope), 2);
  const kind = random.pick(['integer', 'string', 'list', 'boolean'] as const);
  const item = shape === 0 ? aggregate(random, expressions) : expressions.of(kind);
  const isBag = shape === 0 && item.startsWith('collect');
  scope.keep(kept);
  const name = scope.add(shape === 0 ? (isBag ? 'bag' : 'integer') : kind);
  const distinct = shape === 1 ? 'DISTINCT ' : '';
  const filter = random.chance(30) ? ` WHERE ${new Expressions(random, scope, 2).of('boolean')}` : '';
  // Neo4j 5.26 then asks for the variables of the path, which are gone; with a second WITH before WHERE it answers.
  // `MATCH p = (a)-[:R]->(b) WITH p, count(*) AS c WHERE c IN [x IN nodes(p) | x.id] RETURN c`
  const isLost = (shape === 0 || distinct !== '') && /nodes\(|length\(/.test(filter);
  return `WITH ${distinct}${[...kept, `${item} AS ${name}`].join(', ')}${isLost ? '' : filter}`;
}

function unwind(random: Random, scope: Scope): string {
  return `UNWIND ${new Expressions(random, scope, 1).of('list')} AS ${scope.add('integer')}`;
}

function call(random: Random, scope: Scope): string {
  const imported = random.some(scope.of('node'), 60);
  const own = new Scope(scope);
  own.keep(imported);
  const body = `${random.chance(60) ? 'OPTIONAL ' : ''}MATCH ${pattern(random, own, { steps: 2, names: true })}${where(random, own)}`;
  const expressions = new Expressions(random, own, 1);
  const optional = random.chance(15) ? 'OPTIONAL ' : '';
  const name = scope.add('integer');
  if (random.chance(60))
    return `${optional}CALL (${imported.join(', ')}) { ${body} RETURN count(*) + ${random.below(2)} AS ${name} }`;
  if (random.chance(50)) {
    const union = `RETURN ${expressions.of('integer')} AS ${name} UNION ${random.pick(['ALL ', ''])}RETURN ${random.below(3)} AS ${name}`;
    return `${optional}CALL (${imported.join(', ')}) { ${body} ${union} }`;
  }
  return `${optional}CALL (${imported.join(', ')}) { ${body} RETURN DISTINCT ${expressions.of('integer')} AS ${name} }`;
}

/**
 * RETURN; sorted by all of its columns where it is sorted and cut. What follows an OPTIONAL MATCH is not both sorted
 * and freed of what comes twice: Neo4j 5.26 then takes null for what is not,
 * `OPTIONAL MATCH (n:Nowhere)-[r]->(m) RETURN DISTINCT coalesce(0, n.id) AS a, type(r) AS b ORDER BY a, b`.
 */
function result(random: Random, scope: Scope, before: readonly string[], writes: boolean): string {
  const expressions = new Expressions(random, scope);
  const entities = scope.of('node', 'relationship', 'path', 'trail', 'bag');
  const shape = random.below(4);
  const items = random.times(1 + random.below(3), () =>
    entities.length > 0 && shape === 0 && random.chance(40) ? random.pick(entities) : expressions.any(),
  );
  if (shape === 1) items.push(aggregate(random, expressions));
  if (shape === 0 && random.chance(30)) items.push(projected(random, scope, expressions, writes));
  const names = items.map((item, index) => `${item} AS o${index}`);
  const columns = items.map((_, index) => `o${index}`);
  const distinct = shape === 2 ? 'DISTINCT ' : '';
  const isOptional = before.some((clause) => clause.includes('OPTIONAL'));
  const sorted = (shape === 2 && !isOptional) || shape === 3 ? order(random, columns) : '';
  return `RETURN ${distinct}${names.join(', ')}${sorted}`;
}

/**
 * Neo4j 5.26 does not see that `.*` reads what other rows are still to write:
 * `UNWIND [1, 2] AS i MERGE (m:New) SET m.x = i RETURN m {.*}` gives 1 and 2, with `properties(m)` twice 2.
 */
function projected(random: Random, scope: Scope, expressions: Expressions, writes: boolean): string {
  const nodes = scope.of('node');
  if (nodes.length === 0) return `{a: ${expressions.any()}, b: ${expressions.any()}}`;
  return `${random.pick(nodes)} {${random.pick(['.x, .s', writes ? '.d' : '.*', `.id, y: ${expressions.any()}`])}}`;
}

function order(random: Random, columns: readonly string[]): string {
  const keys = columns.map((column) => `${column}${random.pick(['', '', ' DESC'])}`);
  const skip = random.chance(25) ? ` SKIP ${random.below(4)}` : '';
  const limit = random.chance(40) ? ` LIMIT ${1 + random.below(5)}` : '';
  return ` ORDER BY ${keys.join(', ')}${skip}${limit}`;
}
