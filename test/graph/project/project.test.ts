import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { claimId, Slot } from '../../../graph/model/claim.ts';
import { FactNode, FactRelationship, type Facts } from '../../../graph/model/fact.ts';
import type { Judgement } from '../../../graph/model/judgement.ts';
import { compare, unique } from '../../../graph/evidence/order.ts';
import { project } from '../../../graph/project/project.ts';
import { corpus } from '../support/corpus.ts';
import { story } from '../support/story.ts';

const evidence = corpus();
const facts = project(evidence);
const nodes = new Map(facts.nodes.map((node) => [node.id, node]));
const of = ({ relationships }: Facts, type: string) => relationships.filter((one) => one.type === type);
const names = (found: Facts, type: string) => {
  const name = (id: string) => {
    const properties = found.nodes.find((node) => node.id === id)?.properties ?? {};
    return String(properties.name ?? properties.title ?? properties.text);
  };
  return of(found, type).map(({ start, end }) => [name(start), name(end)]);
};

describe('the facts of a set of articles', () => {
  test('do not depend on the order or the number of times they are handed in', () => {
    const expected = JSON.stringify(facts);
    const indexes = fc
      .shuffledSubarray(
        evidence.map((_, index) => index),
        { minLength: evidence.length },
      )
      .chain((all) => fc.tuple(fc.constant(all), fc.subarray(all)).map(([once, again]) => [...once, ...again]));
    fc.assert(
      fc.property(indexes, (order) => {
        expect(JSON.stringify(project(order.flatMap((at) => evidence[at] ?? [])))).toBe(expected);
      }),
      { numRuns: 8 },
    );
  });

  test('do not depend on the order in which a reading lists what it found', () => {
    const reversed = evidence.map(({ article, reading }) => ({
      article,
      reading: {
        ...reading,
        entities: reading.entities.toReversed(),
        meetings: reading.meetings.toReversed(),
        proposals: reading.proposals.toReversed(),
        stances: reading.stances.toReversed(),
        statements: reading.statements.toReversed(),
        roles: reading.roles.toReversed(),
      },
    }));
    expect(JSON.stringify(project(reversed))).toBe(JSON.stringify(facts));
  });

  test('are sorted, identified once, and hold together', () => {
    for (const list of [facts.nodes, facts.relationships]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual(unique(ids));
    }
    for (const one of facts.relationships) {
      expect(FactRelationship.parse(one)).toEqual(one);
      expect(nodes.has(one.start) && nodes.has(one.end)).toBe(true);
      expect(one.properties.id).toBe(one.id);
    }
    for (const one of facts.nodes) expect(FactNode.parse(one)).toEqual(one);
  });

  test('every claim has its words, its article, and what it is about', () => {
    const texts = new Map(evidence.map(({ article }) => [article.id, article.text]));
    const claims = facts.nodes.filter(({ label }) => label === 'Claim');
    const known = new Set([...nodes.keys(), ...facts.relationships.map(({ id }) => id)]);
    const about = new Set(of(facts, 'ABOUT').map(({ start }) => start));
    const into = new Map(of(facts, 'IN').map(({ start, end }) => [start, end]));
    expect(claims.length).toBeGreaterThan(100);
    for (const { id, properties } of claims) {
      const { article, start, end, text, slot, value, fact } = properties;
      expect(texts.get(String(article))?.slice(Number(start), Number(end))).toBe(text);
      expect(claimId(String(article), Number(start), Number(end), Slot.parse(slot), String(value))).toBe(id);
      expect(known.has(String(fact))).toBe(true);
      expect(about.has(id)).toBe(true);
      expect(into.get(id)).toBe(article);
    }
  });

  test('every fact node and relationship says how many articles and origins tell it', () => {
    for (const { properties, label } of facts.nodes) {
      if (label === 'Article' || label === 'Claim') continue;
      expect(Number(properties.origins)).toBeLessThanOrEqual(Number(properties.articles));
      expect(properties.disputed).toEqual(expect.any(Array));
    }
  });
});

const lead = () =>
  story('Ivo Lind met Sana Haddad in Geneva.').people('Ivo Lind', 'Sana Haddad').entity('Place', 'Geneva');

const plan = () =>
  story('Ivo Lind offered a port authority. Sana Haddad rejected it.')
    .people('Ivo Lind', 'Sana Haddad')
    .proposal('a port authority');

const judge = (kind: Judgement['kind'], subjects: string[]): Judgement => ({
  id: `judgement:${kind}`,
  kind,
  subjects,
  text: null,
  made: '2031-06-01T00:00:00Z',
});

const offer = (title: string) =>
  story(`Ivo Lind and Sana Haddad spoke of ${title}.`)
    .people('Ivo Lind', 'Sana Haddad')
    .proposal(title)
    .stance('PROPOSED', 'Ivo Lind', title)
    .evidence();

