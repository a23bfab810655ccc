import { describe, expect, test } from '@jest/globals';
import { meet, meetings } from './told-meetings.ts';
import type { LayersGiven } from '../build-document.ts';

const who = (table: string, given: LayersGiven) => meetings(table, given).map((meeting) => meeting.who);

describe('nobody in particular takes part', () => {
  test('"a man who used to be" is no description', () => {
    const found = who(
      `Lind PROPN 2 nsubj
       met VERB 0 root
       a DET 4 det
       man NOUN 2 obj
       who PRON 6 nsubj
       used VERB 4 acl:relcl
       to PART 8 mark
       be AUX 6 xcomp`,
      {
        mentions: [
          ['Lind', 'Person'],
          ['a man', 'Person'],
          ['who used to be', 'Person'],
        ],
        antecedents: [['who used to be', 'a man']],
        triggers: [{ ...meet, participants: ['Lind', 'a man', 'who used to be'] }],
      },
    );
    expect(found).toEqual([['Lind']]);
  });

  test('but whoever is described does', () => {
    const found = who(
      'Lind PROPN 2 nsubj\n met VERB 0 root\n the DET 5 det\n Norwegian ADJ 5 amod\n envoy NOUN 2 obj',
      {
        mentions: [
          ['Lind', 'Person'],
          ['the Norwegian envoy', 'Person'],
        ],
        triggers: [{ ...meet, participants: ['Lind', 'the Norwegian envoy'] }],
      },
    );
    expect(found).toEqual([['Lind', 'Norwegian envoy']]);
  });
});

describe('an animal', () => {
  test.each(['cat', 'dogs', 'ponies', 'wolf'])('who meets his %s meets nobody', (animal) => {
    const found = who(`Lind PROPN 2 nsubj\n met VERB 0 root\n his PRON 4 nmod:poss\n ${animal} NOUN 2 obj`, {
      mentions: [
        ['Lind', 'Person'],
        [`his ${animal}`, 'Person'],
      ],
      triggers: [{ ...meet, participants: ['Lind', `his ${animal}`] }],
    });
    expect(found).toEqual([]);
  });

  test('whoever bears its name is met', () => {
    const found = who('Lind PROPN 2 nsubj\n met VERB 0 root\n Wolf PROPN 2 obj', {
      mentions: [
        ['Lind', 'Person'],
        ['Wolf', 'Person'],
      ],
      triggers: [{ ...meet, participants: ['Lind', 'Wolf'] }],
    });
    expect(found).toEqual([['Lind', 'Wolf']]);
  });
});

const sitting = (verb: string): string =>
  `Haddad PROPN 2 nsubj\n spoke VERB 0 root\n\n Lind PROPN 2 nsubj\n ${verb} VERB 0 root\n the DET 4 det\n meeting NOUN 2 obj`;

test('a chair who opens a sitting has not met who spoke before', () => {
  const given: LayersGiven = {
    mentions: [
      ['Haddad', 'Person'],
      ['Lind', 'Person'],
    ],
    triggers: [{ ...meet, words: 'meeting', participants: ['Haddad', 'Lind'] }],
  };
  expect(who(sitting('opened'), given)).toEqual([['Lind']]);
  expect(who(sitting('left'), given)).toEqual([['Lind', 'Haddad']]);
});

test('nor does a chair who closes the sitting take part in a meeting that was told of in it', () => {
  const table = `Lind PROPN 2 nsubj\n met VERB 0 root\n Haddad PROPN 2 obj\n\n ${sitting('closed').split('\n\n')[1]?.replace('Lind', 'Berg')}`;
  const found = who(table, {
    mentions: [
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
      ['Berg', 'Person'],
    ],
    triggers: [
      { ...meet, participants: ['Lind', 'Haddad'] },
      { ...meet, words: 'meeting', participants: ['Berg'] },
    ],
  });
  expect(found).toEqual([['Lind', 'Haddad'], ['Berg']]);
});

test('whoever is named in another sentence only does not make a third, however sure the model is', () => {
  const table = 'Berg PROPN 2 nsubj\n came VERB 0 root\n\n Lind PROPN 2 nsubj\n met VERB 0 root\n Haddad PROPN 2 obj';
  const given: LayersGiven = {
    mentions: [
      ['Berg', 'Person'],
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
    ],
    triggers: [{ ...meet, score: 4, participants: ['Berg', 'Lind', 'Haddad'] }],
  };
  expect(who(table, given)).toEqual([['Lind', 'Haddad']]);
});

test('who is named inside the words of meeting takes part', () => {
  const table = `Lind PROPN 2 nsubj
    had VERB 0 root
    an DET 4 det
    hour NOUN 2 obj
    with ADP 6 case
    Haddad PROPN 2 obl`;
  const given: LayersGiven = {
    mentions: [
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
    ],
    triggers: [{ ...meet, words: 'had an hour with Haddad', participants: ['Lind', 'Haddad'] }],
  };
  expect(who(table, given)).toEqual([['Lind', 'Haddad']]);
});

const received = (sent: string) => `
    Berg PROPN 2 nsubj
    spoke VERB 0 root

    Lind PROPN 2 nsubj
    received VERB 0 root
    a DET 4 det
    ${sent} NOUN 2 obj
    from ADP 8 case
    former ADJ 8 amod
    President PROPN 8 compound
    Sana PROPN 4 nmod
    Haddad PROPN 8 flat`;

describe('whoever sends somebody', () => {
  const mentions: LayersGiven['mentions'] = [
    ['Berg', 'Person'],
    ['Lind', 'Person'],
    ['Sana Haddad', 'Person'],
  ];

  test('was not there', () => {
    const found = who(received('envoy'), {
      mentions: [...mentions, ['a envoy', 'Person']],
      triggers: [{ ...meet, words: 'received', participants: ['Lind', 'a envoy', 'Sana Haddad'] }],
    });
    expect(found).toEqual([['Lind', 'envoy']]);
  });

  test('nor was anybody else, where nobody read who was sent', () => {
    const found = who(received('delegation'), {
      mentions,
      triggers: [{ ...meet, words: 'received', participants: ['Berg', 'Lind', 'Sana Haddad'] }],
    });
    expect(found).toEqual([['Lind']]);
  });
});
