import { describe, expect, test } from '@jest/globals';
import { Explainer } from '../../../graph/project/explain.ts';
import { project } from '../../../graph/project/project.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import type { Anchor } from '../../../graph/model/reading.ts';
import { type Story, story, when } from '../support/story.ts';

type Meeting = NonNullable<Parameters<Story['meeting']>[2]>;

let articles = 0;

const report = (meeting: Meeting): Evidence => {
  const told = story(`Ivo Lind met Sana Haddad${meeting.place ? ` in ${meeting.place}` : ''}, report ${articles++}.`);
  if (meeting.place === 'Switzerland') told.state('Switzerland', 'CHE');
  else if (meeting.place === 'Europe') told.entity('Place', 'Europe', { known: 'place:europe' });
  else if (meeting.place) told.entity('Place', meeting.place, { known: `place:${meeting.place}`, within: 'state:CHE' });
  return told.people('Ivo Lind', 'Sana Haddad').meeting('met', ['Ivo Lind', 'Sana Haddad'], meeting).evidence();
};

const meetingsIn = (...evidence: readonly Evidence[]) =>
  project(evidence).nodes.filter(({ label }) => label === 'Meeting');

/** The disputed slots of the one meeting that these articles tell of. */
function disputed(...evidence: readonly Evidence[]): unknown {
  const meetings = meetingsIn(...evidence);
  expect(meetings.length).toBe(1);
  return meetings[0]?.properties.disputed;
}

const tuesday = '2031-05-13';

const lasting5Hours = (published: string): Evidence =>
  story(`Ivo Lind met Sana Haddad, as told on ${published}.`, { published })
    .people('Ivo Lind', 'Sana Haddad')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { minutes: [300, 300] })
    .evidence();

test('a day after it was told is none on which a meeting was held', () => {
  const [meeting, ...others] = meetingsIn(report({ date: tuesday }), report({ date: '2031-05-20' }));
  expect(others).toEqual([]);
  expect(meeting?.properties).toMatchObject({ disputed: [], earliest: tuesday, latest: tuesday });
});

const unsurely = <T extends { readonly anchor: Anchor }>(list: readonly T[]): T[] =>
  list.map((one) => ({ ...one, anchor: { ...one.anchor, confidence: 0.4 } }));

const hardly = (evidence: Evidence): Evidence => {
  const meetings = evidence.reading.meetings.map((one) => ({
    ...one,
    dates: unsurely(one.dates),
    places: unsurely(one.places),
    durations: unsurely(one.durations),
  }));
  return { ...evidence, reading: { ...evidence.reading, meetings } };
};

