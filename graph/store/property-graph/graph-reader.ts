/** Everything that can be asked of one version of a graph, by id. */
import type { Index, EntityKind } from './index.ts';
import type { StoredSchema } from '../journal.ts';
import { valueKey } from '../value/key.ts';
import { orderValues } from '../value/order.ts';
import type { Properties, Value } from '../value/value.ts';
import { emptyMap } from '../value/value.ts';
import type { Adjacency } from './adjacency.ts';
import { expandBoth, expandOne } from './expand.ts';
import type { Indexes } from './indexes.ts';
import type { NodeRecord, RelationshipRecord, State } from './state.ts';
import { inRange, type ValueRange } from './value-range.ts';
import { Walk } from './walk.ts';

export type Direction = 'outgoing' | 'incoming' | 'both';

/** Finds or builds a property index that is complete for the version; null where there is none. */
export type IndexFinder = (state: State, entity: EntityKind, name: string, property: string) => Index | null;

/** Below so many entities a scan is as good as an index. */
const SCAN_LIMIT = 8;

export class GraphReader {
  protected state: State;
  protected readonly indexes: Indexes;
  private readonly findIndex: IndexFinder;

  constructor(state: State, indexes: Indexes, findIndex: IndexFinder) {
    this.state = state;
    this.indexes = indexes;
    this.findIndex = findIndex;
  }

  get nodeCount(): number {
    return this.state.nodeCount;
  }

  get relationshipCount(): number {
    return this.state.relationshipCount;
  }

  hasNode(id: number): boolean {
    return this.state.nodes.get(id) !== undefined;
  }

  hasRelationship(id: number): boolean {
    return this.state.relationships.get(id) !== undefined;
  }

  /** In the order in which they were given; empty where there is no such node. */
  labels(id: number): readonly string[] {
    return this.state.nodes.get(id)?.labels ?? [];
  }

  hasLabel(id: number, label: string): boolean {
    return this.state.nodes.get(id)?.labels.includes(label) ?? false;
  }

  nodeProperties(id: number): Properties {
    return this.state.nodes.get(id)?.properties ?? NOTHING;
  }

  relationshipProperties(id: number): Properties {
    return this.state.relationships.get(id)?.properties ?? NOTHING;
  }

  /** Null where there is no such property or node. */
  nodeProperty(id: number, key: string): Value {
    return this.state.nodes.get(id)?.properties[key] ?? null;
  }

  /** Null where there is no such property or relationship. */
  relationshipProperty(id: number, key: string): Value {
    return this.state.relationships.get(id)?.properties[key] ?? null;
  }

  relationship(id: number): Readonly<Pick<RelationshipRecord, 'type' | 'start' | 'end' | 'properties'>> | undefined {
    return this.state.relationships.get(id);
  }

  *nodes(): Generator<number> {
    for (const [id] of this.state.nodes.entries()) yield id;
  }

  *relationships(): Generator<number> {
    for (const [id] of this.state.relationships.entries()) yield id;
  }

  *nodesWithLabel(label: string): Generator<number> {
    for (const id of this.indexes.labels.candidates(label)) if (this.hasLabel(id, label)) yield id;
  }

  *relationshipsWithType(type: string): Generator<number> {
    for (const id of this.indexes.types.candidates(type)) {
      if (this.state.relationships.get(id)?.type === type) yield id;
    }
  }

  /** Nodes with the label whose property equals the value (1 equals 1.0; null equals nothing). */
  *nodesWith(label: string, property: string, value: Value): Generator<number> {
    if (value === null) return;
    const key = valueKey(value);
    const index = this.labelCount(label) > SCAN_LIMIT ? this.findIndex(this.state, 'node', label, property) : null;
    for (const id of index === null ? this.nodesWithLabel(label) : index.candidates(key)) {
      const node = this.state.nodes.get(id);
      const held = node?.properties[property];
      if (node !== undefined && held !== undefined && node.labels.includes(label) && valueKey(held) === key) yield id;
    }
  }

  /** How many nodes with the label have the same value of the property, on average over its values. */
  averageMatches(label: string, property: string): number {
    const count = this.labelCount(label);
    if (count <= SCAN_LIMIT) return 1;
    const index = this.findIndex(this.state, 'node', label, property);
    return index === null ? count : count / Math.max(1, index.keyCount);
  }

