/** Everything that can be asked of one version of a graph, by id. */
import { orderValues } from '../value/order.ts';
import { emptyMap, type Properties, type Value } from '../value/value.ts';
import type { Side } from './adjacency/adjacency.ts';
import { type Run, Walk } from './adjacency/walk.ts';
import { GraphStatistics } from './graph-statistics.ts';
import { type EntityKind } from './index/indexes.ts';
import { OrderedIndex } from './index/ordered-index.ts';
import { beginningOf, inRange, isPast, type ValueRange } from './index/value-range.ts';
import { ABSENT } from './pages/dictionary.ts';
import { PAGE_BITS, PAGE_MASK, PAGE_SIZE } from './pages/page-table.ts';

export type Direction = Side | 'both';

/** Type and ends of a relationship; its properties are read when they are asked for. */
export interface StoredRelationship {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly properties: Properties;
}

/** Up to so many entities a scan is as good as an index. */
const SCAN_LIMIT = 8;

export class GraphReader extends GraphStatistics {
  hasNode(id: number): boolean {
    return this.labelSet(id) !== ABSENT;
  }

  hasRelationship(id: number): boolean {
    return this.typeNumber(id) !== ABSENT;
  }

  /** In the order in which they were given; empty where there is no such node. Not to be changed. */
  labels(id: number): readonly string[] {
    return this.state.catalog.labelsOf(this.labelSet(id));
  }

  hasLabel(id: number, label: string): boolean {
    return this.labels(id).includes(label);
  }

  /** A new map; empty where there is no such node. */
  nodeProperties(id: number): Properties {
    return this.state.nodes.page(id >>> PAGE_BITS)?.columns.all(id & PAGE_MASK) ?? emptyMap();
  }

  relationshipProperties(id: number): Properties {
    return this.state.relationships.page(id >>> PAGE_BITS)?.columns.all(id & PAGE_MASK) ?? emptyMap();
  }

  /** Null where there is no such property or node. */
  nodeProperty(id: number, key: string): Value {
    return this.state.nodes.page(id >>> PAGE_BITS)?.columns.get(id & PAGE_MASK, key) ?? null;
  }

  /** Null where there is no such property or relationship. */
  relationshipProperty(id: number, key: string): Value {
    return this.state.relationships.page(id >>> PAGE_BITS)?.columns.get(id & PAGE_MASK, key) ?? null;
  }

  relationship(id: number): StoredRelationship | undefined {
    const page = this.state.relationships.page(id >>> PAGE_BITS);
    const offset = id & PAGE_MASK;
    const type = page?.types[offset] ?? ABSENT;
    if (page === undefined || type === ABSENT) return undefined;
    return {
      type: this.state.catalog.typeOf(type),
      start: page.starts[offset] ?? 0,
      end: page.ends[offset] ?? 0,
      get properties() {
        return page.columns.all(offset);
      },
    };
  }

