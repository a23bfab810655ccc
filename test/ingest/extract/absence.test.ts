/** What it does to a meeting that somebody is said not to have been there; all texts are invented. */
import { describe, expect, test } from '@jest/globals';
import type { LayersGiven } from '../build-document.ts';
import { attend, iWasNotThere, meet, told } from './told-absences.ts';

describe('the meeting', () => {
  test('that somebody stays away from is called off by nobody', () => {
    const table = `
      Talks NOUN 6 nsubj:pass
      of ADP 3 case
      Haddad PROPN 1 nmod
      with ADP 5 case
      Bakri PROPN 1 nmod
      planned VERB 0 root

      Lind PROPN 3 nsubj
      will AUX 3 aux
      skip VERB 0 root
      the DET 5 det
      talks NOUN 3 obj`;
    const triggers: LayersGiven['triggers'] = [
      { kind: 'meet', words: 'Talks', status: 'planned', participants: ['Haddad', 'Bakri'] },
      { kind: 'meet', words: 'talks', status: 'refused', participants: ['Lind'] },
    ];
    expect(told(table, { triggers })).toEqual([
      { status: 'planned', there: ['Haddad', 'Bakri'], away: ['Lind: Lind will skip the talks'] },
    ]);
  });

  test.each(['held', 'refused'])('of which only that somebody was not there is told, is one; read as %s', (status) => {
    const triggers: LayersGiven['triggers'] = [{ kind: 'meet', words: 'talks', status }];
    const lind: LayersGiven['mentions'] = [['Lind', 'Person']];
    expect(told(attend('did', 'the DET 6 det\n talks NOUN 4 obj'), { mentions: lind, triggers })).toEqual([
      { status: 'held', there: [], away: ['Lind: Lind did not attend the talks'] },
    ]);
  });

  test('is another one where the article itself has him at the first', () => {
    const table = `
      Lind PROPN 2 nsubj
      met VERB 0 root
      Haddad PROPN 2 obj

      ${attend('did', 'the DET 6 det\n talks NOUN 4 obj')}`;
    const triggers: LayersGiven['triggers'] = [
      { ...meet, participants: ['Lind', 'Haddad'] },
      { kind: 'meet', words: 'talks', status: 'held' },
    ];
    const given: Partial<LayersGiven> = {
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
        ['Lind#2', 'Person'],
      ],
      triggers,
    };
    expect(told(table, given)).toEqual([
      { status: 'held', there: ['Lind', 'Haddad'], away: [] },
      { status: 'held', there: [], away: ['Lind: Lind did not attend the talks'] },
    ]);
  });

  test('is the same where he denies what others say, and he is on both sides', () => {
    const table = `
      Lind PROPN 2 nsubj
      met VERB 0 root
      Haddad PROPN 2 obj

      Lind PROPN 2 nsubj
      denied VERB 0 root
      that SCONJ 6 mark
      he PRON 6 nsubj
      had AUX 6 aux
      attended VERB 2 ccomp
      the DET 8 det
      meeting NOUN 6 obj`;
    const given: Partial<LayersGiven> = {
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
        ['Lind#2', 'Person'],
        ['he', 'Person'],
      ],
      antecedents: [['he', 'Lind#2']],
      triggers: [
        { ...meet, participants: ['Lind', 'Haddad'] },
        { kind: 'meet', words: 'meeting', status: 'held' },
      ],
    };
    expect(told(table, given)).toEqual([
      { status: 'held', there: ['Lind', 'Haddad'], away: ['Lind: denied that he had attended the meeting'] },
    ]);
  });

  test('is not what “I was not there” speaks of where he was at it', () => {
    const table = `
      Lind PROPN 2 nsubj
      met VERB 0 root
      Haddad PROPN 2 obj

      ${iWasNotThere}`;
    const given: Partial<LayersGiven> = {
      mentions: [
        ['Lind', 'Person'],
        ['Haddad', 'Person'],
        ['I', 'Person'],
        ['Lind#2', 'Person'],
      ],
      triggers: [{ ...meet, participants: ['Lind', 'Haddad'] }],
      attributions: [{ cue: 'said', source: 'Lind#2', content: ['I was not there'] }],
    };
    expect(told(table, given)).toEqual([{ status: 'held', there: ['Lind', 'Haddad'], away: [] }]);
  });
});
