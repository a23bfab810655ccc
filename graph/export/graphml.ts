/** The graph as GraphML (http://graphml.graphdrawing.org), for NetworkX, yEd, Cytoscape and their kin. */
import { graphOf, type Attributes } from '../metrics/graph.ts';
import type { Facts, PropertyValue } from '../model/fact.ts';
import { escapeXml } from './xml-text.ts';

/** Articles and claims stay out: it is the network, not its evidence. Lists are joined by `; `. */
export function* exportGraphml(facts: Facts): Generator<string> {
  const graph = graphOf(facts);
  const keys = { node: new Map<string, string>(), edge: new Map<string, string>() };
  graph.forEachNode((_, attributes) => declare(keys.node, attributes));
  graph.forEachEdge((_, attributes) => declare(keys.edge, attributes));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const kind of ['node', 'edge'] as const) {
    for (const [name, type] of [...keys[kind]].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      yield `<key id="${kind}-${escapeXml(name)}" for="${kind}" attr.name="${escapeXml(name)}" attr.type="${type}"/>\n`;
    }
  }
  yield '<graph edgedefault="directed">\n';
  for (const { node, attributes } of graph.nodeEntries()) {
    yield `<node id="${escapeXml(node)}">${data('node', attributes)}</node>\n`;
  }
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
    yield `<edge id="${escapeXml(edge)}" ${ends}>${data('edge', attributes)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function declare(keys: Map<string, string>, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
    const known = keys.get(name);
    keys.set(name, known === undefined || known === type ? type : 'string');
  }
}

const data = (kind: string, attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => `<data key="${kind}-${escapeXml(name)}">${escapeXml(text(value))}</data>`)
    .join('');

const text = (value: PropertyValue): string => (Array.isArray(value) ? value.join('; ') : String(value));
