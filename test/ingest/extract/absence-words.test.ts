/** By which words somebody is not at a meeting; all texts are invented. */
import { describe, expect, test } from '@jest/globals';
import type { LayersGiven } from '../build-document.ts';
import { attend, away, iWasNotThere, meet, people, told } from './told-absences.ts';

describe('whoever', () => {
  test.each([
    [
      'did not attend the talks',
      attend('did', 'the DET 6 det\n talks NOUN 4 obj'),
      'talks',
      'Lind: Lind did not attend the talks',
    ],
    [
      'did not attend the talks, of which the tree makes a second subject',
      attend('did', 'the DET 6 det\n talks NOUN 4 nsubj'),
      'talks',
      'Lind: Lind did not attend the talks',
    ],
    ['could not attend', attend('could', '. PUNCT 4 punct'), null, 'Lind: Lind could not attend'],
    ['will not attend them', attend('will', 'them PRON 4 obj'), null, 'Lind: Lind will not attend them'],
    [
      'stayed away from the talks',
      `Lind PROPN 2 nsubj
       stayed VERB 0 root
       away ADV 2 advmod
       from ADP 6 case
       the DET 6 det
       talks NOUN 2 obl`,
      'talks',
      'Lind: Lind stayed away from the talks',
    ],
    [
      'took no part',
      `Lind PROPN 2 nsubj
       took VERB 0 root
       no DET 4 det
       part NOUN 2 obj`,
      null,
      'Lind: Lind took no part',
    ],
    [
      'did not take part',
      `Lind PROPN 4 nsubj
       did AUX 4 aux
       not PART 4 advmod
       take VERB 0 root
       part NOUN 4 obj`,
      null,
      'Lind: Lind did not take part',
    ],
    [
      'skipped the meeting',
      `Lind PROPN 2 nsubj
       skipped VERB 0 root
       the DET 4 det
       meeting NOUN 2 obj`,
      'meeting',
      'Lind: Lind skipped the meeting',
    ],
    [
      'sat out the talks',
      `Lind PROPN 2 nsubj
       sat VERB 0 root
       out ADP 2 compound:prt
       the DET 5 det
       talks NOUN 2 obj`,
      'talks',
      'Lind: Lind sat out the talks',
    ],
    [
      'was not present at the meeting',
      `Lind PROPN 4 nsubj
       was AUX 4 cop
       not PART 4 advmod
       present ADJ 0 root
       at ADP 7 case
       the DET 7 det
       meeting NOUN 4 obl`,
      'meeting',
      'Lind: Lind was not present at the meeting',
    ],
    [
      'was not at the meeting',
      `Lind PROPN 6 nsubj
       was AUX 6 cop
       not PART 6 advmod
       at ADP 6 case
       the DET 6 det
       meeting NOUN 0 root
       in ADP 8 case
       Oslo PROPN 6 nmod`,
      'meeting',
      'Lind: Lind was not at the meeting',
    ],
    [
      'was not among those who attended',
      `Lind PROPN 5 nsubj
       was AUX 5 cop
       not PART 5 advmod
       among ADP 5 case
       those PRON 0 root
       who PRON 7 nsubj
       attended VERB 5 acl:relcl
       the DET 9 det
       talks NOUN 7 obj`,
      'talks',
      'Lind: Lind was not among those who attended the talks',
    ],
    [
      'was not among those present',
      `Lind PROPN 5 nsubj
       was AUX 5 cop
       not PART 5 advmod
       among ADP 5 case
       those PRON 0 root
       present ADJ 5 amod`,
      null,
      'Lind: Lind was not among those',
    ],
    [
      'was not there',
      `Lind PROPN 4 nsubj
       was AUX 4 cop
       not PART 4 advmod
       there ADV 0 root`,
      null,
      'Lind: Lind was not there',
    ],
    [
      'was absent',
      `Lind PROPN 3 nsubj
       was AUX 3 cop
       absent ADJ 0 root`,
      null,
      'Lind: Lind was absent',
    ],
    [
      'is the one of whom it says "absent from the talks was Lind"',
      `Absent ADJ 6 advmod
       from ADP 4 case
       the DET 4 det
       talks NOUN 6 nmod
       was AUX 6 cop
       Lind PROPN 0 root`,
      'talks',
      'Lind: Absent from the talks was Lind',
    ],
    [
      'was a no-show at the talks',
      `Lind PROPN 6 nsubj
       was AUX 6 cop
       a DET 6 det
       no NOUN 6 compound
       - PUNCT 6 punct
       show NOUN 0 root
       at ADP 9 case
       the DET 9 det
       talks NOUN 6 nmod`,
      'talks',
      'Lind: Lind was a no - show at the talks',
    ],
    [
      'was unable to attend',
      `Lind PROPN 3 nsubj
       was AUX 3 cop
       unable ADJ 0 root
       to PART 5 mark
       attend VERB 3 xcomp`,
      null,
      'Lind: Lind was unable to attend',
    ],
    [
      'decided not to attend',
      `Lind PROPN 2 nsubj
       decided VERB 0 root
       not PART 2 advmod
       to PART 5 mark
       attend VERB 2 xcomp`,
      null,
      'Lind: Lind decided not to attend',
    ],
    [
      'denied having attended',
      `Lind PROPN 2 nsubj
       denied VERB 0 root
       having AUX 4 aux
       attended VERB 2 xcomp
       the DET 6 det
       meeting NOUN 4 obj`,
      'meeting',
      'Lind: Lind denied having attended the meeting',
    ],
    [
      'is missed in "Lind’s absence from the talks"',
      `Lind PROPN 3 nmod:poss
       ’s PART 1 case
       absence NOUN 7 nsubj
       from ADP 6 case
       the DET 6 det
       talks NOUN 3 nmod
       surprised VERB 0 root
       nobody PRON 7 obj`,
      'talks',
      'Lind: Lind’s absence from the talks',
    ],
    [
      'did not go to the meeting',
      `Lind PROPN 4 nsubj
       did AUX 4 aux
       not PART 4 advmod
       go VERB 0 root
       to ADP 7 case
       the DET 7 det
       meeting NOUN 4 obl`,
      'meeting',
      'Lind: Lind did not go to the meeting',
    ],
  ])('%s was not there', (_, sentence, talks, expected) => {
    expect(away(sentence, talks)).toEqual([expected]);
  });

  test('is spoken of with somebody else is away with them', () => {
    const sentence = `
      Neither CCONJ 2 cc:preconj
      Lind PROPN 8 nsubj
      nor CCONJ 4 cc
      Khoury PROPN 2 conj
      was AUX 8 cop
      at ADP 8 case
      the DET 8 det
      meeting NOUN 0 root`;
    const words = 'Neither Lind nor Khoury was at the meeting';
    expect(away(sentence, 'meeting', { mentions: [...people, ['Khoury', 'Person']] })).toEqual([
      `Lind: ${words}`,
      `Khoury: ${words}`,
    ]);
  });

  test('says “I was not there” is the one', () => {
    const given: Partial<LayersGiven> = {
      mentions: [...people, ['I', 'Person']],
      attributions: [{ cue: 'said', source: 'Lind', content: ['I was not there'] }],
    };
    expect(away(iWasNotThere, null, given)).toEqual(['Lind: I was not there']);
  });

  test.each([
    [
      'in the absence of Lind',
      'in ADP 6 case\n the DET 6 det\n absence NOUN 2 obl\n of ADP 8 case\n Lind PROPN 6 nmod',
    ],
    ['without Lind', 'without ADP 5 case\n Lind PROPN 2 obl'],
  ])('others meet %s was not there', (words, extra) => {
    const table = `Haddad PROPN 2 nsubj\n met VERB 0 root\n Bakri PROPN 2 obj\n ${extra}`;
    expect(told(table, { triggers: [{ ...meet, participants: ['Haddad', 'Bakri', 'Lind'] }] })).toEqual([
      { status: 'held', there: ['Haddad', 'Bakri'], away: [`Lind: met Bakri ${words}`] },
    ]);
  });
});

