/** What there is to say of each procedure: its signature as Neo4j writes it, and what it is for. */
import { argumentsIn, type FunctionArgument } from '../functions/catalogue.ts';

export interface CataloguedProcedure {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
  readonly mode: 'READ' | 'DBMS';
  readonly admin: boolean;
  readonly arguments: readonly FunctionArgument[];
  readonly gives: readonly FunctionArgument[];
}

const SETTING =
  'name :: STRING, description :: STRING, value :: STRING, dynamic :: BOOLEAN, defaultValue :: STRING, startupValue :: STRING, explicitlySet :: BOOLEAN, validValues :: STRING';

const ENTRIES = `
  db.awaitIndex(indexName :: STRING, timeOutSeconds = 300 :: INTEGER) — waits until an index can be used
  db.awaitIndexes(timeOutSeconds = 300 :: INTEGER) — waits until all indexes can be used
  db.index.fulltext.queryNodes(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (node :: NODE, score :: FLOAT) — the nodes that a full-text index finds, the best first
  db.index.fulltext.queryRelationships(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (relationship :: RELATIONSHIP, score :: FLOAT) — the relationships that a full-text index finds, the best first
  db.info() :: (id :: STRING, name :: STRING, creationDate :: STRING) — what the graph is called
  db.labels() :: (label :: STRING) — the labels that nodes have
  db.ping() :: (success :: BOOLEAN) — answers, to show that somebody is there
  db.propertyKeys() :: (propertyKey :: STRING) — the names of properties
  db.relationshipTypes() :: (relationshipType :: STRING) — the types that relationships have
  db.schema.nodeTypeProperties() :: (nodeType :: STRING, nodeLabels :: LIST<STRING>, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN) — which properties nodes of which labels have
  db.schema.relTypeProperties() :: (relType :: STRING, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN) — which properties relationships of which types have
  db.schema.visualization() :: (nodes :: LIST<NODE>, relationships :: LIST<RELATIONSHIP>) — a node for each label, and which types join which
  dbms.clientConfig() :: (${SETTING}) — the settings that clients ask for
  dbms.components() :: (name :: STRING, versions :: LIST<STRING>, edition :: STRING) — which server's answers are given
  dbms.listConfig(searchString = "" :: STRING) :: (${SETTING}) — the settings whose names have a text in them
  dbms.routing.getRoutingTable(context :: MAP, database = null :: STRING) :: (ttl :: INTEGER, servers :: LIST<MAP>) — where to send what is to be read and written`;

export const PROCEDURE_CATALOGUE: readonly CataloguedProcedure[] = ENTRIES.trim()
  .split('\n')
  .map((line) => entry(line.trim()));

function entry(text: string): CataloguedProcedure {
  const [signature = '', description = ''] = text.split(' — ');
  const [takes = '', gives = ''] = signature.split(') :: (');
  const [name = ''] = signature.split('(', 1);
  return {
    name,
    signature,
    description: `${description.charAt(0).toUpperCase()}${description.slice(1)}.`,
    mode: name.startsWith('dbms.') ? 'DBMS' : 'READ',
    admin: name === 'dbms.listConfig',
    arguments: argumentsIn(takes),
    gives: argumentsIn(gives),
  };
}
