import { describe, expect, test } from '@jest/globals';
import { claimsOf } from '../../../graph/evidence/claims.ts';
import { withoutMisread } from '../../../graph/evidence/misread.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { corpus } from '../support/corpus.ts';
import { story } from '../support/story.ts';

const text =
  'Norwegian envoy Ivo Lind met Sana Haddad in Geneva and offered a port authority for 30 years, saying it was late.';

const told = (): Evidence =>
  story(text)
    .people('Ivo Lind', 'Sana Haddad')
    .state('Norwegian', 'NOR')
    .entity('Place', 'Geneva')
    .role('Ivo Lind', 'Norwegian envoy', 'Norwegian')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], {
      date: '2031-05-12/2031-05-13',
      place: 'Geneva',
      minutes: [180, null],
    })
    .proposal('a port authority', { mentions: [story(text).at('a port authority for 30 years')] })
    .stance('PROPOSED', 'Ivo Lind', 'a port authority', { status: 'expected' })
    .says('Ivo Lind', 'it was late')
    .evidence();

const claims = ({ article, reading }: Evidence) => claimsOf(article, reading);

describe('the claims of a reading', () => {
  test('say each thing once, in slots and values as the article has them', () => {
    const found = claims(told()).map(({ slot, value }) => `${slot} ${value}`);
    expect(found.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'date 2031-05-12/2031-05-13',
      'duration 180/..',
      'event a port authority',
      'event person:ivo-lind person:sana-haddad',
      'event proposed person:ivo-lind a port authority',
      'event said person:ivo-lind',
      'number 30 years',
      'outcome held',
      'participant person:ivo-lind',
      'participant person:sana-haddad',
      'place place:geneva',
      'role Norwegian envoy',
      'speaker person:ivo-lind',
    ]);
  });

  test.each([
    ['held', 'asserted', 'actual'],
    ['planned', 'asserted', 'planned'],
    ['possible', 'asserted', 'conditional'],
    ['refused', 'denied', 'planned'],
    ['denied', 'denied', 'actual'],
    ['cancelled', 'denied', 'planned'],
  ] as const)('a meeting that is %s is %s, %s', (status, polarity, modality) => {
    const { article, reading } = told();
    const meetings = reading.meetings.map((meeting) => ({ ...meeting, status }));
    for (const claim of claimsOf(article, { ...reading, meetings }).filter(({ slot }) => slot === 'participant'))
      expect(claim).toMatchObject({ polarity, modality });
  });

  test('have ids of their own, whatever the order of the reading and the version of the reader', () => {
    for (const { article, reading } of corpus()) {
      const ids = claimsOf(article, reading).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const again = claimsOf(article, { ...reading, extractor: 'other/9', meetings: reading.meetings.toReversed() });
      expect(new Set(again.map(({ id }) => id))).toEqual(new Set(ids));
    }
  });
});

test.each([
  ['held', 'actual'],
  ['planned', 'planned'],
  ['cancelled', 'planned'],
] as const)('of a meeting that is %s, that somebody was not there is denied, %s', (status, modality) => {
  const { article, reading } = story('Ivo Lind met Sana Haddad without Omar Bakri.')
    .people('Ivo Lind', 'Sana Haddad', 'Omar Bakri')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { status, absent: ['Omar Bakri'] })
    .evidence();
  expect(claimsOf(article, reading).find(({ value }) => value === 'not person:omar-bakri')).toMatchObject({
    slot: 'participant',
    polarity: 'denied',
    modality,
    source: { kind: 'absence', index: 0 },
  });
});

describe('what was judged misread', () => {
  test.each([
    ['participant person:sana-haddad', (reading: Evidence['reading']) => reading.meetings[0]?.participants.length, 1],
    ['date 2031-05-12/2031-05-13', (reading: Evidence['reading']) => reading.meetings[0]?.dates.length, 0],
    ['outcome held', (reading: Evidence['reading']) => reading.meetings.length, 0],
    ['event said person:ivo-lind', (reading: Evidence['reading']) => reading.statements.length, 0],
    ['speaker person:ivo-lind', (reading: Evidence['reading']) => reading.statements.length, 0],
    ['number 30 years', (reading: Evidence['reading']) => reading.proposals.length, 0],
    ['role Norwegian envoy', (reading: Evidence['reading']) => reading.roles.length, 0],
    ['event a port authority', (reading: Evidence['reading']) => reading.proposals.length, 0],
  ] as const)('%s is taken out, and nothing else', (name, count, left) => {
    const evidence = told();
    const claim = claims(evidence).find(({ slot, value }) => `${slot} ${value}` === name);
    const kept = withoutMisread(evidence, new Set([claim?.id ?? '']));
    expect(count(kept.reading)).toBe(left);
    expect(kept.reading.entities).toEqual(evidence.reading.entities);
  });

  test('an unknown claim changes nothing', () => {
    const evidence = told();
    expect(withoutMisread(evidence, new Set(['claim:none']))).toBe(evidence);
  });
});