describe('what becomes a relationship', () => {
  test('a held meeting: MET_WITH once for a pair, the smaller id first, ATTENDED and HELD_IN', () => {
    const told = lead().meeting('met', ['Sana Haddad', 'Ivo Lind'], { place: 'Geneva' }).evidence();
    const found = project([told]);
    expect(names(found, 'MET_WITH')).toEqual([['Ivo Lind', 'Sana Haddad']]);
    expect(
      names(found, 'ATTENDED')
        .map(([who]) => who ?? '')
        .toSorted(compare),
    ).toEqual(['Ivo Lind', 'Sana Haddad']);
    expect(names(found, 'HELD_IN')).toEqual([['Meeting of Ivo Lind and Sana Haddad in Geneva', 'Geneva']]);
  });

  test.each(['planned', 'possible', 'refused', 'denied', 'cancelled'] as const)(
    'a meeting that is %s is a node with claims, and nobody met',
    (status) => {
      const told = lead().meeting('met', ['Sana Haddad', 'Ivo Lind'], { place: 'Geneva', status }).evidence();
      const found = project([told]);
      expect(found.nodes.filter(({ label }) => label === 'Meeting').map(({ properties }) => properties.status)).toEqual(
        [status],
      );
      for (const type of ['MET_WITH', 'ATTENDED', 'HELD_IN']) expect(of(found, type)).toEqual([]);
      expect(names(found, 'ABOUT').map(([, what]) => what)).toContain('Ivo Lind');
    },
  );

  test('one article that has a meeting planned does not make another’s held meeting less held', () => {
    const held = lead().meeting('met', ['Ivo Lind', 'Sana Haddad'], { date: '2031-05-13' }).evidence();
    const planned = story('Sana Haddad will see Ivo Lind on Tuesday.', { published: '2031-05-11' })
      .people('Ivo Lind', 'Sana Haddad')
      .meeting('see', ['Ivo Lind', 'Sana Haddad'], { date: '2031-05-13', status: 'planned' })
      .evidence();
    const found = project([held, planned]);
    const meetings = found.nodes.filter(({ label }) => label === 'Meeting');
    expect(meetings.map(({ properties }) => properties.status)).toEqual(['held']);
    expect(of(found, 'MET_WITH').map(({ properties }) => properties.articles)).toEqual([1]);
  });

  test('a minister does not meet his own state', () => {
    const told = story('Norwegian envoy Ivo Lind and Norway met Sana Haddad.')
      .people('Ivo Lind', 'Sana Haddad')
      .state('Norwegian', 'NOR')
      .state('Norway', 'NOR')
      .role('Ivo Lind', 'Norwegian envoy', 'Norwegian')
      .meeting('met', ['Ivo Lind', 'Norway', 'Sana Haddad']);
    expect(names(project([told.evidence()]), 'MET_WITH').map((pair) => pair.toSorted(compare).join(', '))).toEqual(
      expect.not.arrayContaining(['Ivo Lind, Norway']),
    );
    expect(names(project([told.evidence()]), 'MET_WITH').length).toBe(2);
  });

  test('who was less likely than not at a meeting is a claim about it, and met nobody', () => {
    const told = lead().meeting('met', ['Ivo Lind', 'Sana Haddad']).evidence();
    const meetings = told.reading.meetings.map((meeting) => ({
      ...meeting,
      participants: meeting.participants.map((one) => ({ ...one, anchor: { ...one.anchor, confidence: 0.4 } })),
    }));
    const found = project([{ ...told, reading: { ...told.reading, meetings } }]);
    for (const type of ['MET_WITH', 'ATTENDED']) expect(of(found, type)).toEqual([]);
    expect(names(found, 'ABOUT').map(([, what]) => what)).toContain('Ivo Lind');
  });

  test('members of a group meet, not the group', () => {
    const told = story('Ivo Lind and Sana Haddad came. The two leaders met.')
      .people('Ivo Lind', 'Sana Haddad')
      .entity('Organization', 'The two leaders', { name: null, members: ['Ivo Lind', 'Sana Haddad'], kind: 'group' })
      .meeting('met', ['The two leaders'])
      .evidence();
    expect(names(project([told]), 'MET_WITH')).toEqual([['Ivo Lind', 'Sana Haddad']]);
  });

  test('who proposed, who rejected', () => {
    const told = plan()
      .stance('PROPOSED', 'Ivo Lind', 'a port authority')
      .stance('REJECTED', 'Sana Haddad', 'a port authority');
    const found = project([told.evidence()]);
    expect(names(found, 'PROPOSED')).toEqual([['Ivo Lind', 'a port authority']]);
    expect(names(found, 'REJECTED')).toEqual([['Sana Haddad', 'a port authority']]);
  });

  test('a proposal told under several names is called by what they share, the others are aliases', () => {
    const found = project(['patrols', 'joint patrols of the whole gulf', 'joint gulf patrols'].map(offer));
    const proposals = found.nodes.filter(({ label }) => label === 'Proposal').map(({ properties }) => properties);
    expect(proposals.map(({ title, aliases }) => [title, aliases])).toEqual([
      ['joint gulf patrols', ['joint patrols of the whole gulf', 'patrols']],
    ]);
  });

  test.each([
    ['denied', { polarity: 'denied' }],
    ['alleged', { modality: 'alleged' }],
    ['conditional', { modality: 'conditional' }],
    ['expected', { status: 'expected' }],
  ] as const)('a proposal that is %s is a claim, not a relationship', (_, manner) => {
    const found = project([plan().stance('PROPOSED', 'Ivo Lind', 'a port authority', manner).evidence()]);
    expect(of(found, 'PROPOSED')).toEqual([]);
    const claims = found.nodes.filter(({ label, properties }) => label === 'Claim' && properties.slot === 'event');
    expect(claims.length).toBe(2);
  });

  test('a meeting and an actor can be rejected too', () => {
    const told = lead()
      .meeting('met', ['Ivo Lind', 'Sana Haddad'], { status: 'refused' })
      .stance('REJECTED', 'Sana Haddad', 'm0')
      .stance('REJECTED', 'Sana Haddad', 'Ivo Lind');
    const targets = names(project([told.evidence()]), 'REJECTED').map(([, what]) => what ?? '');
    expect(targets.toSorted(compare)).toEqual(['Ivo Lind', 'Refused meeting of Ivo Lind and Sana Haddad']);
  });

  test('a place that acts is its state; a place that is a place lies in it', () => {
    const told = story('Bern proposed talks. Ivo Lind met Sana Haddad in Geneva.')
      .people('Ivo Lind', 'Sana Haddad')
      .entity('Place', 'Bern', { known: 'place:bern', within: 'state:CHE' })
      .entity('Place', 'Geneva', { known: 'place:geneva', within: 'state:CHE' })
      .proposal('talks')
      .stance('PROPOSED', 'Bern', 'talks')
      .meeting('met', ['Ivo Lind', 'Sana Haddad'], { place: 'Geneva' });
    const found = project([told.evidence()]);
    expect(names(found, 'PROPOSED')).toEqual([['Switzerland', 'talks']]);
    expect(names(found, 'LOCATED_IN')).toEqual([['Geneva', 'Switzerland']]);
  });

  test('quotations and what they are about', () => {
    const told = plan().says('Sana Haddad', 'rejected it', {
      about: ['a port authority', 'Ivo Lind'],
      kind: 'indirect',
    });
    const found = project([told.evidence()]);
    expect(names(found, 'QUOTED')).toEqual([['Sana Haddad', 'rejected it']]);
    const statement = found.nodes.find(({ label }) => label === 'Statement');
    const about = of(found, 'ABOUT').filter(({ start }) => start === statement?.id);
    expect(about.length).toBe(2);
  });

  test('roles, with the time when somebody was so called', () => {
    const told = story('Norwegian envoy Ivo Lind spoke.', { published: '2031-05-14' })
      .people('Ivo Lind')
      .state('Norwegian', 'NOR')
      .role('Ivo Lind', 'Norwegian envoy', 'Norwegian')
      .evidence();
    const [role] = of(project([told]), 'REPRESENTS');
    expect(role?.properties).toMatchObject({
      role: 'Norwegian envoy',
      earliest: '2031-05-14',
      latest: '2031-05-14',
      articles: 1,
    });
  });
});

