/** Somebody was at a meeting by one article and was not by another: both are kept, and nobody met whom they did not. */
import { describe, expect, test } from '@jest/globals';
import { Explainer } from '../../../graph/project/explain.ts';
import { presenceOf, presenceText } from '../../../graph/project/presence.ts';
import { project } from '../../../graph/project/project.ts';
import { sidesOf } from '../../../graph/project/sides.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { type Story, story } from '../support/story.ts';

type Meeting = Partial<NonNullable<Parameters<Story['meeting']>[2]>>;

const friday = '2031-05-09';
const company = ['Sana Haddad', 'Omar Bakri'];

/** Haddad met Bakri; of Lind it says what is given. */
function report(
  publisher: string,
  lind: 'there' | 'away' | 'both' | 'left out',
  more: Meeting = {},
  published = friday,
) {
  return story(`${publisher}: Sana Haddad and Omar Bakri met. Of Ivo Lind there is more.`, { publisher, published })
    .people(...company, 'Ivo Lind')
    .meeting('met', lind === 'there' || lind === 'both' ? [...company, 'Ivo Lind'] : company, {
      date: friday,
      absent: lind === 'away' || lind === 'both' ? ['Ivo Lind'] : [],
      ...more,
    })
    .evidence();
}

const meetingIn = (evidence: readonly Evidence[]) => {
  const meetings = project(evidence).nodes.filter(({ label }) => label === 'Meeting');
  expect(meetings).toHaveLength(1);
  return meetings[0]!;
};

const relations = (evidence: readonly Evidence[], of: string) =>
  project(evidence).relationships.filter(
    ({ type, start, end }) => (type === 'MET_WITH' || type === 'ATTENDED') && (start === of || end === of),
  );

describe('whoever was not there', () => {
  const evidence = [report('Herald', 'away')];

  test('met nobody and attended nothing, but is in the graph', () => {
    const { nodes } = project(evidence);
    expect(nodes.find(({ id }) => id === 'person:ivo-lind')?.properties.name).toBe('Ivo Lind');
    expect(relations(evidence, 'person:ivo-lind')).toEqual([]);
    expect(relations(evidence, 'person:sana-haddad')).toHaveLength(2);
    expect(meetingIn(evidence).properties.participants).toEqual(['Omar Bakri', 'Sana Haddad']);
  });

  test('is kept as a denied claim, about the meeting and the person', () => {
    const { nodes, relationships } = project(evidence);
    const denied = nodes.filter(({ label, properties }) => label === 'Claim' && properties.polarity === 'denied');
    const { id } = meetingIn(evidence);
    expect(denied.map(({ properties }) => properties)).toMatchObject([
      { slot: 'participant', value: 'not person:ivo-lind', modality: 'actual', fact: id },
    ]);
    const about = relationships.filter(({ type, start }) => type === 'ABOUT' && start === denied[0]?.id);
    expect(about.map(({ end }) => end).toSorted()).toEqual([id, 'person:ivo-lind']);
  });

  test('is no more so where a person judges that claim misread', () => {
    const claim = project(evidence).nodes.find(({ properties }) => properties.polarity === 'denied')?.id ?? '';
    const judged = project(evidence, [
      { id: 'judgement:1', kind: 'wrong', subjects: [claim], text: null, made: '2031-06-01T00:00:00Z' },
    ]);
    expect(judged.nodes.some(({ properties }) => properties.polarity === 'denied')).toBe(false);
    expect(judged.nodes.some(({ id }) => id === 'person:ivo-lind')).toBe(false);
  });
});

