/** The statement that would make an index or constraint, and its options, as SHOW gives them. */
import type { SchemaDefinition } from '../../../graph/store/property-graph/constraint.ts';
import { mapOf, type Value } from '../../../graph/store/value/value.ts';

const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

const FULLTEXT_CONFIG = [
  ['fulltext.analyzer', 'standard-no-stop-words'],
  ['fulltext.eventually_consistent', false],
] as const;

export function createStatement(name: string, { kind, entity, names, properties }: SchemaDefinition): string {
  const variable = entity === 'node' ? 'n' : 'r';
  const target = `${variable}:${names.map(quoted).join('|')}`;
  const pattern = entity === 'node' ? `(${target})` : `()-[${target}]-()`;
  const list = properties.map((property) => `${variable}.${quoted(property)}`).join(', ');
  switch (kind) {
    case 'uniqueness':
      return `CREATE CONSTRAINT ${quoted(name)} FOR ${pattern} REQUIRE (${list}) IS UNIQUE`;
    case 'existence':
      return `CREATE CONSTRAINT ${quoted(name)} FOR ${pattern} REQUIRE (${list}) IS NOT NULL`;
    case 'key':
      return `CREATE CONSTRAINT ${quoted(name)} FOR ${pattern} REQUIRE (${list}) IS ${entity.toUpperCase()} KEY`;
    case 'fulltext': {
      const config = FULLTEXT_CONFIG.map(([key, value]) => `${quoted(key)}: ${constant(value)}`).join(',');
      return `CREATE FULLTEXT INDEX ${quoted(name)} FOR ${pattern} ON EACH [${list}] OPTIONS {indexConfig: {${config}}}`;
    }
    default:
      return `CREATE ${kind.toUpperCase()} INDEX ${quoted(name)} FOR ${pattern} ON (${list})`;
  }
}

const constant = (value: string | boolean): string => (typeof value === 'string' ? `'${value}'` : String(value));

export function lookupStatement(name: string, entity: string): string {
  const each = entity === 'NODE' ? '(n) ON EACH labels(n)' : '()-[r]-() ON EACH type(r)';
  return `CREATE LOOKUP INDEX ${quoted(name)} FOR ${each}`;
}

export function optionsOf(type: string, provider: string): Value {
  return mapOf([
    ['indexConfig', mapOf(type === 'FULLTEXT' ? FULLTEXT_CONFIG : [])],
    ['indexProvider', provider],
  ]);
}
