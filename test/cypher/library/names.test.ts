import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { actorLabels, findNamed, subjectLabels } from '../../../cypher/library/names.ts';
import type { Session } from '../../../cypher/session.ts';
import { DossierError } from '../../../graph/model/errors.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

let session: Session;
beforeAll(async () => {
  session = openEngineSession(new PropertyGraph(), { write: true });
  await session.run(`CREATE (:Person {id: 'person:ivo-lind', name: 'Ivo Lind', aliases: ['Lind']}),
    (:Person {id: 'person:ivo-lindqvist', name: 'Ivo Lindqvist', aliases: []}),
    (:State {id: 'state:NOR', name: 'Norway'}),
    (:Place {id: 'place:geneva', name: 'Genève', aliases: ['Geneva']}),
    (:Proposal {id: 'proposal:1', title: 'a shared port authority', aliases: []}),
    (:Proposal {id: 'proposal:2', title: 'the port', aliases: []})`);
});
afterAll(() => session.close());

const find = (name: string, labels: readonly string[] = subjectLabels) =>
  session.executeRead((transaction) => findNamed(transaction, name, labels));

test.each([
  ['person:ivo-lind', 'person:ivo-lind'],
  ['IVO LIND', 'person:ivo-lind'],
  ['Lind', 'person:ivo-lind'],
  ['lindqvist', 'person:ivo-lindqvist'],
  ['Geneve', 'place:geneva'],
  ['shared port', 'proposal:1'],
  ['the port', 'proposal:2'],
  ['norway', 'state:NOR'],
])('%j finds %s: an exact name goes before words of one', async (name, id) => {
  expect((await find(name)).id).toBe(id);
});

test.each([
  ['Ivo', 'AMBIGUOUS'],
  ['port', 'AMBIGUOUS'],
  ['Iwo Lind', 'NOT_FOUND'],
  ['', 'NOT_FOUND'],
  ['…', 'NOT_FOUND'],
])('%j is %s', async (name, code) => {
  await expect(find(name)).rejects.toThrow(expect.objectContaining({ code }));
});

test('only the labels asked for are looked through', async () => {
  await expect(find('Geneva', actorLabels)).rejects.toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
});

test('any text names something or is refused in a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (name) => {
      const outcome = await find(name).catch((error: unknown) => error);
      expect(outcome instanceof DossierError || !(outcome instanceof Error)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
