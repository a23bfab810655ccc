/** The indexes and constraints of a graph, as SHOW lists them. */
import { isConstraint, schemaDefinition } from '../../../graph/store/property-graph/constraint.ts';
import type { Value } from '../../../graph/store/value/value.ts';
import { CypherError } from '../../session.ts';
import { text } from '../functions/take.ts';
import type { Context } from '../runtime/context.ts';
import { KIND, type Procedure } from './procedure.ts';
import { createStatement, lookupStatement, optionsOf } from './schema-statement.ts';

const INDEX_COLUMNS: readonly string[] = [
  'id',
  'name',
  'state',
  'populationPercent',
  'type',
  'entityType',
  'labelsOrTypes',
  'properties',
  'indexProvider',
  'owningConstraint',
  'lastRead',
  'readCount',
  'trackedSince',
  'options',
  'failureMessage',
  'createStatement',
];

const CONSTRAINT_COLUMNS: readonly string[] = [
  'id',
  'name',
  'type',
  'entityType',
  'labelsOrTypes',
  'properties',
  'ownedIndex',
  'propertyType',
  'options',
  'createStatement',
];

/** Labels and types are always looked up by an index; the names are those that Neo4j gives it. */
const LOOKUPS: readonly (readonly [name: string, entity: string])[] = [
  ['index_343aff4e', 'NODE'],
  ['index_f7700477', 'RELATIONSHIP'],
];

export const showIndexes: Procedure = {
  name: 'show.indexes',
  parameters: [KIND],
  columns: INDEX_COLUMNS,
  standard: INDEX_COLUMNS.slice(0, INDEX_COLUMNS.indexOf('trackedSince')),
  run: ([kind], context) => [...indexRows(context)].filter((row) => kind === null || row[4] === kind),
};

export const showConstraints: Procedure = {
  name: 'show.constraints',
  parameters: [KIND],
  columns: CONSTRAINT_COLUMNS,
  standard: CONSTRAINT_COLUMNS.slice(0, CONSTRAINT_COLUMNS.indexOf('options')),
  run: ([kind = null], context) => [...constraintRows(context)].filter((row) => isOfKind(row[2] ?? null, kind)),
};

function isOfKind(type: Value, kind: Value): boolean {
  return kind === null || (typeof type === 'string' && typeof kind === 'string' && type.endsWith(kind));
}

function* definitions({ graph }: Context): Generator<readonly [string, ReturnType<typeof schemaDefinition.parse>]> {
  for (const { name, definition } of graph.schema()) yield [name, schemaDefinition.parse(definition)];
}

function* indexRows(context: Context): Generator<readonly Value[]> {
  let id = 1n;
  for (const [name, entity] of LOOKUPS) {
    const provider = 'token-lookup-1.0';
    const more = [null, optionsOf('LOOKUP', provider), '', lookupStatement(name, entity)];
    yield [id, name, 'ONLINE', 100, 'LOOKUP', entity, null, null, provider, null, null, 0n, ...more];
    id += 1n;
  }
  for (const [name, definition] of definitions(context)) {
    if (definition.kind === 'existence') continue;
    const owner = isConstraint(definition) ? name : null;
    const type = owner === null ? definition.kind.toUpperCase() : 'RANGE';
    const { entity, names, properties } = definition;
    const provider = PROVIDERS[type] ?? 'range-1.0';
    const more = [null, optionsOf(type, provider), '', createStatement(name, definition)];
    yield [id, name, 'ONLINE', 100, type, entity.toUpperCase(), names, properties, provider, owner, null, 0n, ...more];
    id += 1n;
  }
}

const PROVIDERS: Readonly<Record<string, string>> = {
  TEXT: 'text-2.0',
  POINT: 'point-1.0',
  FULLTEXT: 'fulltext-1.0',
};

function* constraintRows(context: Context): Generator<readonly Value[]> {
  let id = 1n;
  for (const [name, definition] of definitions(context)) {
    if (!isConstraint(definition)) continue;
    const { kind, entity, names, properties } = definition;
    const what = kind === 'existence' ? 'PROPERTY_EXISTENCE' : kind.toUpperCase();
    const type = kind === 'uniqueness' && entity === 'node' ? what : `${entity.toUpperCase()}_${what}`;
    const index = kind === 'existence' ? null : name;
    const options = index === null ? null : optionsOf('RANGE', 'range-1.0');
    const statement = createStatement(name, definition);
    yield [id, name, type, entity.toUpperCase(), names, properties, index, null, options, statement];
    id += 1n;
  }
}

/** Indexes are always ready; only that there is one of the name is checked. */
export const awaitIndex: Procedure = {
  name: 'db.awaitIndex',
  parameters: [
    { name: 'indexName', kinds: ['STRING'], nullable: false },
    { name: 'timeOutSeconds', kinds: ['INTEGER'], nullable: true, missing: 300n },
  ],
  columns: [],
  run: ([name = null], context) => {
    if ([...indexRows(context)].some((row) => row[1] === name)) return [];
    throw new CypherError('Neo.ClientError.Schema.IndexNotFound', `There is no index called '${text(name)}'.`);
  },
};
