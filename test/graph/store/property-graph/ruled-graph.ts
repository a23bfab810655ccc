/** A graph in plain objects that holds constraints: it looks at everything, every time. */
import type { SchemaDefinition } from '../../../../graph/store/property-graph/constraint.ts';
import type { ViolationKind } from '../../../../graph/store/property-graph/violation.ts';
import { valueKey } from '../../../../graph/store/value/key.ts';
import type { Value } from '../../../../graph/store/value/value.ts';
import { PlainGraph } from './plain-graph.ts';

export const RULES: Readonly<Record<string, SchemaDefinition>> = {
  'one x of A': { kind: 'uniqueness', entity: 'node', names: ['A'], properties: ['x'] },
  'one x and y of B': { kind: 'uniqueness', entity: 'node', names: ['B'], properties: ['x', 'y'] },
  'y of C': { kind: 'existence', entity: 'node', names: ['C'], properties: ['y'] },
  'key of R': { kind: 'key', entity: 'relationship', names: ['R'], properties: ['x'] },
  'y of S': { kind: 'existence', entity: 'relationship', names: ['S'], properties: ['y'] },
};

interface Subject {
  readonly names: readonly string[];
  readonly properties: Readonly<Record<string, Value>>;
}

export class RuledGraph extends PlainGraph {
  readonly rules = new Set<string>();

  override copy(): RuledGraph {
    const copy = new RuledGraph();
    const { nodes, relationships } = super.copy();
    for (const [id, node] of nodes) copy.nodes.set(id, node);
    for (const [id, one] of relationships) copy.relationships.set(id, one);
    for (const rule of this.rules) copy.rules.add(rule);
    return copy;
  }

  /** What a write that led here has broken, any of these; [null]: nothing. A new rule must be kept from the first. */
  broken(newRule: string | null): readonly (ViolationKind | null)[] {
    const kinds: ViolationKind[] = [];
    for (const name of this.rules) {
      if (this.hasTwice(name)) kinds.push('uniqueness');
    }
    if (newRule !== null && this.lacksOne(newRule)) kinds.push('existence');
    return kinds.length === 0 ? [null] : kinds;
  }

  /** What a transaction that ends here would have broken. */
  get brokenAtEnd(): ViolationKind | null {
    const isLoose = ({ start, end }: { start: number; end: number }) => !this.nodes.has(start) || !this.nodes.has(end);
    if ([...this.relationships.values()].some(isLoose)) return 'has relationships';
    for (const name of this.rules) if (this.lacksOne(name)) return 'existence';
    return null;
  }

  private hasTwice(name: string): boolean {
    const rule = RULES[name];
    if (rule === undefined || rule.kind === 'existence') return false;
    const held = this.subjects(rule)
      .map(({ properties }) => rule.properties.map((property) => properties[property] ?? null))
      .filter((values) => !values.includes(null))
      .map((values) => JSON.stringify(values.map(valueKey)));
    return new Set(held).size < held.length;
  }

  private lacksOne(name: string): boolean {
    const rule = RULES[name];
    if (rule === undefined || rule.kind === 'uniqueness') return false;
    return this.subjects(rule).some(({ properties }) =>
      rule.properties.some((one) => (properties[one] ?? null) === null),
    );
  }

  private subjects({ entity, names }: SchemaDefinition): Subject[] {
    const all: Subject[] =
      entity === 'node'
        ? Array.from(this.nodes.values(), ({ labels, properties }) => ({ names: labels, properties }))
        : Array.from(this.relationships.values(), ({ type, properties }) => ({ names: [type], properties }));
    return all.filter((subject) => names.some((name) => subject.names.includes(name)));
  }
}
