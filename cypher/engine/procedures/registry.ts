/** The procedures that tools call to get to know a graph. */
import type { Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { queryFulltext } from './fulltext.ts';
import { showFunctions } from './function-listing.ts';
import { showProcedures } from './procedure-listing.ts';
import { awaitIndex, showConstraints, showIndexes } from './schema-listings.ts';
import { nodeTypeProperties, relTypeProperties } from './type-properties.ts';
import type { Procedure } from './procedure.ts';
import { showTransactions, terminateTransactions } from './transaction-listing.ts';
import { visualization } from './visualization.ts';
import { configurations, routingTable, showDatabases, showSettings, showUsers } from './server-listings.ts';

function listing(
  name: string,
  columns: readonly string[],
  rows: (context: Context) => Iterable<readonly Value[]>,
): Procedure {
  return { name, parameters: [], columns, run: (_, context) => rows(context) };
}

const BUILT_IN: readonly Procedure[] = [
  listing('db.labels', ['label'], ({ graph }) => graph.allLabels().map((label) => [label])),
  listing('db.relationshipTypes', ['relationshipType'], ({ graph }) => graph.allTypes().map((type) => [type])),
  listing('db.propertyKeys', ['propertyKey'], ({ graph }) => graph.allPropertyKeys().map((key) => [key])),
  listing('db.info', ['id', 'name', 'creationDate'], () => [['dossier', 'dossier', null]]),
  listing('dbms.components', ['name', 'versions', 'edition'], () => [['Neo4j Kernel', ['5.26.0'], 'community']]),
  listing('db.ping', ['success'], () => [[true]]),
  {
    name: 'db.awaitIndexes',
    parameters: [{ name: 'timeOutSeconds', kinds: ['INTEGER'], nullable: true, missing: 300n }],
    columns: [],
    run: () => [],
  },
  awaitIndex,
  nodeTypeProperties,
  relTypeProperties,
  visualization,
  showIndexes,
  showConstraints,
  showProcedures,
  showFunctions,
  showDatabases,
  showUsers,
  showTransactions,
  terminateTransactions,
  showSettings,
  ...configurations,
  routingTable,
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
