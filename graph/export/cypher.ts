/** The graph as a Cypher script that a Neo4j takes as it is: constraints, then nodes and relationships in batches. */
import { type Facts, NodeLabel, type PropertyValue, propertyKinds } from '../model/fact.ts';

const BATCH = 500;

/** Statements end in `;` and a line break. Values are literals, escaped so that none can end its own text. */
export function* exportCypher({ nodes, relationships }: Facts): Generator<string> {
  for (const label of NodeLabel.options) {
    yield `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  }
  for (const [label, group] of grouped(nodes, (node) => node.label)) {
    for (const batch of batches(group)) {
      const rows = batch.map(({ properties }) => map(properties)).join(',\n');
      yield `UNWIND [\n${rows}\n] AS row\nMERGE (n:${label} {id: row.id})\nSET n = row;\n`;
    }
  }
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const kindOf = (one: Facts['relationships'][number]) =>
    [one.type, labels.get(one.start) ?? '', labels.get(one.end) ?? ''].join(' ');
  for (const [kind, group] of grouped(relationships, kindOf)) {
    const [type, start, end] = kind.split(' ');
    for (const batch of batches(group)) {
      const rows = batch.map(
        (one) => `{from: ${text(one.start)}, to: ${text(one.end)}, facts: ${map(one.properties)}}`,
      );
      yield (
        `UNWIND [\n${rows.join(',\n')}\n] AS row\nMATCH (a:${start} {id: row.from}), (b:${end} {id: row.to})\n` +
        `MERGE (a)-[r:${type} {id: row.facts.id}]->(b)\nSET r = row.facts;\n`
      );
    }
  }
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

const map = (properties: Readonly<Record<string, PropertyValue>>): string =>
  `{${Object.entries(properties)
    .map(([key, value]) => `${quotedName(key)}: ${literal(key, value)}`)
    .join(', ')}}`;

/** In backticks; a backslash is written as Neo4j reads it back, so that none can spell a backtick. */
const quotedName = (name: string): string => `\`${name.replaceAll('\\', '\\u005c').replaceAll('`', '``')}\``;

function literal(key: string, value: PropertyValue): string {
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
  if (typeof value === 'string') return propertyKinds[key] === 'date' ? `date(${text(value)})` : text(value);
  if (typeof value === 'number' && propertyKinds[key] !== 'integer')
    return Number.isInteger(value) ? value.toFixed(1) : String(value);
  return String(value);
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Single quotes, with everything that is not plain printable ASCII escaped. Neo4j reads `\uXXXX` before it looks for
 * quotes, so a quote or backslash is never written that way, and a backslash before a `u` ends its own literal.
 */
function text(value: string): string {
  const escaped = value.replaceAll(
    /['\\]|[^ -~]/g,
    (unit) => escapes[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${escaped.replaceAll(/\\\\(?=u)/gi, "\\\\' + '")}'`;
}