  /**
   * Nodes with the label whose property lies in the range, by value, then by id. As with `<`, only values of the bounds'
   * own kind are in a range: numbers among numbers (never NaN), text among text.
   */
  *nodesInRange(label: string, property: string, range: ValueRange): Generator<number> {
    for (const [value, id] of this.ordered(label, property)) if (inRange(value, range)) yield id;
  }

  /** Nodes with the label whose property is text that begins with the prefix, by value, then by id. */
  *nodesWithPrefix(label: string, property: string, prefix: string): Generator<number> {
    for (const [value, id] of this.ordered(label, property)) {
      if (typeof value === 'string' && value.startsWith(prefix)) yield id;
    }
  }

  /** Nodes with the label that have the property, by value as ORDER BY sorts, then by id. */
  *nodesInOrder(label: string, property: string, descending = false): Generator<number> {
    const entries = this.ordered(label, property);
    for (const [, id] of descending ? entries.toReversed() : entries) yield id;
  }

  private ordered(label: string, property: string): (readonly [Value, number])[] {
    return Array.from(this.nodesWithLabel(label), (id) => [this.nodeProperty(id, property), id] as const)
      .filter(([value]) => value !== null)
      .toSorted(([left, a], [right, b]) => orderValues(left, right) || a - b);
  }

  /** As `nodesWith`, for relationships of one type. */
  *relationshipsWith(type: string, property: string, value: Value): Generator<number> {
    if (value === null) return;
    const key = valueKey(value);
    const index = this.typeCount(type) > SCAN_LIMIT ? this.findIndex(this.state, 'relationship', type, property) : null;
    for (const id of index === null ? this.relationshipsWithType(type) : index.candidates(key)) {
      const relationship = this.state.relationships.get(id);
      const held = relationship?.properties[property];
      if (held !== undefined && relationship?.type === type && valueKey(held) === key) yield id;
    }
  }

  /**
   * Ids of the relationships at a node, of the given types (null: all). A loop is given once for `both`. Do not write
   * to the graph while this is read.
   */
  expand(id: number, direction: Direction, types: readonly string[] | null): Iterable<number> {
    const node = this.state.nodes.get(id);
    if (node === undefined) return NONE;
    if (direction === 'outgoing') return expandOne(node.outgoing, types);
    if (direction === 'incoming') return expandOne(node.incoming, types);
    return expandBoth(id, node, types, this.state);
  }

  /** As `expand`, with what is at the other end, and without an object for each relationship. */
  walk(id: number, direction: Direction, types: readonly string[] | null): Walk {
    return new Walk(this.state, id, this.expand(id, direction, types));
  }

  /** How many relationships `expand` would give, a loop counted twice for `both`. */
  degree(id: number, direction: Direction, types: readonly string[] | null): number {
    const node = this.state.nodes.get(id);
    if (node === undefined) return 0;
    const count = (side: Adjacency): number =>
      types === null ? side.degree : types.reduce((sum, type) => sum + side.degreeOf(type), 0);
    return (
      (direction === 'incoming' ? 0 : count(node.outgoing)) + (direction === 'outgoing' ? 0 : count(node.incoming))
    );
  }

  labelCount(label: string): number {
    return this.state.labelCounts.get(label) ?? 0;
  }

  typeCount(type: string): number {
    return this.state.typeCounts.get(type) ?? 0;
  }

  /** How many relationships of the type start (`outgoing`) or end (`incoming`) at nodes with the label. */
  typeCountAt(label: string, direction: 'outgoing' | 'incoming', type: string): number {
    let count = 0;
    for (const id of this.nodesWithLabel(label)) count += this.degree(id, direction, [type]);
    return count;
  }

  /** Labels in use, sorted. */
  allLabels(): string[] {
    return [...this.state.labelCounts.keys()].toSorted();
  }

  allTypes(): string[] {
    return [...this.state.typeCounts.keys()].toSorted();
  }

  /** Property keys in use, sorted; reads the whole graph. */
  allPropertyKeys(): string[] {
    const keys = new Set<string>();
    for (const [, node] of this.state.nodes.entries()) for (const key of Object.keys(node.properties)) keys.add(key);
    for (const [, relationship] of this.state.relationships.entries()) {
      for (const key of Object.keys(relationship.properties)) keys.add(key);
    }
    return [...keys].toSorted();
  }

  schema(): readonly StoredSchema[] {
    return [...this.state.schema.values()];
  }

  protected node(id: number): NodeRecord | undefined {
    return this.state.nodes.get(id);
  }
}

const NONE: readonly number[] = [];
const NOTHING: Properties = emptyMap();
