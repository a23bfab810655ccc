/** Constraints as a transaction holds them: uniqueness at every write, existence when it commits. */
import { schemaDefinition, type SchemaDefinition } from './constraint.ts';
import type { EntityKind } from './index.ts';
import type { StoredSchema } from '../journal.ts';
import { tupleKey } from '../value/key.ts';
import type { Properties } from '../value/value.ts';
import type { GraphReader } from './graph-reader.ts';
import { ConstraintViolation } from './violation.ts';

export class SchemaRules {
  private readonly graph: GraphReader;
  private readonly rules = new Map<string, SchemaDefinition>();

  constructor(graph: GraphReader, schema: readonly StoredSchema[]) {
    this.graph = graph;
    for (const { name, definition } of schema) this.rules.set(name, schemaDefinition.parse(definition));
  }

  /** Checks what is there already, then holds the rule. */
  add(name: string, rule: SchemaDefinition): void {
    const [target] = rule.names;
    if (target !== undefined && rule.kind !== 'range') {
      const seen = new Set<string>();
      const ids = rule.entity === 'node' ? this.graph.nodesWithLabel(target) : this.graph.relationshipsWithType(target);
      for (const id of ids) this.checkHeld(rule, id, seen);
    }
    this.rules.set(name, rule);
  }

  drop(name: string): void {
    this.rules.delete(name);
  }

  /** Throws where another entity with one of these labels (or this type) has the same unique properties. */
  check(entity: EntityKind, id: number, names: readonly string[], properties: Properties): void {
    for (const rule of this.rules.values()) {
      const [target] = rule.names;
      if (rule.entity !== entity || target === undefined || !names.includes(target)) continue;
      if (rule.kind === 'uniqueness' || rule.kind === 'key') this.checkUnique(rule, target, id, properties);
    }
  }

  checkExistence(nodes: Iterable<number>, relationships: Iterable<number>): void {
    const rules = [...this.rules.values()].filter(({ kind }) => kind === 'existence' || kind === 'key');
    if (rules.length === 0) return;
    for (const id of nodes) for (const rule of rules) if (rule.entity === 'node') this.checkExists(rule, id);
    for (const id of relationships) for (const rule of rules) if (rule.entity !== 'node') this.checkExists(rule, id);
  }

  private checkUnique(rule: SchemaDefinition, target: string, id: number, properties: Properties): void {
    const [first] = rule.properties;
    const key = uniqueKey(rule, properties);
    if (first === undefined || key === null) return;
    const value = properties[first] ?? null;
    const others =
      rule.entity === 'node'
        ? this.graph.nodesWith(target, first, value)
        : this.graph.relationshipsWith(target, first, value);
    for (const other of others) {
      if (other !== id && uniqueKey(rule, this.propertiesOf(rule, other)) === key) throw notUnique(rule, other);
    }
  }

  private checkHeld(rule: SchemaDefinition, id: number, seen: Set<string>): void {
    const key = uniqueKey(rule, this.propertiesOf(rule, id));
    if ((rule.kind === 'uniqueness' || rule.kind === 'key') && key !== null) {
      if (seen.has(key)) throw notUnique(rule, id);
      seen.add(key);
    }
    this.checkExists(rule, id);
  }

  private checkExists(rule: SchemaDefinition, id: number): void {
    if (rule.kind !== 'existence' && rule.kind !== 'key') return;
    const [target] = rule.names;
    const names = rule.entity === 'node' ? this.graph.labels(id) : [this.graph.relationship(id)?.type];
    const missing = rule.properties.find((property) => this.propertiesOf(rule, id)[property] === undefined);
    if (target === undefined || !names.includes(target) || missing === undefined) return;
    throw new ConstraintViolation(
      'existence',
      `${subject(rule, id)} with ${named(rule)} must have the property \`${missing}\``,
    );
  }

  private propertiesOf(rule: SchemaDefinition, id: number): Properties {
    return rule.entity === 'node' ? this.graph.nodeProperties(id) : this.graph.relationshipProperties(id);
  }
}

function uniqueKey(rule: SchemaDefinition, properties: Properties): string | null {
  const values = rule.properties.map((property) => properties[property] ?? null);
  return values.includes(null) ? null : tupleKey(values);
}

function notUnique(rule: SchemaDefinition, other: number): ConstraintViolation {
  const keys = rule.properties.map((property) => `\`${property}\``).join(', ');
  return new ConstraintViolation(
    'uniqueness',
    `${subject(rule, other)} already exists with ${named(rule)} and property ${keys}`,
  );
}

function subject(rule: SchemaDefinition, id: number): string {
  return rule.entity === 'node' ? `Node(${id})` : `Relationship(${id})`;
}

function named(rule: SchemaDefinition): string {
  return `${rule.entity === 'node' ? 'label' : 'type'} \`${rule.names.join('`, `')}\``;
}
