/** The procedures that tools call to get to know a graph. */
import { isConstraint, schemaDefinition } from '../../../graph/store/property-graph/constraint.ts';
import type { Value } from '../../../graph/store/value/value.ts';
import { CypherError } from '../../session.ts';
import { AGGREGATES } from '../functions/aggregate.ts';
import { allFunctions } from '../functions/registry.ts';
import type { Context } from '../runtime/context.ts';
import { text } from '../functions/take.ts';
import { queryFulltext } from './fulltext.ts';
import type { Procedure } from './procedure.ts';

function listing(
  name: string,
  columns: readonly string[],
  rows: (context: Context) => Iterable<readonly Value[]>,
): Procedure {
  return { name, parameters: [], columns, run: (_, context) => rows(context) };
}

function* definitions({ graph }: Context): Generator<readonly [string, ReturnType<typeof schemaDefinition.parse>]> {
  for (const { name, definition } of graph.schema()) yield [name, schemaDefinition.parse(definition)];
}

function* indexRows(context: Context): Generator<readonly Value[]> {
  let id = 1n;
  for (const [name, definition] of definitions(context)) {
    if (definition.kind === 'existence') continue;
    const owner = isConstraint(definition) ? name : null;
    const type = owner === null ? definition.kind.toUpperCase() : 'RANGE';
    const { entity, names, properties } = definition;
    yield [id, name, 'ONLINE', 100, type, entity.toUpperCase(), names, properties, 'range-1.0', owner, null, 0n];
    id += 1n;
  }
}

function* constraintRows(context: Context): Generator<readonly Value[]> {
  let id = 1n;
  for (const [name, definition] of definitions(context)) {
    if (!isConstraint(definition)) continue;
    const { kind, entity, names, properties } = definition;
    const type =
      entity === 'relationship' && kind === 'uniqueness'
        ? 'RELATIONSHIP_UNIQUENESS'
        : `${kind === 'uniqueness' ? '' : `${entity.toUpperCase()}_`}${kind === 'existence' ? 'PROPERTY_EXISTENCE' : kind.toUpperCase()}`;
    yield [id, name, type, entity.toUpperCase(), names, properties, kind === 'existence' ? null : name, null];
    id += 1n;
  }
}

const BUILT_IN: readonly Procedure[] = [
  listing('db.labels', ['label'], ({ graph }) => graph.allLabels().map((label) => [label])),
  listing('db.relationshipTypes', ['relationshipType'], ({ graph }) => graph.allTypes().map((type) => [type])),
  listing('db.propertyKeys', ['propertyKey'], ({ graph }) => graph.allPropertyKeys().map((key) => [key])),
  listing('db.info', ['id', 'name', 'creationDate'], () => [['dossier', 'dossier', null]]),
  listing('dbms.components', ['name', 'versions', 'edition'], () => [['Neo4j Kernel', ['5.26.0'], 'community']]),
  listing('db.ping', ['success'], () => [[true]]),
  listing('db.awaitIndexes', [], () => []),
  {
    name: 'db.awaitIndex',
    parameters: [
      { name: 'indexName', kinds: ['STRING'], nullable: false },
      { name: 'timeOutSeconds', kinds: ['INTEGER'], nullable: false, missing: 300n },
    ],
    columns: [],
    run: ([name], context) => {
      if ([...definitions(context)].some(([known]) => known === name)) return [];
      throw new CypherError('Neo.ClientError.Schema.IndexNotFound', `There is no such index: ${text(name)}`);
    },
  },
  listing(
    'show.indexes',
    [
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
    ],
    indexRows,
  ),
  listing(
    'show.constraints',
    ['id', 'name', 'type', 'entityType', 'labelsOrTypes', 'properties', 'ownedIndex', 'propertyType'],
    constraintRows,
  ),
  listing('show.procedures', ['name', 'description', 'mode', 'worksOnSystem'], () =>
    [...PROCEDURES.values()]
      .filter(({ name }) => !name.startsWith('show.'))
      .map(({ name }) => [name, '', 'READ', false]),
  ),
  listing('show.functions', ['name', 'category', 'description'], () => [
    ...allFunctions().map(({ name }) => [name, 'Scalar', '']),
    ...[...AGGREGATES.keys()].map((name) => [name, 'Aggregating', '']),
  ]),
  listing('show.databases', ['name', 'type', 'aliases', 'access', 'currentStatus', 'default', 'home'], () => [
    ['dossier', 'standard', [], 'read-write', 'online', true, true],
  ]),
  queryFulltext('node'),
  queryFulltext('relationship'),
];

const PROCEDURES: ReadonlyMap<string, Procedure> = new Map(
  BUILT_IN.map((procedure) => [procedure.name.toLowerCase(), procedure]),
);

export function findProcedure(name: string): Procedure | undefined {
  return PROCEDURES.get(name.toLowerCase());
}

export function procedureNames(): string[] {
  return [...PROCEDURES.values()].map(({ name }) => name);
}
