import { expect, test } from '@jest/globals';
import { triggers } from '../../../../ingest/language/layers/triggers.ts';
import { forEachHead, type Encoding, type Scores } from '../../../../ingest/language/model/encoding.ts';
import { parseLabels } from '../../../../ingest/language/model/labels.ts';

const labels = parseLabels(
  JSON.stringify({
    ner: ['O'],
    upos: ['X'],
    rel: ['dep'],
    mention: ['O'],
    trigger: ['O', 'B-meet', 'I-meet', 'B-propose', 'I-propose'],
    status: ['held'],
    mode: ['unknown'],
    pstatus: ['made'],
  }),
);

/** What is read where each word's best tag is the column given. */
function read(...columns: number[]) {
  const none: Scores = { width: 3, values: new Float32Array(3 * columns.length) };
  const values = Float32Array.from(
    columns.flatMap((best) => [0, 1, 2, 3, 4].map((column) => (column === best ? 9 : 0))),
  );
  const encoding: Encoding = {
    ...forEachHead(() => none),
    triggers: { width: 5, values },
    length: columns.length,
    heads: [],
    roles: [],
    arguments: [],
  };
  return triggers(encoding, labels).map(({ kind, from, to }) => [kind, from, to]);
}

test('"held" and "talks" side by side are one trigger', () => {
  expect(read(0, 1, 1, 0)).toEqual([['meet', 1, 3]]);
});

test('a trigger of another kind, or apart, is another', () => {
  expect(read(1, 3, 0, 1)).toEqual([
    ['meet', 0, 1],
    ['propose', 1, 2],
    ['meet', 3, 4],
  ]);
});
