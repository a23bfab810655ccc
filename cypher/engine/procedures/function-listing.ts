/** SHOW FUNCTIONS: what can be called, with the signatures that Neo4j gives. */
import { mapOf, type Value } from '../../../graph/store/value/value.ts';
import { CATALOGUE, type CataloguedFunction, type FunctionArgument } from '../functions/catalogue.ts';
import { KIND, type Procedure } from './procedure.ts';

const COLUMNS = [
  'name',
  'category',
  'description',
  'signature',
  'isBuiltIn',
  'argumentDescription',
  'returnDescription',
  'aggregating',
  'rolesExecution',
  'rolesBoostedExecution',
  'isDeprecated',
  'deprecatedBy',
];

const DEPRECATED = new Set(['id']);

export const showFunctions: Procedure = {
  name: 'show.functions',
  parameters: [KIND],
  columns: COLUMNS,
  standard: ['name', 'category', 'description'],
  run: ([kind = null]) => (kind === 'USER DEFINED' ? [] : CATALOGUE.map(rowOf)),
};

function rowOf({ name, category, description, signature, arguments: given, returns }: CataloguedFunction): Value[] {
  return [
    name,
    category,
    description,
    signature,
    true,
    given.map(describe),
    returns,
    category === 'Aggregating',
    null,
    null,
    DEPRECATED.has(name),
    null,
  ];
}

export function describe({ name, type, missing }: FunctionArgument): Value {
  return mapOf([
    ['name', name],
    ['type', type],
    ['description', `${name} :: ${type}`],
    ['isDeprecated', false],
    ...(missing === null ? [] : ([['default', `DefaultParameterValue{value=${missing}, type=${type}}`]] as const)),
  ]);
}
