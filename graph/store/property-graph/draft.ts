/** The next version of a graph while it is written: pages, adjacency, counts and indexes change together. */
import type { Properties, Value } from '../value/value.ts';
import type { Side } from './adjacency/adjacency.ts';
import type { EntityKind } from './index/indexes.ts';
import type { Columns } from './pages/columns.ts';
import { ABSENT } from './pages/dictionary.ts';
import { NodePage } from './pages/node-page.ts';
import { PAGE_BITS, PAGE_MASK } from './pages/page-table.ts';
import { RelationshipPage } from './pages/relationship-page.ts';
import type { State } from './state.ts';

const SIDES: readonly Side[] = ['outgoing', 'incoming'];

/** Entities that are changed must be there, and those that are put must not. */
export class Draft {
  private readonly state: State;

  constructor(state: State) {
    this.state = state;
  }

  putNode(id: number, labels: readonly string[], properties: Properties): void {
    const { catalog, counts } = this.state;
    const page = this.nodePage(id);
    const set = catalog.labelSets.add(labels);
    page.setLabels(id & PAGE_MASK, set);
    counts.countNodes(set, 1);
    fill(page.columns, id, properties);
    for (const label of labels) this.moveNode(id, page, label, 'in');
  }

  dropNode(id: number): void {
    const { catalog, counts, adjacency } = this.state;
    const page = this.nodePage(id);
    const set = page.labelSets[id & PAGE_MASK] ?? ABSENT;
    for (const label of catalog.labelsOf(set)) this.moveNode(id, page, label, 'out');
    this.countEnds(id, set, -1);
    adjacency.clear(id);
    counts.countNodes(set, -1);
    page.setLabels(id & PAGE_MASK, ABSENT);
    page.columns.clear(id & PAGE_MASK);
  }

  setLabels(id: number, labels: readonly string[]): void {
    const { catalog, counts } = this.state;
    const page = this.nodePage(id);
    const before = page.labelSets[id & PAGE_MASK] ?? ABSENT;
    const after = catalog.labelSets.add(labels);
    for (const label of catalog.labelsOf(before)) if (!labels.includes(label)) this.moveNode(id, page, label, 'out');
    for (const label of labels) if (!catalog.labelsOf(before).includes(label)) this.moveNode(id, page, label, 'in');
    counts.countNodes(before, -1);
    counts.countNodes(after, 1);
    this.countEnds(id, before, -1);
    this.countEnds(id, after, 1);
    page.setLabels(id & PAGE_MASK, after);
  }

  setNodeProperty(id: number, key: string, value: Value): void {
    const page = this.nodePage(id);
    const labels = this.state.catalog.labelsOf(page.labelSets[id & PAGE_MASK] ?? ABSENT);
    this.setProperty('node', labels, page.columns, id, key, value);
  }

  putRelationship(id: number, typeName: string, start: number, end: number, properties: Properties): void {
    const { catalog, counts, adjacency, indexes } = this.state;
    const page = this.relationshipPage(id);
    const type = catalog.types.add(typeName);
    page.setEnds(id & PAGE_MASK, type, start, end);
    adjacency.add(type, id, start, end);
    counts.countRelationships(type, start, end, 1);
    counts.countEnds('outgoing', this.labelSet(start), type, 1);
    counts.countEnds('incoming', this.labelSet(end), type, 1);
    fill(page.columns, id, properties);
    indexes.move('relationship', typeName, id, (key) => page.columns.get(id & PAGE_MASK, key), 'in');
  }

  /** One or both of its ends may be gone. */
  dropRelationship(id: number): void {
    const { catalog, counts, adjacency, indexes } = this.state;
    const page = this.relationshipPage(id);
    const offset = id & PAGE_MASK;
    const type = page.types[offset] ?? ABSENT;
    const ends = { outgoing: page.starts[offset] ?? 0, incoming: page.ends[offset] ?? 0 };
    for (const side of SIDES) {
      const set = this.labelSet(ends[side]);
      if (set === ABSENT) continue;
      adjacency.remove(ends[side], side, type, id);
      counts.countEnds(side, set, type, -1);
    }
    indexes.move('relationship', catalog.typeOf(type), id, (key) => page.columns.get(offset, key), 'out');
    counts.countRelationships(type, ends.outgoing, ends.incoming, -1);
    page.setEnds(offset, ABSENT, 0, 0);
    page.columns.clear(offset);
  }

  setRelationshipProperty(id: number, key: string, value: Value): void {
    const page = this.relationshipPage(id);
    const type = this.state.catalog.typeOf(page.types[id & PAGE_MASK] ?? ABSENT);
    this.setProperty('relationship', [type], page.columns, id, key, value);
  }

  private setProperty(
    entity: EntityKind,
    names: readonly string[],
    columns: Columns,
    id: number,
    key: string,
    value: Value,
  ): void {
    const before = columns.get(id & PAGE_MASK, key);
    if (before === null && value === null) return;
    columns.set(id & PAGE_MASK, key, value);
    this.state.indexes.change(entity, names, key, id, before, value);
  }

  private moveNode(id: number, page: NodePage, label: string, to: 'in' | 'out'): void {
    this.state.indexes.move('node', label, id, (key) => page.columns.get(id & PAGE_MASK, key), to);
  }

  private countEnds(id: number, set: number, by: 1 | -1): void {
    const { adjacency, counts } = this.state;
    for (const side of SIDES) {
      for (const [type, degree] of adjacency.degrees(id, side)) counts.countEnds(side, set, type, by * degree);
    }
  }

  private labelSet(node: number): number {
    return this.state.nodes.page(node >>> PAGE_BITS)?.labelSets[node & PAGE_MASK] ?? ABSENT;
  }

  private nodePage(id: number): NodePage {
    return this.state.nodes.writable(id >>> PAGE_BITS, () => new NodePage());
  }

  private relationshipPage(id: number): RelationshipPage {
    return this.state.relationships.writable(id >>> PAGE_BITS, () => new RelationshipPage());
  }
}

function fill(columns: Columns, id: number, properties: Properties): void {
  for (const key of Object.keys(properties)) columns.set(id & PAGE_MASK, key, properties[key] ?? null);
}
