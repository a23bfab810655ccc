import { describe, expect, test } from '@jest/globals';
import { meet, meetings, met, people } from './told-meetings.ts';

test('who met whom, where and when', () => {
  const found = meetings(met, {
    published: '2031-03-09',
    mentions: [...people, ['Geneva', 'Place']],
    triggers: [{ ...meet, participants: ['Ivo Lind', 'Sana Haddad'] }],
  });
  expect(found).toEqual([
    {
      status: 'held',
      who: ['Ivo Lind', 'Sana Haddad'],
      where: ['Geneva'],
      when: ['2031-03-07'],
      count: 1,
      told: ['met'],
      evidence: 'Ivo Lind met Sana Haddad',
    },
  ]);
});

test.each([
  ['of whoever tells of it', 'said', '2031-03-07'],
  ['since which there was none', 'since', '2029'],
])('a day %s is not that of the meeting', (_, word) => {
  const table =
    word === 'said'
      ? `Berg PROPN 2 nsubj
         said VERB 0 root
         on ADP 4 case
         Friday PROPN 2 obl
         in ADP 6 case
         Oslo PROPN 2 obl
         that SCONJ 9 mark
         Lind PROPN 9 nsubj
         met VERB 2 ccomp
         Haddad PROPN 9 obj`
      : `Lind PROPN 2 nsubj
         met VERB 0 root
         Haddad PROPN 2 obj
         , PUNCT 2 punct
         the DET 7 det
         first ADJ 7 amod
         time NOUN 2 obl
         since ADP 9 case
         2029 NUM 7 nmod`;
  const found = meetings(table, {
    published: '2031-03-09',
    mentions: [['Lind', 'Person'], ['Haddad', 'Person'], ...(word === 'said' ? [['Oslo', 'Place'] as const] : [])],
    attributions: word === 'said' ? [{ cue: 'said', source: 'Berg', content: ['Lind met Haddad'] }] : [],
    triggers: [{ ...meet, participants: ['Lind', 'Haddad'] }],
  });
  expect(found.map(({ when, where }) => [when, where])).toEqual([[[], []]]);
});

test('at whose request it was held, is not where', () => {
  const [found] = meetings(
    `Ivo PROPN 3 nsubj
     Lind PROPN 1 flat
     met VERB 0 root
     Sana PROPN 3 obj
     Haddad PROPN 4 flat
     at ADP 9 case
     Athens PROPN 9 nmod:poss
     's PART 7 case
     request NOUN 3 obl`,
    {
      mentions: [...people, ['Athens', 'Place']],
      triggers: [{ ...meet, participants: ['Ivo Lind', 'Sana Haddad'] }],
    },
  );
  expect(found?.where).toEqual([]);
});

test('a day belongs to the meeting of its sentence, however near the next sentence tells of another', () => {
  const [first] = meetings(
    `Talks NOUN 0 root
     of ADP 3 case
     Lind PROPN 1 nmod
     and CCONJ 5 cc
     Haddad PROPN 3 conj
     ran VERB 1 parataxis
     to ADP 8 case
     Friday PROPN 6 obl
     . PUNCT 1 punct

     They PRON 3 nsubj
     will AUX 3 aux
     meet VERB 0 root
     again ADV 3 advmod`,
    {
      published: '2031-03-09',
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
        ['They', 'Group'],
      ],
      triggers: [
        { ...meet, words: 'Talks', participants: ['Lind', 'Haddad'] },
        { ...meet, words: 'meet', status: 'planned', participants: ['They'] },
      ],
    },
  );
  expect(first?.when).toEqual(['2031-03-07']);
});

test('a day that stands before all that was told is the day of telling', () => {
  const [found] = meetings(
    `Berg PROPN 2 nsubj
     told VERB 0 root
     ministers NOUN 2 iobj
     on ADP 5 case
     Friday PROPN 9 obl
     that SCONJ 9 mark
     Ivo PROPN 9 nsubj
     Lind PROPN 7 flat
     met VERB 2 ccomp
     Sana PROPN 9 obj
     Haddad PROPN 10 flat`,
    {
      published: '2031-03-09',
      mentions: [...people, ['Berg', 'Person']],
      triggers: [{ ...meet, participants: ['Ivo Lind', 'Sana Haddad'] }],
    },
  );
  expect(found?.when).toEqual([]);
});

