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
