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
    ['planned without a day, and months ahead', { status: 'planned' }, { status: 'planned', date: '2031-09-02' }],
    ['told where the day has not begun', { date: '2031-05-13', published: '2031-05-13' }, { published: '2031-05-12' }],
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

/** Lind and Haddad meet, and then again as this says. */
const again = (more: Told): number => {
  const told = story('Ivo Lind met Sana Haddad. The talks with Omar Bakri were short.')
    .people('Ivo Lind', 'Sana Haddad', 'Omar Bakri')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date: '2031-05-13', minutes: [180, 180] })
    .meeting('talks', ['Ivo Lind', 'Sana Haddad', ...(more.with ?? [])], more);
  return resolve([told.evidence()]).meetings.size;
};

describe('one article’s telling without a day', () => {
  test('is of the same people’s meeting that it dates', () => {
    expect(again({})).toBe(1);
    expect(again({ minutes: [180, 240] })).toBe(1);
  });

  test('is another with one more, of another length, by phone, or not held', () => {
    expect(again({ with: ['Omar Bakri'] })).toBe(2);
    expect(again({ minutes: [270, 270] })).toBe(2);
    expect(again({ mode: 'phone' })).toBe(2);
    expect(again({ status: 'possible' })).toBe(2);
  });
});

describe('reports of two meetings', () => {
  test.each<[string, Told, Told]>([
    ['a fortnight apart', { date: '2031-05-13' }, { date: '2031-04-29' }],
    ['one of them by phone', { date: '2031-05-13' }, { date: '2031-05-13', mode: 'phone' }],
    ['one of them a series', { date: '2031-05-13' }, { count: 3 }],
    ['held and only planned, without dates', {}, { status: 'planned' }],
    ['denied in general', { date: '2031-05-13' }, { status: 'denied' }],
    ['undated, and planned for months ahead', {}, { status: 'planned', date: '2031-09-02' }],
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

const inTown: Parameters<ReturnType<typeof story>['entity']>[2] = { known: 'place:geneva', within: 'state:CHE' };

/** An article without a day in which Lind and Haddad meet at this place. */
const at = (place: string, more: typeof inTown = {}): Evidence =>
  story(`Ivo Lind and Sana Haddad met at ${place}.`)
    .people(lind, haddad)
    .entity('Place', place, more)
    .meeting('met', [lind, haddad], { place })
    .evidence();

describe('places of reports without a day', () => {
  test('a palace may be in any city', () => {
    expect(resolve([at('Geneva', inTown), at('Villa Rosa')]).meetings.size).toBe(1);
  });

  test('one city is no other, nor one palace', () => {
    const basel = at('Basel', { known: 'place:basel', within: 'state:CHE' });
    expect(resolve([at('Geneva', inTown), basel]).meetings.size).toBe(2);
    expect(resolve([at('Villa Rosa'), at('Hotel Alpina')]).meetings.size).toBe(2);
  });
});

describe('a report without a day', () => {
  test('joins the meeting that it was told nearest to', () => {
    const [a, b] = [report({ date: '2031-05-06' }), report({ date: '2031-05-13' })];
    const undated = report({ published: '2031-05-14' });
    const resolution = resolve([a, b, undated]);
    expect(resolution.meetings.size).toBe(2);
    expect(resolution.idOf(undated.article.id, 'm0')).toBe(resolution.idOf(b.article.id, 'm0'));
  });

  test('stays open where it fits two as well', () => {
    const june = { status: 'planned', date: '2031-06-10' } as const;
    const july = { status: 'planned', date: '2031-07-10' } as const;
    expect(meetingsOf(june, july, { status: 'planned' })).toBe(3);
    expect(meetingsOf(june, { status: 'planned' })).toBe(1);
  });

  test('has its say before days next to each other are taken for one in dispute', () => {
    const first = visit([[lind, haddad], { date: '2031-05-12' }], [[lind, haddad, bakri], {}]);
    const second = visit([[lind, haddad, bakri], { date: '2031-05-13' }]);
    const resolution = resolve([first, second]);
    expect(resolution.meetings.size).toBe(2);
    expect(resolution.idOf(second.article.id, 'm0')).toBe(resolution.idOf(first.article.id, 'm1'));
  });
});

test('where few of many agree the day decides', () => {
  const ours = [lind, haddad, 'Karin Voss', 'Jon Ekberg'];
  const theirs = [lind, haddad, 'Petra Holm', 'Marek Duda', 'Aino Laine'];
  expect(resolve([visit([ours, {}]), visit([theirs, {}])]).meetings.size).toBe(2);
  expect(resolve([visit([ours, day]), visit([theirs, day])]).meetings.size).toBe(1);
});

/** An article that has Haddad meeting, and names these elsewhere. */
const lone = (text: string, names: readonly string[], { published = '2031-05-14', ...more }: Told = {}): Evidence =>
  story(text, { published })
    .people(haddad, ...names)
    .meeting('met', [haddad], more)
    .evidence();

describe('a report that knows of one participant', () => {
  const told = report(day);
  const toldOf = (evidence: Evidence, ...others: readonly Evidence[]): number =>
    resolve([told, evidence, ...others]).meetings.size;

  test('joins the meeting with another whom its article names', () => {
    expect(toldOf(lone('Sana Haddad met him. Ivo Lind was pleased.', [lind]))).toBe(1);
  });

  test('stays by itself where its article names nobody else who was there', () => {
    expect(toldOf(lone('Sana Haddad met them. Omar Bakri was pleased.', [bakri]))).toBe(2);
  });

  test('stays by itself where it fits two, also on their day', () => {
    const other = visit([[haddad, bakri], day]);
    const both = [lind, bakri];
    expect(toldOf(lone('Sana Haddad met. Ivo Lind, Omar Bakri.', both), other)).toBe(3);
    expect(toldOf(lone('Sana Haddad met. Ivo Lind, Omar Bakri.', both, day), other)).toBe(3);
  });

  test('joins the one of its day rather than the one of the news', () => {
    const other = visit([[haddad, bakri], {}]);
    const dated = lone('Sana Haddad met. Ivo Lind, Omar Bakri.', [lind, bakri], day);
    const resolution = resolve([told, dated, other]);
    expect(resolution.meetings.size).toBe(2);
    expect(resolution.idOf(dated.article.id, 'm0')).toBe(resolution.idOf(told.article.id, 'm0'));
  });

  test('stays by itself in other weeks’ news, with another outcome, or by phone', () => {
    const text = 'Sana Haddad met him. Ivo Lind was pleased.';
    expect(toldOf(lone(text, [lind], { published: '2031-05-20' }))).toBe(2);
    expect(toldOf(lone(text, [lind], { published: null }))).toBe(2);
    expect(toldOf(lone(text, [lind], { status: 'planned' }))).toBe(2);
    expect(toldOf(lone(text, [lind], { mode: 'phone' }))).toBe(2);
  });
});

describe('somebody whom no article names', () => {
  const envoy = story('Norwegian envoy Ivo Lind met Lebanese premier Sana Haddad.')
    .people(lind, haddad)
    .state('Norwegian', 'NOR')
    .state('Lebanese', 'LBN')
    .role(lind, 'Norwegian envoy', 'Norwegian')
    .role(haddad, 'Lebanese premier', 'Lebanese')
    .meeting('met', [lind, haddad], day)
    .evidence();
  /** Without a day, Haddad and a minister of this state. */
  const minister = (adjective: string, iso3: string): Evidence =>
    story(`Sana Haddad met the ${adjective} minister. Ivo Lind was pleased.`)
      .people(haddad, lind)
      .described('Person', `the ${adjective} minister`)
      .state(adjective, iso3)
      .role(`the ${adjective} minister`, `${adjective} minister`, adjective)
      .meeting('met', [haddad, `the ${adjective} minister`])
      .evidence();

  test('may be the one who speaks for the same state', () => {
    expect(resolve([envoy, minister('Norwegian', 'NOR')]).meetings.size).toBe(1);
  });

  test('may be anybody', () => {
    const stranger = story('Sana Haddad met a man. Ivo Lind was pleased.')
      .people(haddad, lind)
      .described('Person', 'a man')
      .meeting('met', [haddad, 'a man'])
      .evidence();
    expect(resolve([envoy, stranger]).meetings.size).toBe(1);
  });

  test('is not one who speaks for another', () => {
    expect(resolve([envoy, minister('Danish', 'DNK')]).meetings.size).toBe(2);
  });
});
