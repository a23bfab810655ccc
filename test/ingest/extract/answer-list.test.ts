import { expect, test } from '@jest/globals';
import { read } from './read-document.ts';
import type { LayersGiven } from '../build-document.ts';

const stances = (table: string, given: LayersGiven) => {
  const { reading, named, words } = read(table, given);
  return reading.stances.map(({ type, actor, target, evidence }) => [
    type,
    named(actor),
    named(target),
    words(evidence),
  ]);
};

const lead = `
  The DET 2 det
  ministry NOUN 4 nmod:poss
  's PART 2 case
  line NOUN 6 nsubj
  is AUX 6 cop
  this PRON 0 root
  : PUNCT 6 punct`;
const points = `
  ¶
  - PUNCT 3 punct
  mixed ADJ 3 amod
  police NOUN 0 root
  : PUNCT 3 punct
  yes INTJ 3 appos
  ; PUNCT 3 punct

  ¶
  - PUNCT 3 punct
  a DET 3 det
  corridor NOUN 0 root
  : PUNCT 3 punct
  accepted VERB 3 appos
  ; PUNCT 3 punct
  a DET 8 det
  tax NOUN 3 conj
  : PUNCT 8 punct
  no INTJ 8 appos
  . PUNCT 3 punct`;
const ministry: LayersGiven = { mentions: [['The ministry', 'Organization']] };

test('each point that is answered is accepted or rejected by whoever the lead speaks of', () => {
  expect(stances(`${lead}\n\n${points}`, ministry)).toEqual([
    ['ACCEPTED', 'ministry', 'mixed police', 'mixed police: yes'],
    ['ACCEPTED', 'ministry', 'corridor', 'a corridor: accepted'],
    ['REJECTED', 'ministry', 'tax', 'a tax: no'],
  ]);
});

test('what the model reads inside a point does not count besides', () => {
  const triggers: LayersGiven['triggers'] = [{ kind: 'reject', words: 'police', actors: ['The ministry'] }];
  expect(stances(`${lead}\n\n${points}`, { ...ministry, triggers })).toHaveLength(3);
});

test('a point names again what was proposed before', () => {
  const offer = `
    Lind PROPN 2 nsubj
    offered VERB 0 root
    a DET 5 det
    mixed ADJ 5 amod
    police NOUN 2 obj`;
  const found = stances(`${offer}\n\n${lead}\n\n${points}`, {
    mentions: [
      ['Lind', 'Person'],
      ['The ministry', 'Organization'],
    ],
    proposals: ['a mixed police'],
    triggers: [{ kind: 'propose', words: 'offered', actors: ['Lind'], targets: ['a mixed police'] }],
  });
  expect(found.slice(0, 2).map(([type, actor, target]) => [type, actor, target])).toEqual([
    ['PROPOSED', 'Lind', 'mixed police'],
    ['ACCEPTED', 'ministry', 'mixed police'],
  ]);
});

test('points in one sentence', () => {
  const table = `
    The DET 2 det
    ministry NOUN 3 nsubj
    answered VERB 0 root
    : PUNCT 3 punct
    a DET 6 det
    corridor NOUN 3 parataxis
    : PUNCT 6 punct
    yes INTJ 6 appos
    ; PUNCT 3 punct
    a DET 11 det
    tax NOUN 3 parataxis
    : PUNCT 11 punct
    no INTJ 11 appos
    . PUNCT 3 punct`;
  expect(stances(table, ministry).map(([type, , target]) => [type, target])).toEqual([
    ['ACCEPTED', 'corridor'],
    ['REJECTED', 'tax'],
  ]);
});

test('who votes is not what is answered', () => {
  const votes = points
    .replace('police NOUN', 'Lind PROPN')
    .replace('corridor NOUN', 'Haddad PROPN')
    .replace('tax NOUN', 'Berg PROPN');
  const found = stances(`${lead}\n\n${votes.replace('mixed ADJ', 'Ivo PROPN')}`, {
    mentions: [
      ['The ministry', 'Organization'],
      ['Ivo Lind', 'Person'],
      ['Haddad', 'Person'],
      ['Berg', 'Person'],
    ],
  });
  expect(found).toEqual([]);
});

test('one colon is no list of answers', () => {
  const table =
    'The DET 2 det\n ministry NOUN 0 root\n : PUNCT 2 punct\n a DET 5 det\n tax NOUN 2 appos\n : PUNCT 5 punct\n no INTJ 5 appos';
  expect(stances(table, ministry)).toEqual([]);
});
