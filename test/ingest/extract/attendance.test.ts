import { describe, expect, test } from '@jest/globals';
import { read } from './read-document.ts';
import { plain, type LayersGiven } from '../build-document.ts';

const three: LayersGiven['mentions'] = [
  ['Lind', 'Person'],
  ['Haddad', 'Person'],
  ['Berg', 'Person'],
];
const who = (table: string, given: LayersGiven) => {
  const { reading, named } = read(table, given);
  return reading.meetings.map(({ status, participants }) => [status, participants.map(({ entity }) => named(entity))]);
};
const met = `
  Lind PROPN 2 nsubj
  met VERB 0 root
  Haddad PROPN 2 obj
  . PUNCT 2 punct`;
const both = { kind: 'meet', words: 'met', status: 'held', participants: ['Lind', 'Haddad'] } as const;

describe('"the meeting" is the one that was told before', () => {
  test('and who attended it, was there too', () => {
    const found = who(
      `${met}

       The DET 2 det
       meeting NOUN 4 nsubj:pass
       was AUX 4 aux:pass
       attended VERB 0 root
       by ADP 6 case
       Berg PROPN 4 obl`,
      { mentions: three, triggers: [both, { kind: 'meet', words: 'meeting', status: 'held' }] },
    );
    expect(found).toEqual([['held', ['Lind', 'Haddad', 'Berg']]]);
  });

  test('though somebody else speaks of it', () => {
    const found = who(
      `${met}

       Berg PROPN 2 nsubj
       left VERB 0 root
       after ADP 5 case
       the DET 5 det
       meeting NOUN 2 obl`,
      { mentions: three, triggers: [both, { kind: 'meet', words: 'meeting', status: 'held', participants: ['Berg'] }] },
    );
    expect(found).toEqual([['held', ['Lind', 'Haddad']]]);
  });

  test('but "another meeting" is another one', () => {
    const found = who(
      `${met}

       Berg PROPN 2 nsubj
       left VERB 0 root
       after ADP 5 case
       another DET 5 det
       meeting NOUN 2 obl`,
      { mentions: three, triggers: [both, { kind: 'meet', words: 'meeting', status: 'held', participants: ['Berg'] }] },
    );
    expect(found).toEqual([
      ['held', ['Lind', 'Haddad']],
      ['held', ['Berg']],
    ]);
  });
});

describe('who was there, by grammar', () => {
  test('whoever stayed away was not', () => {
    const found = who(
      `Lind PROPN 2 nsubj
       boycotted VERB 0 root
       Haddad PROPN 5 nmod:poss
       's PART 3 case
       meeting NOUN 2 obj
       with ADP 7 case
       Berg PROPN 5 nmod`,
      {
        mentions: three,
        triggers: [{ kind: 'meet', words: 'meeting', status: 'held', participants: ['Lind', 'Haddad', 'Berg'] }],
      },
    );
    expect(found).toEqual([['held', ['Haddad', 'Berg']]]);
  });

  test('whose lawyers meet somebody was not', () => {
    const found = who(
      `Lind PROPN 3 nmod:poss
       's PART 1 case
       lawyers NOUN 4 nsubj
       met VERB 0 root
       Haddad PROPN 4 obj`,
      {
        mentions: [
          ['Lind', 'Person'],
          ["Lind 's lawyers", 'Group'],
          ['Haddad', 'Person'],
        ],
        triggers: [{ kind: 'meet', words: 'met', status: 'held', participants: ['Lind', "Lind 's lawyers", 'Haddad'] }],
      },
    );
    expect(found[0]?.[1]).not.toContain('Lind');
  });

  test('who says that others met was not', () => {
    const found = who(
      `Berg PROPN 2 nsubj
       argued VERB 0 root
       Lind PROPN 4 nsubj
       met VERB 2 ccomp
       Haddad PROPN 4 obj`,
      {
        mentions: three,
        attributions: [{ cue: 'argued', source: 'Berg', content: ['Lind met Haddad'] }],
        triggers: [{ kind: 'meet', words: 'met', status: 'held', participants: ['Berg', 'Lind', 'Haddad'] }],
      },
    );
    expect(found).toEqual([['held', ['Lind', 'Haddad']]]);
  });

  test('the subject of "said after meeting" was, whatever the model scores', () => {
    const found = who(
      `Lind PROPN 2 nsubj
       spoke VERB 0 root
       after SCONJ 4 mark
       meeting VERB 2 advcl
       Haddad PROPN 4 obj`,
      {
        mentions: three.slice(0, 2),
        triggers: [{ kind: 'meet', words: 'meeting', status: 'held', participants: ['Haddad'] }],
      },
    );
    expect(found[0]?.[1]).toEqual(expect.arrayContaining(['Lind', 'Haddad']));
  });

  test('of "held talks", whom one talks with may hang on the noun', () => {
    const found = who(
      `Lind PROPN 2 nsubj
       held VERB 0 root
       talks NOUN 2 obj
       with ADP 5 case
       Haddad PROPN 3 nmod`,
      {
        mentions: three.slice(0, 2),
        triggers: [{ kind: 'meet', words: 'held talks', status: 'held', participants: ['Lind'] }],
      },
    );
    expect(found[0]?.[1]).toEqual(expect.arrayContaining(['Lind', 'Haddad']));
  });

  test.each([
    ['held', ['Lind', 'Haddad']],
    ['had', ['Lind', 'Haddad']],
    ['described', ['Haddad']],
  ])('whoever %s talks with somebody', (verb, expected) => {
    const found = who(
      `Lind PROPN 3 nsubj
       also ADV 3 advmod
       ${verb} VERB 0 root
       talks NOUN 3 obj
       with ADP 6 case
       Haddad PROPN 4 nmod`,
      {
        mentions: three.slice(0, 2),
        triggers: [{ kind: 'meet', words: 'talks', status: 'held', participants: ['Haddad'] }],
      },
    );
    expect(new Set(found[0]?.[1])).toEqual(new Set(expected));
  });
});

