/** What tools ask a server about itself, answered for one graph without users in one process. */
import { mapOf, type Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { DATABASE, NAMES, type Procedure } from './procedure.ts';

interface Listing {
  readonly name: string;
  readonly columns: readonly string[];
  /** Those that SHOW gives without YIELD; all by default. */
  readonly standard?: readonly string[];
  readonly rows: (context: Context) => readonly (readonly Value[])[];
}

function listing({ name, columns, standard = columns, rows }: Listing): Procedure {
  return {
    name,
    parameters: [NAMES],
    columns,
    standard,
    run: ([names = null], context) =>
      rows(context).filter((row) => !Array.isArray(names) || names.includes(row[0] ?? null)),
  };
}

const DATABASE_COLUMNS: readonly string[] = [
  'name',
  'type',
  'aliases',
  'access',
  'address',
  'role',
  'writer',
  'requestedStatus',
  'currentStatus',
  'statusMessage',
  'default',
  'home',
  'constituents',
];

export const showDatabases = listing({
  name: 'show.databases',
  columns: DATABASE_COLUMNS,
  rows: () => [[DATABASE, 'standard', [], 'read-write', null, 'primary', true, 'online', 'online', '', true, true, []]],
});

/** There are no users: whoever runs a query is the one that Neo4j has where authentication is off. */
export const showUsers = listing({
  name: 'show.users',
  columns: ['user', 'roles', 'passwordChangeRequired', 'suspended', 'home'],
  rows: () => [['', null, null, null, null]],
});

interface Setting {
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

const SETTINGS: readonly Setting[] = [
  {
    name: 'client.allow_telemetry',
    value: 'false',
    description: 'Whether clients may send data on how they are used.',
  },
  {
    name: 'dbms.security.auth_enabled',
    value: 'false',
    description: 'Whether whoever connects must say who they are.',
  },
  { name: 'server.bolt.enabled', value: 'false', description: 'Whether the graph is served over Bolt.' },
];

export const showSettings = listing({
  name: 'show.settings',
  columns: [
    'name',
    'value',
    'isDynamic',
    'defaultValue',
    'description',
    'startupValue',
    'isExplicitlySet',
    'validValues',
  ],
  standard: ['name', 'value', 'isDynamic', 'defaultValue', 'description'],
  rows: () =>
    SETTINGS.map(({ name, value, description }) => [
      name,
      value,
      false,
      value,
      description,
      value,
      false,
      'A boolean.',
    ]),
});

function configuration(name: string, parameters: Procedure['parameters']): Procedure {
  return {
    name,
    parameters,
    columns: [
      'name',
      'description',
      'value',
      'dynamic',
      'defaultValue',
      'startupValue',
      'explicitlySet',
      'validValues',
    ],
    run: ([search = '']) =>
      SETTINGS.filter((setting) => typeof search === 'string' && setting.name.includes(search.toLowerCase())).map(
        (setting) => [
          setting.name,
          setting.description,
          setting.value,
          false,
          setting.value,
          setting.value,
          false,
          'A boolean.',
        ],
      ),
  };
}

export const configurations: readonly Procedure[] = [
  configuration('dbms.clientConfig', []),
  configuration('dbms.listConfig', [{ name: 'searchString', kinds: ['STRING'], nullable: false, missing: '' }]),
];

export const routingTable: Procedure = {
  name: 'dbms.routing.getRoutingTable',
  parameters: [
    { name: 'context', kinds: ['MAP'], nullable: false },
    { name: 'database', kinds: ['STRING'], nullable: true, missing: null },
  ],
  columns: ['ttl', 'servers'],
  run: () => [
    [
      300n,
      ['WRITE', 'READ', 'ROUTE'].map((role) =>
        mapOf([
          ['addresses', []],
          ['role', role],
        ]),
      ),
    ],
  ],
};
