/** Carries out CREATE and DROP of constraints and indexes. */
import {
  isConstraint,
  schemaDefinition,
  type SchemaDefinition,
} from '../../../graph/store/property-graph/constraint.ts';
import { CypherError } from '../../session.ts';
import type { Context } from '../runtime/context.ts';
import { fault } from '../runtime/fault.ts';
import type { ConstraintKind, SchemaCommand } from '../syntax/schema-command.ts';

export function runSchemaCommand(command: SchemaCommand, context: Context): void {
  if (command.kind === 'drop') return drop(command, context);
  if (command.kind === 'create index' && command.index === 'lookup') return lookup(command);
  const { name, definition } = defined(command);
  const constraint = command.kind === 'create constraint';
  const existing = context.graph.schema().find((one) => one.name === name || indexes(one.definition, definition));
  if (existing !== undefined) {
    if (command.ifNotExists) return undefined;
    throw new CypherError(
      `Neo.ClientError.Schema.${clash(existing, name, definition)}`,
      `There already exists a constraint or index '${existing.name}' like it.`,
    );
  }
  if (definition.kind === 'key') throw enterpriseOnly(definition.kind, definition.entity);
  context.graph.putSchema(name, definition);
  context.counters.add(constraint ? 'constraintsAdded' : 'indexesAdded');
  return undefined;
}

/** Labels and types are always looked up. */
function lookup({ name, ifNotExists }: { readonly name: string | null; readonly ifNotExists: boolean }): void {
  if (ifNotExists) return;
  throw new CypherError(
    `Neo.ClientError.Schema.${name === null ? 'EquivalentSchemaRule' : 'Index'}AlreadyExists`,
    'Labels and types are looked up by an index of their own already.',
  );
}

function drop({ what, name, ifExists }: SchemaCommand & { kind: 'drop' }, context: Context): void {
  const found = context.graph.schema().find((one) => one.name === name);
  const definition = found === undefined ? null : schemaDefinition.parse(found.definition);
  if (definition === null || isConstraint(definition) !== (what === 'constraint')) {
    if (ifExists) return;
    const code = what === 'constraint' ? 'ConstraintDropFailed' : 'IndexDropFailed';
    throw new CypherError(
      `Neo.DatabaseError.Schema.${code}`,
      `Unable to drop ${what}: there is no ${what} called '${name}'.`,
    );
  }
  context.graph.dropSchema(name);
  context.counters.add(what === 'constraint' ? 'constraintsRemoved' : 'indexesRemoved');
}

function defined(command: Exclude<SchemaCommand, { kind: 'drop' }>): { name: string; definition: SchemaDefinition } {
  assertDistinct(command.properties);
  if (command.kind === 'create index') {
    const { index: kind, entity, names, properties } = command;
    if (kind === 'vector') throw fault('SemanticError', 'Vector indexes are not supported');
    const definition = { kind, entity, names: [...names], properties: [...properties] };
    return { name: command.name ?? automaticName(definition, 'index'), definition };
  }
  const { constraint: kind, entity, target, properties } = command;
  if (kind === 'type' || kind === 'existence') throw enterpriseOnly(kind, entity);
  const definition = { kind, entity, names: [target], properties: [...properties] };
  return { name: command.name ?? automaticName(definition, 'constraint'), definition };
}

/** As the Community edition refuses them. */
function enterpriseOnly(kind: Exclude<ConstraintKind, 'uniqueness'>, entity: string): CypherError {
  const what = { existence: 'property existence', key: 'key', type: 'property type' }[kind];
  return new CypherError(
    'Neo.DatabaseError.Schema.ConstraintCreationFailed',
    `A ${entity} ${what} constraint requires Neo4j Enterprise Edition: only uniqueness can be required here.`,
  );
}

function assertDistinct(properties: readonly string[]): void {
  const twice = properties.find((property, index) => properties.indexOf(property) < index);
  if (twice === undefined) return;
  throw new CypherError(
    'Neo.ClientError.Schema.RepeatedPropertyInCompositeSchema',
    `The property '${twice}' is named twice: name each property once.`,
  );
}

function sameDefinition(left: SchemaDefinition, right: SchemaDefinition): boolean {
  return JSON.stringify(left) === JSON.stringify(schemaDefinition.parse(right));
}

function kindOfIndex({ kind }: SchemaDefinition): string {
  return kind === 'uniqueness' || kind === 'key' ? 'range' : kind;
}

/** Whether both would index the same: uniqueness keeps an index such as a range index is. */
function indexes(stored: unknown, other: SchemaDefinition): boolean {
  const one = schemaDefinition.parse(stored);
  return sameDefinition({ ...one, kind: other.kind }, other) && kindOfIndex(one) === kindOfIndex(other);
}

/** What Neo4j calls it that something has the name or the place already. */
function clash(existing: { name: string; definition: unknown }, name: string, definition: SchemaDefinition): string {
  const held = schemaDefinition.parse(existing.definition);
  const what = isConstraint(held) ? 'Constraint' : 'Index';
  if (existing.name !== name) return `${what}AlreadyExists`;
  return sameDefinition(held, definition) ? 'EquivalentSchemaRuleAlreadyExists' : `${what}WithNameAlreadyExists`;
}

/** The same for the same definition: FNV-1a over its parts. */
function automaticName(definition: SchemaDefinition, what: string): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(definition)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${what}_${hash.toString(16).padStart(8, '0')}`;
}