const report = (text: string) =>
  story(text)
    .people('Ivo Lind', 'Sana Haddad')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date: '2031-05-13' })
    .evidence();

const meetingIds = (found: Facts) => found.nodes.filter(({ label }) => label === 'Meeting').map(({ id }) => id);

describe('judgements', () => {
  const one = story('Ivo Lind met Sana Haddad.')
    .people('Ivo Lind', 'Sana Haddad')
    .meeting('met', ['Ivo Lind', 'Sana Haddad']);
  const other = story('I. Lindt saw Omar Bakri.')
    .people('I. Lindt', 'Omar Bakri')
    .meeting('saw', ['I. Lindt', 'Omar Bakri']);
  const both = [one.evidence(), other.evidence()];

  test('"same" joins, and taking it back restores the graph', () => {
    const plain = project(both);
    const joined = project(both, [judge('same', ['person:ivo-lind', 'person:i-lindt'])]);
    expect(plain.nodes.filter(({ label }) => label === 'Person').length).toBe(4);
    expect(joined.nodes.filter(({ label }) => label === 'Person').length).toBe(3);
    expect(project(both, [])).toEqual(plain);
  });

  test('"different" keeps two reports of a meeting apart that would be joined', () => {
    const two = [report('Ivo Lind met Sana Haddad.'), report('On Tuesday Ivo Lind met Sana Haddad at last.')];
    expect(meetingIds(project(two)).length).toBe(1);
    const apart = two.flatMap((single) => meetingIds(project([single])));
    expect(meetingIds(project(two, [judge('different', apart)])).length).toBe(2);
  });

  test('"wrong" takes a claim out, and what rested on it alone', () => {
    const claim = project(both).nodes.find(
      ({ label, properties }) =>
        label === 'Claim' && properties.slot === 'event' && String(properties.value).includes('haddad'),
    );
    const found = project(both, [judge('wrong', [claim?.id ?? ''])]);
    expect(found.nodes.filter(({ label }) => label === 'Meeting').length).toBe(1);
    expect(of(found, 'MET_WITH').length).toBe(1);
  });
});
