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
