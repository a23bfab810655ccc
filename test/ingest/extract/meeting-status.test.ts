import { describe, expect, test } from '@jest/globals';
import { meet, meetings, people } from './told-meetings.ts';

const talks = (table: string) =>
  meetings(table, {
    mentions: [['Lind', 'Person']],
    triggers: [{ kind: 'meet', words: 'talks', status: 'held', mode: 'unknown', participants: ['Lind'] }],
  })[0]?.status;

describe('whether it took place', () => {
  test.each([
    ['planned', 'Lind PROPN 2 nsubj\n awaits VERB 0 root\n upcoming ADJ 4 amod\n talks NOUN 2 obj'],
    ['cancelled', 'Lind PROPN 2 nsubj\n cancelled VERB 0 root\n talks NOUN 2 obj'],
    ['possible', 'Lind PROPN 2 nsubj\n proposed VERB 0 root\n talks NOUN 2 obj'],
    [
      'possible',
      'Lind PROPN 2 nsubj\n thinks VERB 0 root\n of SCONJ 4 mark\n reviving VERB 2 advcl\n direct ADJ 6 amod\n talks NOUN 4 obj',
    ],
    ['held', 'Lind PROPN 2 nsubj\n revived VERB 0 root\n direct ADJ 4 amod\n talks NOUN 2 obj'],
    ['refused', 'Lind PROPN 2 nsubj\n refused VERB 0 root\n talks NOUN 2 obj'],
    ['held', 'Lind PROPN 2 nsubj\n spoke VERB 0 root\n after ADP 4 case\n talks NOUN 2 obl'],
    [
      'planned',
      'Lind PROPN 2 nsubj\n spoke VERB 0 root\n in ADP 4 case\n advance NOUN 2 obl\n of ADP 6 case\n talks NOUN 4 nmod',
    ],
    [
      'planned',
      'Lind PROPN 2 nsubj\n saw VERB 0 root\n the DET 4 det\n site NOUN 2 obj\n for ADP 7 case\n the DET 7 det\n talks NOUN 4 nmod',
    ],
    [
      'held',
      'Lind PROPN 2 nsubj\n saw VERB 0 root\n the DET 4 det\n site NOUN 2 obj\n of ADP 7 case\n the DET 7 det\n talks NOUN 4 nmod',
    ],
    [
      'possible',
      'Lind PROPN 4 nsubj\n is AUX 4 cop\n in ADP 4 case\n talks NOUN 0 root\n to PART 6 mark\n meet VERB 4 acl\n him PRON 6 obj',
    ],
    [
      'held',
      'Lind PROPN 2 nsubj\n held VERB 0 root\n talks NOUN 2 obj\n to PART 5 mark\n end VERB 3 acl\n it PRON 5 obj',
    ],
    ['held', 'Lind PROPN 2 nsubj\n proposed VERB 0 root\n it PRON 2 obj\n during ADP 5 case\n talks NOUN 2 obl'],
  ])('%s', (status, table) => {
    expect(talks(table)).toBe(status);
  });

  test.each([
    ['held', 'discussed', 'it PRON 2 obj'],
    ['planned', 'discuss', 'it PRON 2 obj'],
    ['planned', 'discussed', 'to PART 2 mark'],
  ])('%s, if Lind %s things during it, and the model takes it for planned', (status, verb, extra) => {
    const table = `Lind PROPN 2 nsubj\n ${verb} VERB 0 root\n ${extra}\n during ADP 6 case\n a DET 6 det\n meeting NOUN 2 obl`;
    const [meeting] = meetings(table, {
      mentions: [['Lind', 'Person']],
      triggers: [{ kind: 'meet', words: 'meeting', status: 'planned', mode: 'unknown', participants: ['Lind'] }],
    });
    expect(meeting?.status).toBe(status);
  });

  test('what did not happen is denied', () => {
    const [meeting] = meetings(
      'Ivo PROPN 5 nsubj\n Lind PROPN 1 flat\n has AUX 5 aux\n not PART 5 advmod\n met VERB 0 root\n Sana PROPN 5 obj\n Haddad PROPN 6 flat',
      { mentions: people, triggers: [{ ...meet, participants: ['Ivo Lind', 'Sana Haddad'] }] },
    );
    expect(meeting?.status).toBe('denied');
  });
});

