/** The graph as GEXF, for Gephi and its kin. */
import { write } from 'graphology-gexf';
import { type Attributes, graphOf } from '../metrics/graph.ts';
import { assignMeasures } from '../metrics/measure.ts';
import type { Facts, PropertyValue } from '../model/fact.ts';
import { withoutControls } from './xml-text.ts';

/** Lists are joined by `; `; each node also carries its degree, PageRank and community. */
export function exportGexf(facts: Facts): string {
  const graph = graphOf(facts);
  assignMeasures(graph);
  return write(graph, {
    formatNode: (_: string, { label, ...attributes }: Attributes) => ({
      label: `${flat(label)}`,
      attributes: all(attributes),
    }),
    formatEdge: (_: string, attributes: Attributes) => ({
      label: `${flat(attributes['type'])}`,
      attributes: all(attributes),
    }),
  });
}

function all(attributes: Attributes): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, flat(value)]));
}

function flat(value: PropertyValue | undefined): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return withoutControls(Array.isArray(value) ? value.join('; ') : (value ?? ''));
}
