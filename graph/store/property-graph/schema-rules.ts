/** Constraints as a transaction holds them: uniqueness at every write, existence when it commits. */
import type { NamedDefinition, SchemaDefinition } from './constraint.ts';
import { tupleKey } from '../value/key.ts';
import type { Value } from '../value/value.ts';
import type { GraphReader } from './graph-reader.ts';
import type { EntityKind } from './index/indexes.ts';
import { ConstraintViolation } from './violation.ts';

type ValueOf = (property: string) => Value;

export class SchemaRules {
  private readonly graph: GraphReader;
  private readonly rules = new Map<string, SchemaDefinition>();
  /** What has changed since, where a rule says that something must exist. */
  private readonly touched: Readonly<Record<EntityKind, Set<number>>> = { node: new Set(), relationship: new Set() };

  constructor(graph: GraphReader, schema: Iterable<NamedDefinition>) {
    this.graph = graph;
    for (const { name, definition } of schema) this.rules.set(name, definition);
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
  check(entity: EntityKind, id: number, names: readonly string[], valueOf: ValueOf): void {
    for (const rule of this.rules.values()) {
      const [target] = rule.names;
      if (rule.entity !== entity || target === undefined || !names.includes(target)) continue;
      if (rule.kind === 'uniqueness' || rule.kind === 'key') this.checkUnique(rule, target, id, valueOf);
      if (rule.kind === 'existence' || rule.kind === 'key') this.touched[entity].add(id);
    }
  }

  /** Throws where something that was checked for uniqueness lacks a property that it must have. */
  checkExistence(): void {
    for (const rule of this.rules.values()) {
      if (rule.kind !== 'existence' && rule.kind !== 'key') continue;
      for (const id of this.touched[rule.entity]) this.checkExists(rule, id);
    }
  }

  private checkUnique(rule: SchemaDefinition, target: string, id: number, valueOf: ValueOf): void {
    const [first] = rule.properties;
    const key = uniqueKey(rule, valueOf);
    if (first === undefined || key === null) return;
    const value = valueOf(first);
    const others =
      rule.entity === 'node'
        ? this.graph.nodesWith(target, first, value)
        : this.graph.relationshipsWith(target, first, value);
    for (const other of others) {
      if (other !== id && uniqueKey(rule, this.valuesOf(rule, other)) === key) throw notUnique(rule, other);
    }
  }

  private checkHeld(rule: SchemaDefinition, id: number, seen: Set<string>): void {
    const key = uniqueKey(rule, this.valuesOf(rule, id));
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
    const valueOf = this.valuesOf(rule, id);
    const missing = rule.properties.find((property) => valueOf(property) === null);
    if (target === undefined || !names.includes(target) || missing === undefined) return;
    throw new ConstraintViolation(
      'existence',
      `${subject(rule, id)} with ${named(rule)} must have the property \`${missing}\``,
    );
  }

  private valuesOf(rule: SchemaDefinition, id: number): ValueOf {
    const { graph } = this;
    return rule.entity === 'node'
      ? (property) => graph.nodeProperty(id, property)
      : (property) => graph.relationshipProperty(id, property);
  }
}

function uniqueKey(rule: SchemaDefinition, valueOf: ValueOf): string | null {
  const values = rule.properties.map(valueOf);
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