const triggered = (word: string, table: string) =>
  meetings(table, {
    mentions: people,
    triggers: [{ ...meet, words: word, participants: ['Ivo Lind', 'Sana Haddad'] }],
  }).map(({ status }) => status);

const meetingAfter = (verb: string): string => `
    Ivo PROPN 3 nsubj
    Lind PROPN 1 flat
    ${verb} VERB 0 root
    meeting VERB 3 xcomp
    Sana PROPN 4 obj
    Haddad PROPN 5 flat
    . PUNCT 3 punct`;

test('what somebody denies, refuses or considers doing was not done', () => {
  expect(triggered('meeting', meetingAfter('denied'))).toEqual(['denied']);
  expect(triggered('meeting', meetingAfter('refused'))).toEqual(['refused']);
  expect(triggered('meeting', meetingAfter('considered'))).toEqual(['possible']);
  expect(triggered('meeting', meetingAfter('remembered'))).toEqual(['held']);
});

test('what somebody requested is held once it is said to have taken place', () => {
  const found = meetings(
    'Lind PROPN 2 nsubj\n requested VERB 0 root\n a DET 4 det\n meeting NOUN 2 obj\n with ADP 6 case\n Haddad PROPN 4 nmod\n , PUNCT 9 punct\n which PRON 9 nsubj\n took VERB 4 acl:relcl\n place NOUN 9 obj\n here ADV 9 advmod',
    {
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
      ],
      triggers: [{ ...meet, words: 'meeting', status: 'possible', participants: ['Lind', 'Haddad'] }],
    },
  );
  expect(found.map(({ status }) => status)).toEqual(['held']);
});

test.each([
  ['negotiations', 'possible'],
  ['hours', 'held'],
])('in %s to meet: %s', (noun, status) => {
  const found = triggered(
    'meet',
    `Ivo PROPN 3 nsubj\n Lind PROPN 1 flat\n spent VERB 0 root\n ${noun} NOUN 3 obj\n to PART 6 mark\n meet VERB 4 acl\n Sana PROPN 6 obj\n Haddad PROPN 7 flat`,
  );
  expect(found).toEqual([status]);
});

test('a target that is met is no meeting', () => {
  const found = triggered(
    'met',
    'Ivo PROPN 3 nsubj\n Lind PROPN 1 flat\n met VERB 0 root\n the DET 5 det\n deadline NOUN 3 obj\n with ADP 7 case\n Sana PROPN 3 obl\n Haddad PROPN 7 flat',
  );
  expect(found).toEqual([]);
});

test.each([
  ['that somebody denies', 'denied VERB 0 root', 2],
  ['of reports that somebody dismisses', 'dismissed VERB 0 root\n reports NOUN 2 obj', 3],
])('what is told %s is denied', (_, denial, head) => {
  const at = denial.split('\n').length + 2;
  const table = `
    Berg PROPN 2 nsubj
    ${denial}
    that SCONJ ${at + 4} mark
    Ivo PROPN ${at + 4} nsubj
    Lind PROPN ${at + 1} flat
    had AUX ${at + 4} aux
    met VERB ${head} ${head === 2 ? 'ccomp' : 'acl'}
    Sana PROPN ${at + 4} obj
    Haddad PROPN ${at + 5} flat`;
  expect(triggered('met', table)).toEqual(['denied']);
});

test('what is asked is not told', () => {
  const asked = `
    Did AUX 4 aux
    Ivo PROPN 4 nsubj
    Lind PROPN 2 flat
    meet VERB 0 root
    Sana PROPN 4 obj
    Haddad PROPN 5 flat
    ? PUNCT 4 punct`;
  expect(triggered('meet', asked)).toEqual(['possible']);
});
