import { describe, expect, test } from '@jest/globals';
import { project } from '../../../graph/project/project.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { type Story, story } from '../support/story.ts';

type Meeting = NonNullable<Parameters<Story['meeting']>[2]>;

let articles = 0;

const report = (meeting: Meeting): Evidence => {
  const told = story(`Ivo Lind met Sana Haddad${meeting.place ? ` in ${meeting.place}` : ''}, report ${articles++}.`);
  if (meeting.place) told.entity('Place', meeting.place, { known: `place:${meeting.place}`, within: 'state:CHE' });
  return told.people('Ivo Lind', 'Sana Haddad').meeting('met', ['Ivo Lind', 'Sana Haddad'], meeting).evidence();
};

/** The disputed slots of the one meeting that these articles tell of. */
function disputed(...evidence: readonly Evidence[]): unknown {
  const meetings = project(evidence).nodes.filter(({ label }) => label === 'Meeting');
  expect(meetings.length).toBe(1);
  return meetings[0]?.properties.disputed;
}

const tuesday = '2031-05-13';

describe('a meeting', () => {
  test.each<[string, Meeting, Meeting, string[]]>([
    ['Tuesday against Monday', { date: tuesday }, { date: '2031-05-12' }, ['date']],
    ['Tuesday and that week', { date: tuesday }, { date: '2031-05-12/2031-05-18' }, []],
    ['dated and undated', { date: tuesday }, {}, []],
    [
      'three hours against four',
      { date: tuesday, minutes: [180, 180] },
      { date: tuesday, minutes: [240, 240] },
      ['duration'],
    ],
    [
      'four and a half hours and over four',
      { date: tuesday, minutes: [270, 270] },
      { date: tuesday, minutes: [240, null] },
      [],
    ],
    ['two cities', { date: tuesday, place: 'Geneva' }, { date: tuesday, place: 'Basel' }, ['place']],
    ['held against denied', { date: tuesday }, { date: tuesday, status: 'denied' }, ['outcome']],
    ['held, after it was planned', { date: tuesday }, { date: tuesday, status: 'planned' }, []],
  ])('%s', (_, a, b, slots) => {
    expect(disputed(report(a), report(b))).toEqual(slots);
  });

  test('both sides stay: the dates span them, and every claim is there', () => {
    const found = project([report({ date: tuesday }), report({ date: '2031-05-12' })]);
    const meeting = found.nodes.find(({ label }) => label === 'Meeting');
    expect(meeting?.properties).toMatchObject({ earliest: '2031-05-12', latest: tuesday });
    const about = new Set(
      found.relationships.filter(({ type, end }) => type === 'ABOUT' && end === meeting?.id).map(({ start }) => start),
    );
    const dates = found.nodes.filter(({ id, properties }) => about.has(id) && properties.slot === 'date');
    expect(dates.map(({ properties }) => properties.value)).toEqual(expect.arrayContaining(['2031-05-12', tuesday]));
  });

  test.each([
    ['Tuesday', []],
    ['Monday', ['date']],
    ['earlier', []],
    ['last month', []],
    ['from Monday to Wednesday', []],
  ])('an undated article’s %s against Tuesday the 13th', (words, slots) => {
    const undated = story(`Ivo Lind met Sana Haddad ${words}.`, { published: null }).people('Ivo Lind', 'Sana Haddad');
    undated.meeting('met', ['Ivo Lind', 'Sana Haddad'], { dates: [{ interval: null, anchor: undated.at(words) }] });
    expect(disputed(report({ date: tuesday }), undated.evidence())).toEqual(slots);
  });

  test('a wire story printed twice does not disagree with itself', () => {
    const text = `Ivo Lind met Sana Haddad ${Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')}`;
    const printed = (date: string, tail: string) =>
      story(`${text} ${tail}`)
        .people('Ivo Lind', 'Sana Haddad')
        .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date })
        .evidence();
    expect(disputed(printed(tuesday, 'First.'), printed('2031-05-12', 'Second.'))).toEqual([]);
  });
});

const called = (words: string, tense: 'past' | 'present', published: string | null, more = ''): Evidence =>
  story(`The ${words} Ivo Lind met Sana Haddad ${more}.`, { published })
    .people('Ivo Lind', 'Sana Haddad')
    .state('Norwegian', 'NOR')
    .role('Ivo Lind', words, 'Norwegian', tense)
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date: tuesday })
    .evidence();

const disputes = (...evidence: readonly Evidence[]) => {
  const { nodes, relationships } = project(evidence);
  const person = nodes.find(({ id }) => id === 'person:ivo-lind');
  const roles = relationships.filter(({ type }) => type === 'REPRESENTS');
  return [person?.properties.disputed, ...roles.map(({ properties }) => properties.disputed)];
};

describe('a role', () => {
  test('former against present at the same time is disputed, on the person and on each wording', () => {
    const found = disputes(
      called('former Norwegian premier', 'past', '2031-05-14'),
      called('Norwegian premier', 'present', '2031-05-15'),
    );
    expect(found).toEqual([['role'], ['role'], ['role']]);
  });

  test('an undated article speaks of the same time where it tells of the same meeting', () => {
    const found = disputes(
      called('former Norwegian premier', 'past', '2031-05-14'),
      called('Norwegian premier', 'present', null),
    );
    expect(found[0]).toEqual(['role']);
  });

  test('present then, former years later: change over time is no dispute', () => {
    const found = disputes(
      called('Norwegian premier', 'present', '2031-05-14'),
      called('former Norwegian premier', 'past', '2034-05-14'),
    );
    expect(found[0]).toEqual([]);
  });

  test('two roles at once are no dispute', () => {
    const found = disputes(
      called('Norwegian premier', 'present', '2031-05-14'),
      called('Norwegian party leader', 'present', '2031-05-14', 'again'),
    );
    expect(found[0]).toEqual([]);
  });
});