test('talks with "the man" say nothing', () => {
  const found = meetings('He PRON 2 nsubj\n met VERB 0 root\n the DET 4 det\n man NOUN 2 obj', {
    mentions: [['the man', 'Person']],
    triggers: [{ ...meet, participants: ['the man'] }],
  });
  expect(found).toEqual([]);
});

test('to discuss is to meet: its day is that of the meeting at which it was', () => {
  const found = meetings(
    `Lind PROPN 6 nsubj
     and CCONJ 3 cc
     Haddad PROPN 1 conj
     on ADP 5 case
     Friday PROPN 6 obl
     discussed VERB 0 root
     peace NOUN 6 obj
     during ADP 10 case
     a DET 10 det
     meeting NOUN 6 obl`,
    {
      published: '2031-03-09',
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
      ],
      attributions: [{ cue: 'discussed', source: 'Lind', content: ['peace during a meeting'] }],
      triggers: [
        { ...meet, words: 'discussed', participants: ['Lind', 'Haddad'] },
        { ...meet, words: 'meeting', participants: [] },
      ],
    },
  );
  expect(found.map(({ when }) => when)).toEqual([['2031-03-07']]);
});

test('"the talks" later tell of the same meeting', () => {
  const found = meetings(
    `${met}

     The DET 2 det
     talks NOUN 3 nsubj
     failed VERB 0 root`,
    {
      mentions: people,
      triggers: [
        { ...meet, participants: ['Ivo Lind', 'Sana Haddad'] },
        { kind: 'meet', words: 'talks', status: 'held', mode: 'unknown' },
      ],
    },
  );
  expect(found.map(({ told }) => told)).toEqual([['met', 'talks']]);
});

test('a day that two words of one meeting have in common is said once', () => {
  const table = `
    Ivo PROPN 3 nsubj
    Lind PROPN 1 flat
    held VERB 0 root
    Friday PROPN 5 compound
    talks NOUN 3 obj
    with ADP 7 case
    Sana PROPN 5 nmod
    Haddad PROPN 7 flat`;
  const both = { ...meet, participants: ['Ivo Lind', 'Sana Haddad'] };
  const [meeting] = meetings(table, {
    mentions: people,
    triggers: [
      { ...both, words: 'held' },
      { ...both, words: 'talks' },
    ],
  });
  expect(meeting?.told).toEqual(['held', 'talks']);
  expect(meeting?.when).toHaveLength(1);
});

test('a planned meeting of the same two is another one', () => {
  const found = meetings(
    `${met}

     They PRON 3 nsubj
     will AUX 3 aux
     meet VERB 0 root
     again ADV 3 advmod`,
    {
      mentions: [...people, ['They', 'Group']],
      triggers: [
        { ...meet, participants: ['Ivo Lind', 'Sana Haddad'] },
        { ...meet, words: 'meet', participants: ['They'] },
      ],
    },
  );
  expect(found.map(({ status, who }) => [status, who])).toEqual([
    ['held', ['Ivo Lind', 'Sana Haddad']],
    ['planned', ['Ivo Lind', 'Sana Haddad']],
  ]);
});

