import { expect, test } from '@jest/globals';
import { completed } from '../../../ingest/extract/broken-off.ts';
import { buildDocument } from '../build-document.ts';

const table = `talks NOUN 0 root
 hosted VERB 1 acl
 by ADP 6 case
 the DET 6 det
 old ADJ 6 amod
 Sultanate NOUN 2 obl
 ended VERB 0 root`;

test.each([
  [2, 2],
  [3, 6],
  [4, 6],
  [6, 6],
])('up to word %i it goes on to word %i', (to, end) => {
  expect(completed(buildDocument(table), { from: 0, to })).toEqual({ from: 0, to: end });
});