describe('who took part is disputed', () => {
  test.each<[string, readonly Evidence[], string[]]>([
    [
      'by a report that has him there and one that has not',
      [report('Herald', 'there'), report('Tribune', 'away')],
      ['participant'],
    ],
    ['by one that tells both', [report('Herald', 'both')], ['participant']],
    ['not by one that leaves him out', [report('Herald', 'there'), report('Tribune', 'left out')], []],
    ['not by two that have him away', [report('Herald', 'away'), report('Tribune', 'away')], []],
    [
      'not where he was to be there and was not',
      [report('Herald', 'there', { status: 'planned' }), report('Tribune', 'away')],
      [],
    ],
    [
      'of a plan, by reports of the same days',
      [report('Herald', 'there', { status: 'planned' }), report('Tribune', 'away', { status: 'planned' })],
      ['participant'],
    ],
    [
      'not of a plan that changed',
      [
        report('Herald', 'there', { status: 'planned' }),
        report('Tribune', 'away', { status: 'planned' }, '2031-05-02'),
      ],
      [],
    ],
  ])('%s', (_, evidence, slots) => {
    const meeting = project(evidence).nodes.filter(({ label, properties }) => label === 'Meeting' && properties.status);
    expect(meeting.flatMap(({ properties }) => properties.disputed)).toEqual(slots);
  });

  test('and he stays a participant, by the report that says so', () => {
    const evidence = [report('Herald', 'there'), report('Tribune', 'away')];
    expect(relations(evidence, 'person:ivo-lind').every(({ properties }) => properties.articles === 1)).toBe(true);
    expect(relations(evidence, 'person:ivo-lind')).toHaveLength(3);
  });

  test('also where one article calls him by his surname', () => {
    const surname = story('Tribune: Sana Haddad and Omar Bakri met. Lind was not there.', { publisher: 'Tribune' })
      .people(...company, 'Lind')
      .meeting('met', company, { date: friday, absent: ['Lind'] })
      .evidence();
    const evidence = [report('Herald', 'there'), surname];
    const [dispute] = new Explainer(project(evidence)).explain(meetingIn(evidence).id)?.disputes ?? [];
    expect(dispute?.line).toBe('participant: Ivo Lind was there (Herald) against Ivo Lind was not there (Tribune)');
    expect(dispute?.sides.map(({ claims }) => claims.map(({ claim }) => claim.properties.text))).toEqual([
      ['Ivo Lind'],
      ['Lind'],
    ]);
  });

  test('but not by one origin that corrects itself', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const printed = (tail: string, away: boolean) =>
      story(`Sana Haddad and Omar Bakri met. Ivo Lind? ${words} ${tail}`)
        .people(...company, 'Ivo Lind')
        .meeting('met', away ? company : [...company, 'Ivo Lind'], { date: friday, absent: away ? ['Ivo Lind'] : [] })
        .evidence();
    expect(meetingIn([printed('First.', false), printed('Second.', true)]).properties.disputed).toEqual([]);
  });
});

test.each([
  ['person:ivo-lind', 'asserted', 'actual', 'Ivo Lind was there'],
  ['not person:ivo-lind', 'denied', 'actual', 'Ivo Lind was not there'],
  ['person:ivo-lind', 'asserted', 'planned', 'Ivo Lind is to be there'],
  ['not person:ivo-lind', 'denied', 'planned', 'Ivo Lind is not to be there'],
  ['not person:ivo-lind', 'denied', 'conditional', 'Ivo Lind may not be there'],
] as const)('%s, %s and %s: %s', (value, polarity, modality, text) => {
  const presence = presenceOf({ value, polarity, modality });
  expect(presence && presenceText('Ivo Lind', presence)).toBe(text);
});

test('of a meeting that is denied nobody is said to have been away', () => {
  expect(presenceOf({ value: 'person:ivo-lind', polarity: 'denied', modality: 'actual' })).toBeNull();
});

const said = (value: string, article: string, isThere: boolean) => ({
  value,
  article,
  presence: { isThere, modality: 'actual' as const },
});

test('whoever is only away is on no side of who took part', () => {
  const claims = [said('person:a', '1', true), said('person:b', '2', true), said('person:c', '3', false)];
  expect(sidesOf('participant', claims).map(({ value, presence }) => [value, presence])).toEqual([
    ['person:a', undefined],
    ['person:b', undefined],
  ]);
});
