/** A graph in plain objects, as simple as can be: what the compact one must be like. */
import { inRange, type ValueRange } from '../../../../graph/store/property-graph/index/value-range.ts';
import { orderValues } from '../../../../graph/store/value/order.ts';
import type { Value } from '../../../../graph/store/value/value.ts';

export interface PlainNode {
  labels: string[];
  properties: Record<string, Value>;
}

export interface PlainRelationship {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  properties: Record<string, Value>;
}

export class PlainGraph {
  readonly nodes = new Map<number, PlainNode>();
  readonly relationships = new Map<number, PlainRelationship>();

  copy(): PlainGraph {
    const copy = new PlainGraph();
    for (const [id, node] of this.nodes) {
      copy.nodes.set(id, { labels: [...node.labels], properties: { ...node.properties } });
    }
    for (const [id, one] of this.relationships)
      copy.relationships.set(id, { ...one, properties: { ...one.properties } });
    return copy;
  }

  /** Relationship, type and other end; a loop once. */
  around(id: number, direction: 'outgoing' | 'incoming' | 'both'): [number, string, number][] {
    const found: [number, string, number][] = [];
    for (const [relationship, { type, start, end }] of this.relationships) {
      if (start === id && direction !== 'incoming') found.push([relationship, type, end]);
      else if (end === id && direction !== 'outgoing') found.push([relationship, type, start]);
    }
    return found;
  }

  typeCountAt(label: string, end: 'start' | 'end', type: string): number {
    const ends = [...this.relationships.values()].filter((one) => one.type === type).map((one) => one[end]);
    return ends.filter((id) => this.nodes.get(id)?.labels.includes(label) === true).length;
  }

  withLabel(label: string): number[] {
    return [...this.nodes].filter(([, { labels }]) => labels.includes(label)).map(([id]) => id);
  }

  /** By value, then by id. */
  ordered(label: string, property: string): { id: number; value: Value }[] {
    return this.withLabel(label)
      .map((id) => ({ id, value: this.nodes.get(id)?.properties[property] ?? null }))
      .filter(({ value }) => value !== null)
      .toSorted((a, b) => orderValues(a.value, b.value) || a.id - b.id);
  }

  inRange(label: string, property: string, range: ValueRange): number[] {
    return this.ordered(label, property)
      .filter(({ value }) => inRange(value, range))
      .map(({ id }) => id);
  }
}