describe('nobody is absent', () => {
  test.each([
    [
      'who was not there to negotiate',
      `Lind PROPN 4 nsubj
       was AUX 4 cop
       not PART 4 advmod
       there ADV 0 root
       to PART 6 mark
       negotiate VERB 4 advcl`,
    ],
    ['who did not attend school', attend('did', 'school NOUN 4 obj')],
    ['who may not attend', attend('may', '. PUNCT 4 punct')],
    [
      'by a question',
      `Did AUX 4 aux
       Lind PROPN 4 nsubj
       not PART 4 advmod
       attend VERB 0 root
       ? PUNCT 4 punct`,
    ],
    [
      'who missed the boat',
      `Lind PROPN 2 nsubj
       missed VERB 0 root
       the DET 4 det
       boat NOUN 2 obj`,
    ],
    [
      'who was not present in the text',
      `Lind PROPN 4 nsubj
       was AUX 4 cop
       not PART 4 advmod
       present ADJ 0 root
       in ADP 7 case
       the DET 7 det
       text NOUN 4 obl`,
    ],
    [
      'who was asked not to attend',
      `Lind PROPN 3 nsubj:pass
       was AUX 3 aux:pass
       asked VERB 0 root
       not PART 6 advmod
       to PART 6 mark
       attend VERB 3 xcomp`,
    ],
    [
      'who threatened to stay away',
      `Lind PROPN 2 nsubj
       threatened VERB 0 root
       to PART 4 mark
       stay VERB 2 xcomp
       away ADV 4 advmod`,
    ],
    [
      'who is not there yet',
      `Lind PROPN 4 nsubj
       is AUX 4 cop
       not PART 4 advmod
       there ADV 0 root
       yet ADV 4 advmod`,
    ],
  ])('%s', (_, sentence) => {
    expect(away(sentence)).toEqual([]);
  });

  test('who did not skip the meeting', () => {
    const sentence = `Lind PROPN 4 nsubj\n did AUX 4 aux\n not PART 4 advmod\n skip VERB 0 root\n it PRON 4 obj`;
    expect(away(sentence)).toEqual([]);
  });

  test('from a meeting that was told long before', () => {
    const between = Array.from({ length: 4 }, () => 'Rain NOUN 2 nsubj\n fell VERB 0 root').join('\n\n');
    expect(away(`${between}\n\n${attend('did', '. PUNCT 4 punct')}`)).toEqual([]);
  });
});