describe('whether it took place', () => {
  const pair = { mentions: three.slice(0, 2) };
  const status = (text: string, words: string, model: string) =>
    who(plain(text), {
      ...pair,
      triggers: [{ kind: 'meet', words, status: model, participants: ['Lind', 'Haddad'] }],
    })[0]?.[0];

  test('not what somebody has yet to do', () => {
    expect(status('Lind has yet to meet Haddad', 'meet', 'held')).toBe('denied');
  });

  test('that during which somebody refused something did', () => {
    expect(status('Lind refused , during three hours of talks , to follow Haddad', 'talks', 'refused')).toBe('held');
    expect(status('Lind refused talks with Haddad', 'talks', 'refused')).toBe('refused');
  });
});

test('whoever leads a delegation stands for it', () => {
  const found = who(
    `Lind PROPN 2 nsubj
     met VERB 0 root
     a DET 4 det
     team NOUN 2 obj
     from ADP 7 case
     the DET 7 det
     union NOUN 4 nmod
     led VERB 4 acl
     by ADP 11 case
     its PRON 11 nmod:poss
     head NOUN 8 obl
     Berg PROPN 11 appos`,
    {
      mentions: [...three.slice(0, 1), ['a team from the union', 'Group'], ['Berg', 'Person']],
      triggers: [{ kind: 'meet', words: 'met', status: 'held', participants: ['Lind', 'a team from the union'] }],
    },
  );
  expect(found).toEqual([['held', ['Lind', 'Berg']]]);
});

test('whoever dispatches an aide to meet somebody does not meet', () => {
  const found = who(
    `Haddad PROPN 2 nsubj
     dispatched VERB 0 root
     Berg PROPN 2 obj
     to PART 5 mark
     meet VERB 2 advcl
     Lind PROPN 5 obj`,
    {
      mentions: three,
      triggers: [{ kind: 'meet', words: 'meet', status: 'held', participants: ['Haddad', 'Berg', 'Lind'] }],
    },
  );
  expect(found).toEqual([['planned', ['Berg', 'Lind']]]);
});

test('where no mention of a meeting names two, those of all took part', () => {
  const found = who(
    `Lind PROPN 2 nsubj
     held VERB 0 root
     talks NOUN 2 obj

     The DET 2 det
     talks NOUN 4 nsubj
     surprised VERB 0 root
     Haddad PROPN 3 obj`,
    {
      mentions: three.slice(0, 2),
      triggers: [
        { kind: 'meet', words: 'talks', status: 'held', participants: ['Lind'] },
        { kind: 'meet', words: 'talks#2', status: 'held', participants: ['Haddad'] },
      ],
    },
  );
  expect(found).toEqual([['held', ['Lind', 'Haddad']]]);
});

test('somebody of another clause does not take part for being near', () => {
  const found = who(
    `Lind PROPN 2 nsubj
     met VERB 0 root
     Haddad PROPN 2 obj
     and CCONJ 5 cc
     established VERB 2 conj
     a DET 7 det
     commission NOUN 5 obj
     overseen VERB 7 acl
     by ADP 10 case
     Berg PROPN 8 obl`,
    { mentions: three, triggers: [{ kind: 'meet', words: 'met', status: 'held', participants: ['Lind', 'Berg'] }] },
  );
  expect(found).toEqual([['held', ['Lind', 'Haddad']]]);
});

test('who took no part in a meeting is none of those who met, whatever is told of it elsewhere', () => {
  const found = who(
    `${met.replace('Haddad PROPN 2 obj', 'Haddad PROPN 2 obj\n  and CCONJ 5 cc\n  Berg PROPN 3 conj')}

     Berg PROPN 2 nsubj
     took VERB 0 root
     no DET 4 det
     part NOUN 2 obj
     in ADP 7 case
     the DET 7 det
     talks NOUN 2 obl`,
    {
      mentions: [...three, ['Berg#2', 'Person']],
      triggers: [
        { ...both, participants: ['Lind', 'Haddad', 'Berg'] },
        { kind: 'meet', words: 'talks', status: 'held', participants: ['Lind', 'Haddad'] },
      ],
    },
  );
  expect(found).toEqual([['held', ['Lind', 'Haddad']]]);
});

test('a meeting told as "been in one room" is denied by "never"', () => {
  const found = who(
    `Lind PROPN 7 nsubj
     and CCONJ 3 cc
     Haddad PROPN 1 conj
     have AUX 7 aux
     never ADV 6 advmod
     been AUX 7 cop
     alone ADJ 0 root
     in ADP 9 case
     room NOUN 7 obl`,
    {
      mentions: three.slice(0, 2),
      triggers: [{ kind: 'meet', words: 'been alone in room', status: 'held', participants: ['Lind', 'Haddad'] }],
    },
  );
  expect(found).toEqual([['denied', ['Lind', 'Haddad']]]);
});
