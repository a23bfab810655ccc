import { expect, test } from '@jest/globals';
import { sharesClause } from '../../../ingest/extract/clause.ts';
import { buildDocument } from '../build-document.ts';

const table = `Lind PROPN 2 nsubj
 met VERB 0 root
 Haddad PROPN 2 obj
 in ADP 5 case
 Geneva PROPN 2 obl
 after SCONJ 8 mark
 ships NOUN 8 nsubj
 sank VERB 2 advcl
 off ADP 10 case
 Tripoli PROPN 8 obl`;

test.each([
  ['Geneva', 4, true],
  ['Tripoli', 9, false],
])('%s', (_, word, expected) => {
  expect(sharesClause(buildDocument(table), word, { from: 1, to: 2 })).toBe(expected);
});

test('a trigger inside the other clause has what stands there', () => {
  expect(sharesClause(buildDocument(table), 9, { from: 7, to: 8 })).toBe(true);
});
