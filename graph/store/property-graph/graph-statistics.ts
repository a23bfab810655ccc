/** What one version of a graph keeps count of: known at once, however large it is. */
import type { Side } from './adjacency/adjacency.ts';
import type { NamedDefinition } from './constraint.ts';
import { changedColumns, type State } from './state.ts';

export class GraphStatistics {
  protected readonly state: State;

  constructor(state: State) {
    this.state = state;
  }

  get nodeCount(): number {
    return this.state.counts.nodes;
  }

  get relationshipCount(): number {
    return this.state.counts.relationships;
  }

  labelCount(label: string): number {
    const { catalog, counts } = this.state;
    let count = 0;
    for (const [set, nodes] of counts.sets) if (catalog.labelsOf(set).includes(label)) count += nodes;
    return count;
  }

  typeCount(type: string): number {
    return this.state.counts.types.get(this.state.catalog.types.find(type)) ?? 0;
  }

  /** Whether any relationship of these types (null: of any) leads from a node to itself. */
  hasLoops(types: readonly string[] | null): boolean {
    const { catalog, counts } = this.state;
    if (types === null) return counts.loops.size > 0;
    return counts.loops.size > 0 && types.some((type) => counts.loops.has(catalog.types.find(type)));
  }

  /** How many relationships of the type start (`outgoing`) or end (`incoming`) at nodes with the label. */
  typeCountAt(label: string, direction: Side, type: string): number {
    const { catalog, counts } = this.state;
    const number = catalog.types.find(type);
    let count = 0;
    for (const set of counts.sets.keys()) {
      if (catalog.labelsOf(set).includes(label)) count += counts.endsAt(direction, set, number);
    }
    return count;
  }

  /** Labels in use, sorted. */
  allLabels(): string[] {
    const labels = new Set<string>();
    for (const set of this.state.counts.sets.keys())
      for (const one of this.state.catalog.labelsOf(set)) labels.add(one);
    return [...labels].toSorted();
  }

  allTypes(): string[] {
    return Array.from(this.state.counts.types.keys(), (type) => this.state.catalog.typeOf(type)).toSorted();
  }

  /** Property keys in use, sorted; a writer has also those of which it took the last value away. */
  allPropertyKeys(): string[] {
    const keys = new Set(this.state.counts.keys.keys());
    for (const columns of changedColumns(this.state)) for (const key of columns.keys()) keys.add(key);
    return [...keys].toSorted();
  }

  /** Whether `allPropertyKeys` has it. */
  hasPropertyKey(key: string): boolean {
    if (this.state.counts.keys.has(key)) return true;
    for (const columns of changedColumns(this.state)) if (columns.has(key)) return true;
    return false;
  }

  schema(): readonly NamedDefinition[] {
    return [...this.state.schema.values()];
  }
}