describe('those who are merely named', () => {
  test('a principal does not attend by his envoy', () => {
    const [meeting] = meetings(
      `Ivo PROPN 6 nmod:poss
       Lind PROPN 1 flat
       's PART 1 case
       envoy NOUN 6 compound
       Maria PROPN 6 compound
       Berg PROPN 7 nsubj
       met VERB 0 root
       Sana PROPN 7 obj
       Haddad PROPN 8 flat`,
      {
        mentions: [...people, ['Maria Berg', 'Person']],
        triggers: [{ ...meet, participants: ['Ivo Lind', 'Maria Berg', 'Sana Haddad'] }],
      },
    );
    expect(meeting?.who).toEqual(['Maria Berg', 'Sana Haddad']);
  });

  test.each(['from', 'of'])('nor by "a special envoy %s" him', (preposition) => {
    const [meeting] = meetings(
      `Sana PROPN 3 nsubj
       Haddad PROPN 1 flat
       met VERB 0 root
       a DET 6 det
       special ADJ 6 amod
       envoy NOUN 3 obj
       ${preposition} ADP 9 case
       President PROPN 9 compound
       Ivo PROPN 3 obl
       Lind PROPN 9 flat`,
      {
        mentions: [...people, ['a special envoy', 'Person']],
        titles: ['President'],
        triggers: [{ ...meet, participants: ['Sana Haddad', 'a special envoy', 'Ivo Lind'] }],
      },
    );
    expect(meeting?.who).toEqual(['Sana Haddad', 'special envoy']);
  });

  test('states do not count beside their ministers', () => {
    const [meeting] = meetings(
      `Norwegian ADJ 2 amod
       envoy NOUN 3 compound
       Ivo PROPN 5 nsubj
       Lind PROPN 3 flat
       met VERB 0 root
       Sana PROPN 5 obj
       Haddad PROPN 6 flat`,
      {
        mentions: [['Norwegian', 'State'], ...people],
        titles: ['Norwegian envoy'],
        triggers: [{ ...meet, participants: ['Norwegian', 'Ivo Lind', 'Sana Haddad'] }],
      },
    );
    expect(meeting?.who).toEqual(['Ivo Lind', 'Sana Haddad']);
  });
});

test('a meeting with one known participant is kept', () => {
  const [meeting] = meetings(met, {
    mentions: people.slice(0, 1),
    triggers: [{ ...meet, participants: ['Ivo Lind'] }],
  });
  expect(meeting?.who).toEqual(['Ivo Lind']);
});

test('talks of nobody are left out', () => {
  expect(meetings(met, { mentions: people, triggers: [{ ...meet, participants: [] }] })).toEqual([]);
});

test('"the two" who met are those named before, whatever the model thinks of the words', () => {
  const found = meetings(
    `Ivo PROPN 3 nsubj
     Lind PROPN 1 flat
     knows VERB 0 root
     Sana PROPN 3 obj
     Haddad PROPN 4 flat
     . PUNCT 3 punct

     The DET 2 det
     two NUM 3 nsubj
     met VERB 0 root
     . PUNCT 3 punct`,
    { mentions: [...people, ['The two', 'Group']], triggers: [{ ...meet, participants: [] }] },
  );
  expect(found.map(({ who }) => who)).toEqual([['Ivo Lind', 'Sana Haddad']]);
});

/** Lind, a noun of meeting after other words, Haddad; which happened, as the words say. */
test.each([
  ['the planned meeting', 'planned meeting', 'planned', 'DET:3:det ADJ:3:amod NOUN:6:nsubj'],
  ['the meeting planned', 'meeting', 'planned', 'DET:2:det NOUN:6:nsubj VERB:2:acl'],
  ['will hold talks', 'talks', 'planned', 'AUX:2:aux VERB:6:conj NOUN:2:obj'],
  ['talks would help', 'talks', 'possible', 'NOUN:3:nsubj AUX:3:aux VERB:6:ccomp'],
  ['talks could help', 'talks', 'held', 'NOUN:3:nsubj AUX:3:aux VERB:6:ccomp'],
  ['at Monday talks', 'talks', 'held', 'ADP:6:mark PROPN:6:obl NOUN:6:obl'],
  ['for any meeting', 'meeting', 'possible', 'ADP:3:case DET:3:det NOUN:6:obl'],
  ['in advance talks', 'talks', 'planned', 'ADP:2:case NOUN:6:obl NOUN:2:nmod'],
])('%s: %s is %s', (text, words, status, tags) => {
  const rows = text.split(' ').map((form, at) => {
    const [pos, head, relation] = tags.split(' ')[at]!.split(':');
    return `${form} ${pos} ${head} ${relation}`;
  });
  const found = meetings([...rows, 'Lind PROPN 6 nsubj', 'and CCONJ 6 cc', 'Haddad PROPN 0 root'].join('\n'), {
    mentions: [
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
    ],
    triggers: [{ ...meet, words, participants: ['Lind', 'Haddad'] }],
  });
  expect(found[0]?.status).toBe(status);
});
