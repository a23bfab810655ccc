import { describe, expect, test } from '@jest/globals';
import { resolve } from '../../../graph/resolve/resolve.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { story } from '../support/story.ts';

type Told = Parameters<ReturnType<typeof story>['meeting']>[2] & {
  published?: string | null;
  with?: readonly string[];
};

let articles = 0;

/** An article of its own that tells of Ivo Lind and Sana Haddad meeting; `with` names others who were there. */
function report({ published = '2031-05-14', with: others = [], ...meeting }: Told): Evidence {
  const names = ['Ivo Lind', 'Sana Haddad', ...others];
  const place = meeting.place;
  const told = story(`${names.join(', ')} met${place ? ` in ${place}` : ''}, report ${articles++}.`, { published });
  if (place) told.entity('Place', place);
  return told
    .people(...names)
    .meeting('met', names, meeting)
    .evidence();
}

const meetingsOf = (...reports: readonly Told[]): number => resolve(reports.map(report)).meetings.size;

describe('reports of one meeting', () => {
  test.each<[string, Told, Told]>([
    ['on the same day', { date: '2031-05-13' }, { date: '2031-05-13' }],
    ['on Thursday and on Friday', { date: '2031-05-12' }, { date: '2031-05-13' }],
    ['last week and on Thursday', { date: '2031-05-05/2031-05-11' }, { date: '2031-05-08' }],
    ['dated and undated', { date: '2031-05-13' }, {}],
    ['with and without a third', { date: '2031-05-13', with: ['Omar Bakri'] }, { date: '2031-05-13' }],
    ['three hours and four', { date: '2031-05-13', minutes: [180, 180] }, { date: '2031-05-13', minutes: [240, 240] }],
    ['planned, then held', { date: '2031-05-13', status: 'planned', published: '2031-05-11' }, { date: '2031-05-13' }],
    ['planned, then cancelled', { status: 'planned' }, { status: 'cancelled' }],
    ['held, and denied', { date: '2031-05-13' }, { date: '2031-05-13', status: 'denied' }],
    ['of known and of unknown mode', { date: '2031-05-13' }, { date: '2031-05-13', mode: 'unknown' }],
    ['in a disputed place', { date: '2031-05-13', place: 'Geneva' }, { date: '2031-05-13', place: 'Basel' }],
  ])('%s', (_, a, b) => {
    expect(meetingsOf(a, b)).toBe(1);
    expect(meetingsOf(b, a)).toBe(1);
  });
});

test('a report that names one side only is joined by the day', () => {
  const lone = story('Sana Haddad had talks in Geneva.')
    .people('Sana Haddad')
    .meeting('talks', ['Sana Haddad'], { date: '2031-05-13' })
    .evidence();
  expect(resolve([report({ date: '2031-05-13' }), lone]).meetings.size).toBe(1);
  expect(resolve([report({ date: '2031-05-12' }), lone]).meetings.size).toBe(2);
});

test('one article’s second telling of the same people on the same day is no second meeting', () => {
  const twice = story('Ivo Lind met Sana Haddad. The talks were short.')
    .people('Ivo Lind', 'Sana Haddad')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date: '2031-05-13' })
    .meeting('talks', ['Ivo Lind', 'Sana Haddad'], { date: '2031-05-13' })
    .evidence();
  expect(resolve([twice]).meetings.size).toBe(1);
});

describe('reports of two meetings', () => {
  test.each<[string, Told, Told]>([
    ['a fortnight apart', { date: '2031-05-13' }, { date: '2031-04-29' }],
    ['one of them by phone', { date: '2031-05-13' }, { date: '2031-05-13', mode: 'phone' }],
    ['one of them a series', { date: '2031-05-13' }, { count: 3 }],
    ['held and only planned, without dates', {}, { status: 'planned' }],
    ['denied in general', { date: '2031-05-13' }, { status: 'denied' }],
    ['undated, told months later', { date: '2031-05-13' }, { published: '2031-09-01' }],
    ['told before it was held', { date: '2031-05-13' }, { published: '2031-05-10' }],
    ['denied, and refused without a date', { status: 'refused' }, { status: 'denied' }],
    [
      'of some day in a year long past, and without any time',
      { date: '1948-01-01/1948-12-31', published: null },
      { published: null },
    ],
    ['a day apart, in two places', { date: '2031-05-13', place: 'Geneva' }, { date: '2031-05-12', place: 'Basel' }],
  ])('%s', (_, a, b) => {
    expect(meetingsOf(a, b)).toBe(2);
  });

  test('one article’s two meetings stay two, and other reports find the right one', () => {
    const both = story('Ivo Lind met Sana Haddad on Monday and saw her on Tuesday.')
      .people('Ivo Lind', 'Sana Haddad')
      .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date: '2031-05-12' })
      .meeting('saw', ['Ivo Lind', 'Sana Haddad'], { date: '2031-05-13' })
      .evidence();
    const one = report({ date: '2031-05-13' });
    const resolution = resolve([both, one]);
    expect(resolution.meetings.size).toBe(2);
    expect(resolution.idOf(one.article.id, 'm0')).toBe(resolution.idOf(both.article.id, 'm1'));
  });

  test('a fortnight apart in two places they stay two, whoever tells of them without a date', () => {
    const apart = [
      { date: '2031-05-13', place: 'Geneva' },
      { date: '2031-05-27', place: 'Basel', published: '2031-05-28' },
    ];
    expect(meetingsOf(...apart, { published: '2031-05-20' })).toBe(2);
  });

  test('daily talks are not chained into one by a tolerance of days', () => {
    expect(
      meetingsOf({ date: '2031-05-06' }, { date: '2031-05-08' }, { date: '2031-05-10' }, { date: '2031-05-12' }),
    ).toBeGreaterThan(1);
  });

  test('other people met', () => {
    const other = story('Omar Bakri met Karin Voss.')
      .people('Omar Bakri', 'Karin Voss')
      .meeting('met', ['Omar Bakri', 'Karin Voss'], { date: '2031-05-13' });
    expect(resolve([report({ date: '2031-05-13' }), other.evidence()]).meetings.size).toBe(2);
  });
});