  /** By id. */
  *nodes(): Generator<number> {
    for (const [number, page] of this.state.nodes.entries()) {
      for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
        if (page.labelSets[offset] !== ABSENT) yield (number << PAGE_BITS) + offset;
      }
    }
  }

  /** By id. */
  *relationships(): Generator<number> {
    for (const [number, page] of this.state.relationships.entries()) {
      for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
        if (page.types[offset] !== ABSENT) yield (number << PAGE_BITS) + offset;
      }
    }
  }

  /** By id; pages without the label are passed over. */
  *nodesWithLabel(label: string): Generator<number> {
    if (this.labelCount(label) === 0) return;
    const wanted = this.state.catalog.setsWith(label);
    for (const [number, page] of this.state.nodes.entries()) {
      if (!page.sets.some((set) => wanted[set] === 1)) continue;
      for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
        if (wanted[page.labelSets[offset] ?? ABSENT] === 1) yield (number << PAGE_BITS) + offset;
      }
    }
  }

  /** By id; pages without the type are passed over. */
  *relationshipsWithType(type: string): Generator<number> {
    const wanted = this.state.catalog.types.find(type);
    if (!this.state.counts.types.has(wanted)) return;
    for (const [number, page] of this.state.relationships.entries()) {
      if (!page.distinctTypes.includes(wanted)) continue;
      for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
        if (page.types[offset] === wanted) yield (number << PAGE_BITS) + offset;
      }
    }
  }

  /** Nodes with the label whose property equals the value (1 equals 1.0; null equals nothing). */
  nodesWith(label: string, property: string, value: Value): Iterable<number> {
    return this.entitiesWith('node', label, property, value);
  }

  /** As `nodesWith`, for relationships of one type. */
  relationshipsWith(type: string, property: string, value: Value): Iterable<number> {
    return this.entitiesWith('relationship', type, property, value);
  }

  /** How many nodes with the label have the same value of the property, on average over its values. */
  averageMatches(label: string, property: string): number {
    const count = this.labelCount(label);
    return count <= SCAN_LIMIT ? 1 : count / Math.max(1, this.index('node', label, property).distinct);
  }

  /** Nodes with the label whose property lies in the range, by value, then by id. */
  *nodesInRange(label: string, property: string, range: ValueRange): Generator<number> {
    for (const [value, id] of this.index('node', label, property).from(beginningOf(range))) {
      if (inRange(value, range)) yield id;
      else if (isPast(value, range)) return;
    }
  }

  /** Nodes with the label whose property is text that begins with the prefix, by value, then by id. */
  *nodesWithPrefix(label: string, property: string, prefix: string): Generator<number> {
    for (const [value, id] of this.index('node', label, property).from(prefix)) {
      if (typeof value !== 'string' || !value.startsWith(prefix)) return;
      yield id;
    }
  }

  /** Nodes with the label that have the property, by value as ORDER BY sorts, then by id; descending is the reverse. */
  *nodesInOrder(label: string, property: string, descending = false): Generator<number> {
    const index = this.index('node', label, property);
    for (const [, id] of descending ? index.reversed() : index.from()) yield id;
  }

  /**
   * The relationships at a node, of the given types (null: all), with what is at the other end. A loop is given once for
   * `both`. Do not write to the graph while this is read.
   */
  walk(id: number, direction: Direction, types: readonly string[] | null): Walk {
    const { catalog, adjacency } = this.state;
    const numbers = types === null ? null : types.map((type) => catalog.types.find(type));
    const runs: Run[] = [];
    if (direction !== 'incoming') adjacency.collect(id, 'outgoing', numbers, runs);
    if (direction !== 'both') {
      if (direction === 'incoming') adjacency.collect(id, 'incoming', numbers, runs);
      return new Walk(runs, catalog.types);
    }
    const second = runs.length;
    adjacency.collect(id, 'incoming', numbers, runs);
    return new Walk(runs, catalog.types, second, id);
  }

  /** Ids of the relationships that `walk` gives. */
  *expand(id: number, direction: Direction, types: readonly string[] | null): Generator<number> {
    const walk = this.walk(id, direction, types);
    while (walk.next()) yield walk.relationship;
  }

  /** How many relationships `walk` would give, a loop counted twice for `both`. */
  degree(id: number, direction: Direction, types: readonly string[] | null): number {
    const outgoing = direction === 'incoming' ? 0 : this.degreeAt(id, 'outgoing', types);
    return direction === 'outgoing' ? outgoing : outgoing + this.degreeAt(id, 'incoming', types);
  }

  private labelSet(id: number): number {
    return this.state.nodes.page(id >>> PAGE_BITS)?.labelSets[id & PAGE_MASK] ?? ABSENT;
  }

  private typeNumber(id: number): number {
    return this.state.relationships.page(id >>> PAGE_BITS)?.types[id & PAGE_MASK] ?? ABSENT;
  }

  private degreeAt(id: number, side: Side, types: readonly string[] | null): number {
    const { catalog, adjacency } = this.state;
    if (types === null) return adjacency.degree(id, side, null);
    let degree = 0;
    for (const type of types) degree += adjacency.degree(id, side, catalog.types.find(type));
    return degree;
  }

  private *entitiesWith(entity: EntityKind, name: string, property: string, value: Value): Generator<number> {
    if (value === null) return;
    const count = entity === 'node' ? this.labelCount(name) : this.typeCount(name);
    if (count <= SCAN_LIMIT) {
      for (const [id, held] of this.values(entity, name, property)) if (orderValues(held, value) === 0) yield id;
      return;
    }
    for (const [held, id] of this.index(entity, name, property).from(value)) {
      if (orderValues(held, value) !== 0) return;
      yield id;
    }
  }

  /** Built when it is first asked for, kept up by writers from then on. */
  private index(entity: EntityKind, name: string, property: string): OrderedIndex {
    const { indexes } = this.state;
    const known = indexes.find(entity, name, property);
    if (known !== undefined) return known;
    const index = OrderedIndex.of(this.values(entity, name, property));
    indexes.put(entity, name, property, index);
    return index;
  }

  private *values(entity: EntityKind, name: string, property: string): Generator<readonly [number, Value]> {
    const isNode = entity === 'node';
    for (const id of isNode ? this.nodesWithLabel(name) : this.relationshipsWithType(name)) {
      const value = isNode ? this.nodeProperty(id, property) : this.relationshipProperty(id, property);
      if (value !== null) yield [id, value];
    }
  }
}
