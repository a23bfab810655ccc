import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse as parseGexf } from 'graphology-gexf';
import { MultiDirectedGraph } from 'graphology';
import { canonical } from '../../../graph/export/canonical.ts';
import { exportCsv } from '../../../graph/export/csv.ts';
import { exportCypher } from '../../../graph/export/cypher.ts';
import { exportGexf } from '../../../graph/export/gexf.ts';
import { exportGraphml } from '../../../graph/export/graphml.ts';
import { exportJson } from '../../../graph/export/json.ts';
import type { Facts } from '../../../graph/model/fact.ts';
import { parseHTML } from 'linkedom';
import { awkward, sample } from './facts-sample.ts';

const empty: Facts = { nodes: [], relationships: [] };
const whole = (lines: Iterable<string>): string => [...lines].join('');

test('JSON gives back the facts, whatever order their keys came in', () => {
  expect(JSON.parse(whole(exportJson(sample)))).toEqual(sample);
  expect(JSON.parse(whole(exportJson(empty)))).toEqual(empty);
  const turned = sample.nodes.map((node) => ({
    ...node,
    properties: Object.fromEntries(Object.entries(node.properties).toReversed()),
  }));
  expect(whole(exportJson({ ...sample, nodes: turned }))).toBe(whole(exportJson(sample)));
});

test('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonical(turned)).toBe(canonical(value));
    }),
  );
});

test('CSV has a row a node and defuses formulas', () => {
  const { nodes, relationships } = exportCsv(sample);
  expect(nodes.split('\n')[0]).toContain('id,label');
  expect(nodes).not.toMatch(/(^|,)"?=/m);
  expect(relationships).toContain('met_with:1,MET_WITH,person:ivo-lind,person:x');
});

test('GEXF is read back with names and measures, without articles', () => {
  const graph = parseGexf(MultiDirectedGraph, exportGexf(sample));
  expect(graph.nodes().toSorted()).toEqual(['person:ivo-lind', 'person:x']);
  expect(graph.getNodeAttribute('person:ivo-lind', 'label')).toBe('Ivo Lind');
  expect(graph.getNodeAttribute('person:x', 'degree')).toBe(1);
  expect(exportGexf(empty)).toContain('<gexf');
});

test('GraphML is well formed and keeps every character', () => {
  const { document } = parseHTML(whole(exportGraphml(sample)));
  expect(document.querySelectorAll('edge')).toHaveLength(1);
  const names = [...document.querySelectorAll('node[id="person:x"] data')].map((one) => one.textContent);
  expect(names).toContain(awkward);
});

describe('the Cypher script', () => {
  const script = whole(exportCypher(sample));

  test('types dates, integers and floats', () => {
    expect(script).toContain("`earliest`: date('2031-05-13')");
    expect(script).toContain('`origins`: 1}');
    expect(script).toContain('`confidence`: 1.0');
  });

  test('writes a name that could end its own quotes so that Neo4j reads it back', () => {
    const properties = { id: 'a', 'k`\\u0060': 'x' };
    const odd = whole(exportCypher({ nodes: [{ id: 'a', label: 'Person', properties }], relationships: [] }));
    expect(odd).toContain("`k``\\u005cu0060`: 'x'");
  });

  test('holds no text that could end its own quotes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\\u027'\n]*$/)), (name) => {
        const node = { id: 'a', label: 'Person' as const, properties: { id: 'a', name } };
        const literal = /`name`: (.*)\}/.exec(whole(exportCypher({ nodes: [node], relationships: [] })))?.[1] ?? '';
        expect(literal).toMatch(/^'([^'\\]|\\.)*'( \+ '([^'\\]|\\.)*')*$/);
        expect(literal).not.toMatch(/\\\\u/i);
        const text = literal
          .replaceAll("' + '", '')
          .slice(1, -1)
          .replaceAll("\\'", "'")
          .replaceAll('"', String.raw`\"`);
        expect(JSON.parse(`"${text}"`)).toBe(name);
      }),
    );
  });
});
