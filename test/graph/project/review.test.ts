import { expect, test } from '@jest/globals';
import { project } from '../../../graph/project/project.ts';
import { review } from '../../../graph/project/review.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { story } from '../support/story.ts';

const people = (...names: string[]): Evidence[] =>
  names.map((name, n) =>
    story(`${name} met Olga Brandt ${n}.`).people(name, 'Olga Brandt').meeting('met', [name]).evidence(),
  );

const offered = (evidence: readonly Evidence[]) =>
  review(project(evidence)).map(({ a, b, reason }) => [...[a.id, b.id].toSorted(), reason]);

const met = (date: string) =>
  story(`Ivo Lind met Sana Haddad on ${date}.`)
    .people('Ivo Lind', 'Sana Haddad')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date })
    .evidence();

const told = (title: string) => story(`They discussed ${title}.`).proposal(title).evidence();

test.each([
  [['Ivo Lind', 'I. Lind'], 'share a surname and an initial'],
  [['Sana Haddad', 'Sanaa Hadad'], 'have nearly the same name'],
])('%j are offered', (names, reason) => {
  const found = offered(people(...names));
  expect(found.length).toBeLessThanOrEqual(1);
  for (const [, , why] of found) expect(why).toBe(reason);
});

test('others of one surname are not', () => {
  expect(offered(people('Ivo Lind', 'Greta Lind', 'Omar Bakri'))).toEqual([]);
});

test('a surname that fits two is offered with each, before all else', () => {
  const found = offered(people('Ivo Lind', 'Greta Lind', 'Lind'));
  expect(found.map(([, , reason]) => reason)).toEqual([
    'are called so that Lind can be either of 2',
    'are called so that Lind can be either of 2',
  ]);
});

const named = (...names: readonly string[]) =>
  names.map((name, n) =>
    story(`${name} had ${n}.`)
      .entity('Organization', name)
      .proposal(`${n}`)
      .stance('PROPOSED', name, `${n}`)
      .evidence(),
  );

test('an organization with its initials, and with its longer name', () => {
  expect(offered(named('Dockers National Guild', 'DNG')).map(([, , why]) => why)).toEqual([
    'have the letters DNG in common',
  ]);
  expect(offered(named('Dockers National Guild', 'National Guild')).map(([, , why]) => why)).toEqual([
    'share “National Guild”',
  ]);
  expect(offered(named('Dockers National Guild', 'Guild of Pilots'))).toEqual([]);
});

const said = (words: string) => story(`Ivo Lind said ${words}`).people('Ivo Lind').says('Ivo Lind', words).evidence();

test('a statement in other words', () => {
  const both = [
    said('he will not sign the harbour treaty in Geneva'),
    said('I will never sign the harbour treaty, in Geneva or elsewhere'),
  ];
  expect(offered(both).map(([, , why]) => why)).toEqual(['say much the same, of one speaker in the same days']);
});

test('two meetings of the same people some days apart, until they are judged', () => {
  const facts = project([met('2031-05-02'), met('2031-05-09')]);
  const [candidate, ...more] = review(facts);
  expect(candidate?.reason).toBe('have Ivo Lind, Sana Haddad meet, 7 days apart');
  expect(more).toEqual([]);
  expect(review(facts, () => true)).toEqual([]);
  expect(review(project([met('2031-05-02'), met('2032-05-02')]))).toEqual([]);
});

test('proposals of different articles by the words they share, as the title has them', () => {
  const facts = project([
    told('a fish quota of ten thousand tonnes'),
    told('fish quotas for the southern harbours'),
    told('prisoner exchange'),
  ]);
  expect(review(facts).map(({ reason }) => reason)).toEqual([expect.stringMatching(/^share “fish”, “quotas?”$/)]);
});