test('states meet where their ministers do', () => {
  const persons = story('Norwegian envoy Ivo Lind met Lebanese premier Sana Haddad.')
    .people('Ivo Lind', 'Sana Haddad')
    .state('Norwegian', 'NOR')
    .state('Lebanese', 'LBN')
    .role('Ivo Lind', 'Norwegian envoy', 'Norwegian')
    .role('Sana Haddad', 'Lebanese premier', 'Lebanese')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date: '2031-05-13' });
  const states = story('Norway and Lebanon held talks.')
    .state('Norway', 'NOR')
    .state('Lebanon', 'LBN')
    .meeting('talks', ['Norway', 'Lebanon'], { date: '2031-05-13' });
  expect(resolve([persons.evidence(), states.evidence()]).meetings.size).toBe(1);
});

test('a meeting keeps the id of its first member by id, whoever joins', () => {
  const [a, b] = [report({ date: '2031-05-13' }), report({ date: '2031-05-13' })];
  const alone = [a, b].flatMap((one) => [...resolve([one]).meetings.keys()]);
  expect([...resolve([a, b]).meetings.keys()]).toEqual(alone.toSorted((x, y) => (x < y ? -1 : 1)).slice(0, 1));
});

test('500 people at one meeting', () => {
  const names = Array.from({ length: 500 }, (_, index) => `Delegate N${index} Surname${index}`);
  const told = () =>
    story(`${names.join(', ')} met, report ${articles++}.`)
      .people(...names)
      .meeting('met', names)
      .evidence();
  expect(resolve([told(), told()]).meetings.size).toBe(1);
});

test('an undated report joins no meetings of far apart years', () => {
  const undated = { published: null };
  const [then, now] = [
    { ...undated, date: '1950-01-01/1950-12-31' },
    { ...undated, date: '2018-06-01' },
  ];
  expect(meetingsOf(then, undated, now)).toBe(2);
  expect(meetingsOf(now, now, undated, then)).toBe(2);
});

/** One article that tells of several meetings, each of these people. */
const visit = (...meetings: readonly (readonly [readonly string[], Told])[]): Evidence => {
  const names = [...new Set(meetings.flatMap(([who]) => who))];
  const told = story(
    `${names.join(', ')}: ${meetings.map((_, index) => `talk${index}`).join(', ')}. In Geneva, Basel.`,
  );
  told
    .people(...names)
    .entity('Place', 'Geneva')
    .entity('Place', 'Basel');
  meetings.forEach(([who, more], index) => told.meeting(`talk${index}`, who, more));
  return told.evidence();
};
const day = { date: '2031-05-13' };
const [lind, haddad, bakri] = ['Ivo Lind', 'Sana Haddad', 'Omar Bakri'];

describe('one visit', () => {
  test('has the meetings that its article tells of, and other reports find theirs', () => {
    const tour = visit([[lind, haddad], day], [[lind, bakri], day]);
    const other = visit([[lind, bakri], day]);
    const resolution = resolve([tour, other]);
    expect(resolution.meetings.size).toBe(2);
    expect(resolution.idOf(other.article.id, 'm0')).toBe(resolution.idOf(tour.article.id, 'm1'));
  });

  test('two meetings are neither of them the one of all three', () => {
    const apart = visit([[lind, haddad], day], [[lind, bakri], day]);
    const together = visit([[lind, haddad, bakri], day]);
    expect(resolve([apart, together]).meetings.size).toBe(3);
  });

  test('the one of all three finds the report of an article that tells of no other', () => {
    const [some, all] = [visit([[lind, haddad], day]), visit([[lind, haddad, bakri], day])];
    expect(resolve([some, all]).meetings.size).toBe(1);
  });

  test('a meeting told twice, once with the place of another clause, is one', () => {
    const twice = visit([[lind, haddad], { ...day, place: 'Geneva' }], [[lind, haddad], { ...day, place: 'Basel' }]);
    expect(resolve([twice]).meetings.size).toBe(1);
  });

  test('a series is told beside the meeting it ends with', () => {
    const [a, b] = [
      visit([[lind, haddad], day], [[lind, haddad], { count: 3 }]),
      visit([[lind, haddad], day], [[lind, haddad], { count: 3 }], [[lind, bakri], day]),
    ];
    const resolution = resolve([a, b]);
    expect(resolution.meetings.size).toBe(3);
    expect(resolution.idOf(a.article.id, 'm1')).toBe(resolution.idOf(b.article.id, 'm1'));
  });
});