test('what was hardly read disputes nothing, and no meeting is held there', () => {
  const sure = report({ date: tuesday, place: 'Geneva', minutes: [180, 180] });
  const other = hardly(report({ date: '2031-05-12', place: 'Basel', minutes: [240, 240] }));
  expect(disputed(sure, other)).toEqual([]);
  const { relationships } = project([sure, other]);
  expect(relationships.filter(({ type }) => type === 'HELD_IN').map(({ end }) => end)).toEqual(['place:Geneva']);
});

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
    [
      'planned for Monday or Tuesday',
      { date: tuesday, status: 'planned' },
      { date: '2031-05-12', status: 'planned' },
      ['date'],
    ],
    ['planned against denied', { date: tuesday, status: 'planned' }, { date: tuesday, status: 'denied' }, ['outcome']],
    ['planned, then cancelled', { date: tuesday, status: 'planned' }, { date: tuesday, status: 'cancelled' }, []],
    ['held against cancelled', { date: tuesday }, { date: tuesday, status: 'cancelled' }, ['outcome']],
    ['a city and a part of the world', { date: tuesday, place: 'Geneva' }, { date: tuesday, place: 'Europe' }, []],
    ['a city and its state', { date: tuesday, place: 'Geneva' }, { date: tuesday, place: 'Switzerland' }, []],
    ['three meetings against four', { count: 3 }, { count: 4 }, ['number']],
  ])('%s', (_, a, b, slots) => {
    expect(disputed(report(a), report(b))).toEqual(slots);
  });

  test.each<[string, Meeting, Meeting]>([
    ['held on Tuesday and planned for Monday', { date: tuesday }, { date: '2031-05-12', status: 'planned' }],
    ['one meeting and three', { date: tuesday }, { date: tuesday, count: 3 }],
  ])('%s are two', (_, a, b) => {
    expect(meetingsIn(report(a), report(b)).length).toBe(2);
  });

  test('who denies that they met and tells of the plan to does not exclude that they did', () => {
    const unsure = story('Ivo Lind denied that he met Sana Haddad; their talks are planned.')
      .people('Ivo Lind', 'Sana Haddad')
      .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date: tuesday, status: 'denied' })
      .meeting('talks', ['Ivo Lind', 'Sana Haddad'], { date: tuesday, status: 'planned' })
      .evidence();
    const outcomes = meetingsIn(report({ date: tuesday }), unsure).map(({ properties }) => properties.disputed);
    expect(outcomes).not.toContainEqual(['outcome']);
  });

  test('an undated report of weeks later may be of another meeting’s length', () => {
    const dated = report({ date: tuesday, minutes: [180, 180] });
    expect(disputed(dated, lasting5Hours('2031-05-15'))).toEqual(['duration']);
    expect(disputed(dated, lasting5Hours('2031-05-29'))).toEqual([]);
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

  test.each([
    ['of two undated articles', 'held', 'Monday'],
    ['of a plan', 'planned', '2031-05-13'],
  ] as const)('weekdays %s are not compared', (_, status, other) => {
    const undated = (words: string) => {
      const told = story(`Ivo Lind met Sana Haddad on ${words}.`, { published: null }).people(
        'Ivo Lind',
        'Sana Haddad',
      );
      const interval = words.startsWith('2031') ? when(words) : null;
      return told
        .meeting('met', ['Ivo Lind', 'Sana Haddad'], { status, dates: [{ interval, anchor: told.at(words) }] })
        .evidence();
    };
    expect(disputed(undated('Friday'), undated(other))).toEqual([]);
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

const [once, now] = ['former Norwegian premier', 'Norwegian premier'];
const cast = ['Sana Haddad', 'Omar Bakri', 'Rami Khoury'];

/** Tells nothing of him but what he is called, whom else there is to name and, as the case may be, when he met one of them. */
const naming = (words: string, others: readonly string[], published: string | null, met?: string): Evidence => {
  const told = story(`${words} Ivo Lind; ${others.join(', ')}; Oslo, Dockers’ Guild.`, { published })
    .people('Ivo Lind', ...others)
    .state('Norwegian', 'NOR')
    .entity('Place', 'Oslo', { known: 'place:oslo' })
    .entity('Organization', 'Dockers’ Guild')
    .role('Ivo Lind', words, 'Norwegian', words === once ? 'past' : 'present');
  return (met === undefined ? told : told.meeting(words, ['Ivo Lind', others[0] ?? ''], { date: met })).evidence();
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

  test.each([null, '2031-05-14'])('an undated article speaks of the time of one of its story, of %s', (published) => {
    const found = disputes(naming(once, cast, null), naming(now, [...cast, 'Petra Sohl'], published));
    expect(found[0]).toEqual(['role']);
  });

  test.each([
    ['him, his state, its capital and a union', ['Petra Sohl', 'Jon Aasen']],
    [
      'one more of the many whom that names',
      ['Omar Bakri', ...Array.from({ length: 20 }, (_, at) => `Petra Sohl-${at}`)],
    ],
  ])('an undated article is not of the time of one with which it shares only %s', (_, others) => {
    expect(disputes(naming(once, cast, null), naming(now, others, '2031-05-14'))[0]).toEqual([]);
  });

  test.each([
    ['2031-05-02', ['role']],
    ['2027-05-02', []],
  ])('an undated article that tells of %s against one of May 2031', (met, slots) => {
    const found = disputes(naming(once, cast, null, met), naming(now, [...cast, 'Petra Sohl'], '2031-05-14'));
    expect(found[0]).toEqual(slots);
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

const trilateral = (third: string, of = 'Lebanese', published = '2031-05-14') =>
  story(`Ivo Lind, Omar Bakri and ${third}, for the ${of}, met, ${published}.`, { published })
    .people('Ivo Lind', 'Omar Bakri', third)
    .state(of, of === 'Lebanese' ? 'LBN' : 'SYR')
    .role(third, of, of)
    .meeting('met', ['Ivo Lind', 'Omar Bakri', third], { date: tuesday })
    .evidence();

describe('who took part', () => {
  const both = story('Ivo Lind, Omar Bakri, Sana Haddad and Rami Khoury met.')
    .people('Ivo Lind', 'Omar Bakri', 'Sana Haddad', 'Rami Khoury')
    .meeting('met', ['Ivo Lind', 'Omar Bakri', 'Sana Haddad', 'Rami Khoury'], { date: tuesday })
    .evidence();
  const fewer = story('Ivo Lind and Omar Bakri met.')
    .people('Ivo Lind', 'Omar Bakri')
    .meeting('met', ['Ivo Lind', 'Omar Bakri'], { date: tuesday })
    .evidence();

  test.each([
    ['another for the same state', [trilateral('Sana Haddad'), trilateral('Rami Khoury')], ['participant']],
    ['another for another state', [trilateral('Sana Haddad'), trilateral('Rami Khoury', 'Syrian')], []],
    ['both, says a third', [trilateral('Sana Haddad'), trilateral('Rami Khoury'), both], []],
    ['fewer named', [trilateral('Sana Haddad'), fewer], []],
  ])('%s', (_, evidence, slots) => {
    expect(disputed(...evidence)).toEqual(slots);
  });
});

const quoted = (speaker: string, words: string, publisher: string): Evidence =>
  story(`${speaker}, ${publisher}: “${words}”. In Oslo.`, { publisher })
    .people(speaker)
    .entity('Place', 'Oslo', { known: 'place:oslo' })
    .entity('Organization', publisher)
    .says(speaker, words)
    .evidence();

const said = (...evidence: readonly Evidence[]) =>
  project(evidence)
    .nodes.filter(({ label }) => label === 'Statement')
    .map(({ properties }) => properties.disputed);

describe('who said it', () => {
  const words = 'We will not sign a paper that hands over the port';

  test('the same sentence by two people is one statement of which it is disputed whose it is', () => {
    const found = [quoted('Ivo Lind', words, 'Herald'), quoted('Sana Haddad', words, 'Tribune')];
    expect(said(...found)).toEqual([['speaker']]);
    const explainer = new Explainer(project(found));
    const statement = project(found).nodes.find(({ label }) => label === 'Statement');
    expect(explainer.explain(statement?.id ?? '')?.disputes[0]?.line).toBe(
      'speaker: Ivo Lind (Herald) against Sana Haddad (Tribune)',
    );
  });

  test('who shares a part of the name is nobody else', () => {
    expect(said(quoted('Sana Haddad', words, 'Herald'), quoted('Haddad-Lind', words, 'Tribune'))).toEqual([[]]);
  });

  test('a few words that two people say are two statements', () => {
    expect(
      said(quoted('Ivo Lind', 'We will not sign', 'Herald'), quoted('Sana Haddad', 'We will not sign', 'Tribune')),
    ).toEqual([[], []]);
  });

  test('a joint statement is both’s', () => {
    const joint = story(`Ivo Lind and Sana Haddad: “${words}”`)
      .people('Ivo Lind', 'Sana Haddad')
      .says('Ivo Lind', words)
      .says('Sana Haddad', words)
      .evidence();
    expect(said(joint, quoted('Sana Haddad', words, 'Tribune'))).toEqual([[]]);
  });

  test('a spokesman’s words are those of whom he speaks for', () => {
    const spokesman = story(`Guild spokesman Ivo Lind: “${words}”. Oslo.`)
      .people('Ivo Lind')
      .entity('Organization', 'Guild', { name: 'Dockers’ Guild' })
      .entity('Place', 'Oslo', { known: 'place:oslo' })
      .role('Ivo Lind', 'Guild spokesman', 'Guild')
      .says('Ivo Lind', words)
      .evidence();
    const guild = story(`The Dockers’ Guild: “${words}”. Oslo.`)
      .entity('Organization', 'Dockers’ Guild')
      .entity('Place', 'Oslo', { known: 'place:oslo' })
      .says('Dockers’ Guild', words)
      .evidence();
    expect(said(spokesman, guild)).toEqual([[]]);
  });
});

const offer = (amount: string, published = '2031-05-14', tail = '') =>
  story(`Ivo Lind offered a port authority for ${amount} to Sana Haddad${tail}.`, { published })
    .people('Ivo Lind', 'Sana Haddad')
    .proposal(`a port authority for ${amount}`)
    .stance('PROPOSED', 'Ivo Lind', `a port authority for ${amount}`)
    .evidence();

const numbers = (...evidence: readonly Evidence[]) =>
  project(evidence)
    .nodes.filter(({ label }) => label === 'Proposal')
    .map(({ properties }) => properties.disputed);

describe('the amount of a proposal', () => {
  test.each([
    ['25 years', 'three decades', '2031-05-14', ['number']],
    ['90 days', 'three months', '2031-05-14', []],
    ['25 years', 'good', '2031-05-14', []],
    ['25 years', '€3 million', '2031-05-14', []],
    ['25 years', '30 years', '2031-06-20', []],
  ])('%s and %s, on %s', (a, b, published, slots) => {
    expect(numbers(offer(a), offer(b, published, ', again'))).toEqual([slots]);
  });
});
