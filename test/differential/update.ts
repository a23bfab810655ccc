/** Clauses that write, in ways whose outcome does not depend on the order of the rows. */
import { Expressions } from './expression.ts';
import { LABELS, TYPES } from './graph.ts';
import type { Random } from './random.ts';
import type { Scope } from './scope.ts';

type Update = (random: Random, scope: Scope) => string | null;

const changes = (clause: string): boolean => /^(?:SET|REMOVE|FOREACH.* SET)/.test(clause);

/** One to three of them. */
export function update(random: Random, scope: Scope): string[] {
  const clauses = random
    .times(1 + random.below(3), () => random.pick(UPDATES)(random, scope))
    .filter((clause) => clause !== null);
  // Two of them may meet the rows of one entity in either order: Neo4j does not finish one clause before the next.
  const first = clauses.findIndex(changes);
  return clauses.filter((clause, index) => !changes(clause) || index === first);
}

const create: Update = (random, scope) => {
  const value = new Expressions(random, scope, 1).of('integer');
  const nodes = scope.of('node');
  const label = random.pick([...LABELS, 'New']);
  if (nodes.length === 0 || random.chance(40)) return `CREATE (${scope.add('node')}:${label} {id: 100, x: ${value}})`;
  const to = random.chance(50) ? `(${random.pick(nodes)})` : `(:${label} {id: 101, s: 'new'})`;
  return `CREATE (${random.pick(nodes)})-[:${random.pick([...TYPES, 'NEW'])} {k: 100, w: ${value}}]->${to}`;
};

const merge: Update = (random, scope) => {
  const nodes = scope.of('node');
  const key = random.pick(['id: 1', 'x: 2', "s: 'a'", 'id: 200', "s: 'new', x: 1"]);
  const set = random.chance(40) ? ' ON CREATE SET m.created = true ON MATCH SET m.matched = true' : '';
  if (nodes.length === 0 || random.chance(40)) {
    const clause = `MERGE (m:${random.pick(LABELS)} {${key}})${set}`;
    return scope.all.includes('m') ? null : taken(scope, clause);
  }
  const [from, to] = [random.pick(nodes), random.pick(nodes)];
  return `MERGE (${from})-[:${random.pick([...TYPES, 'NEW'])}${random.chance(30) ? ' {w: 1}' : ''}]->(${to})`;
};

function taken(scope: Scope, clause: string): string {
  scope.take('m', 'node');
  return clause;
}

// Labels that no pattern asks for: where one does with `|` or `!`, Neo4j 5.26 may go on to see its own writes.
const set: Update = (random, scope) => {
  const entities = scope.of('node', 'relationship');
  if (entities.length === 0) return null;
  const entity = random.pick(entities);
  const constant = random.pick(['1', 'null', "'set'", '[1, 2]', "date('2024-02-29')", '1.5', 'true']);
  const isNode = scope.kindOf(entity) === 'node';
  return random.pick([
    `SET ${entity}.y = ${constant}`,
    `SET ${entity}.${isNode ? 'x' : 'w'} = ${constant}`,
    `SET ${entity} += {y: ${constant}, z: 1}`,
    `SET ${entity} = {${isNode ? 'id' : 'k'}: ${entity}.${isNode ? 'id' : 'k'}, y: ${constant}}`,
    `SET ${entity}.y = ${entity}.${isNode ? 'id' : 'k'} * 10`,
    ...(isNode ? [`SET ${entity}:New`, `SET ${entity}:New:Other`] : []),
  ]);
};

const remove: Update = (random, scope) => {
  const nodes = scope.of('node');
  if (nodes.length === 0) return null;
  return `REMOVE ${random.pick(nodes)}${random.pick(['.x', '.s', ':New', ':Other:Nowhere'])}`;
};

const drop: Update = (random, scope) => {
  const relationships = scope.of('relationship');
  const nodes = scope.of('node');
  const node = nodes.length > 0 && random.chance(60);
  if (!node && relationships.length === 0) return null;
  const dropped = random.pick(node ? nodes : relationships);
  // What is gone cannot be read any more.
  scope.keep([]);
  return `${node ? 'DETACH ' : ''}DELETE ${dropped}`;
};

const forEach: Update = (random, scope) => {
  const list = new Expressions(random, scope, 1).of('list');
  const nodes = scope.of('node');
  const inside =
    nodes.length > 0 && random.chance(50) ? `SET ${random.pick(nodes)}.y = 5` : 'CREATE (:New {id: 102, x: item})';
  return `FOREACH (item IN ${list} | ${inside})`;
};

const UPDATES: readonly Update[] = [create, create, merge, merge, set, set, set, remove, drop, forEach];
