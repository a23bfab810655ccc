/** The engine behind the interface of the openCypher TCK's runner; runs the sources through tsx, or the build in dist. */
import { existsSync } from 'node:fs';

const built = new URL('../../dist/cypher/engine/session.js', import.meta.url);
const fromBuild = process.env.DOSSIER_TCK_DIST === '1' && existsSync(built);
if (!fromBuild) {
  const { register } = await import('tsx/esm/api');
  register();
}

const from = (path) => import(new URL(fromBuild ? `../../dist/${path}.js` : `../../${path}.ts`, import.meta.url).href);
const { openEngineSession } = await from('cypher/engine/session');
const { PropertyGraph } = await from('graph/store/property-graph/property-graph');
const { Composite } = await from('graph/store/value/kind');

// The TCK writes temporal values without zero seconds; toString() does not.
const temporalText = (value) => String(value).replace(/((?:^|T)\d\d:\d\d):00(?![.\d:])/, '$1');

const properties = (map) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toNeutral(value)]));

function toNeutral(value) {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toNeutral);
  if (value instanceof Composite)
    return value.kind === 'POINT' ? { t: 'point', v: String(value) } : temporalText(value);
  if ('labels' in value && 'identity' in value) {
    return { t: 'node', labels: value.labels, props: properties(value.properties), id: value.elementId };
  }
  if ('startNodeElementId' in value) {
    return {
      t: 'rel',
      type: value.type,
      props: properties(value.properties),
      id: value.elementId,
      s: value.startNodeElementId,
    };
  }
  if ('segments' in value) {
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)].map(toNeutral);
    const rels = value.segments.map(({ relationship }, index) => ({
      ...toNeutral(relationship),
      fwd: relationship.startNodeElementId === nodes[index].id,
    }));
    return { t: 'path', nodes, rels };
  }
  return { t: 'map', v: properties(value) };
}

function fromNeutral(value) {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(fromNeutral);
  return Object.fromEntries(Object.entries(value.v).map(([key, item]) => [key, fromNeutral(item)]));
}

const fields = (text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [, field, type] = /^(\w+) :: (.*)$/.exec(part);
      return { field, type };
    });
const kindsOf = (type) => {
  const plain = type.replace('?', '');
  return plain === 'NUMBER' ? ['INTEGER', 'FLOAT'] : [plain];
};

/** `test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?)` with the rows of its table. */
function procedureFrom(signature, rows) {
  const [, name, parameters, results] = /^([\w.]+)\((.*?)\) :: \((.*)\)$/s.exec(signature.trim());
  const inputs = fields(parameters);
  const columns = fields(results).map(({ field }) => field);
  return {
    name,
    parameters: inputs.map(({ field, type }) => ({ name: field, kinds: kindsOf(type), nullable: type.endsWith('?') })),
    columns,
    run: (items) =>
      rows
        // A number given as 42 equals a table's 42.0.
        .filter((row) => inputs.every((_, index) => items[index] == row[index]))
        .map((row) => row.slice(inputs.length)),
  };
}

export default async function make() {
  let graph = new PropertyGraph();
  let procedures = [];
  return {
    name: 'dossier',
    async reset() {
      graph = new PropertyGraph();
      procedures = [];
    },
    async run(query, parameters = {}) {
      const session = openEngineSession(graph, { write: true, procedures });
      const given = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, fromNeutral(value)]));
      const { keys, records } = await session.run(query, given);
      return {
        columns: [...keys],
        rows: records.map((record) => keys.map((_, index) => toNeutral(record.get(index)))),
      };
    },
    async procedure(signature, [, ...table]) {
      const session = openEngineSession(graph);
      const rows = [];
      for (const cells of table) {
        const { records } = await session.run(`RETURN [${cells.join(', ')}] AS row`);
        rows.push(records[0].get('row'));
      }
      procedures.push(procedureFrom(signature, rows));
    },
  };
}
