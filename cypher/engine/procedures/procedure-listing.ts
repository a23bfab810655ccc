/** SHOW PROCEDURES: what can be called, with the signatures that Neo4j gives. */
import { mapOf, type Value } from '../../../graph/store/value/value.ts';
import { type CataloguedProcedure, PROCEDURE_CATALOGUE } from './catalogue.ts';
import { describe } from './function-listing.ts';
import type { Procedure } from './procedure.ts';

const COLUMNS = [
  'name',
  'description',
  'mode',
  'worksOnSystem',
  'signature',
  'argumentDescription',
  'returnDescription',
  'admin',
  'rolesExecution',
  'rolesBoostedExecution',
  'isDeprecated',
  'deprecatedBy',
  'option',
];

export const showProcedures: Procedure = {
  name: 'show.procedures',
  parameters: [],
  columns: COLUMNS,
  standard: ['name', 'description', 'mode', 'worksOnSystem'],
  run: () => PROCEDURE_CATALOGUE.map(rowOf),
};

function rowOf({ name, description, mode, signature, arguments: given, gives, admin }: CataloguedProcedure): Value[] {
  const option = mapOf([['deprecated', false]]);
  return [
    name,
    description,
    mode,
    true,
    signature,
    given.map(describe),
    gives.map(describe),
    admin,
    null,
    null,
    false,
    null,
    option,
  ];
}
