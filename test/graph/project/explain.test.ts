import { expect, test } from '@jest/globals';
import type { Judgement } from '../../../graph/model/judgement.ts';
import { Explainer } from '../../../graph/project/explain.ts';
import { project } from '../../../graph/project/project.ts';
import { sidesOf } from '../../../graph/project/sides.ts';
import { corpus } from '../support/corpus.ts';
import { story } from '../support/story.ts';

const report = (publisher: string, date: string) =>
  story(`${publisher}: Ivo Lind met Sana Haddad and Omar Bakri.`, { publisher })
    .people('Ivo Lind', 'Sana Haddad', 'Omar Bakri')
    .meeting('met', ['Ivo Lind', 'Sana Haddad', 'Omar Bakri'], { date })
    .evidence();

const facts = project([report('Herald', '2031-05-12'), report('Tribune', '2031-05-13')]);
const meeting = facts.nodes.find(({ label }) => label === 'Meeting')?.id ?? '';

test('every fact leads to claims, and every claim to its article', () => {
  const all = project(corpus());
  const explainer = new Explainer(all);
  expect(all.relationships.some(({ type }) => type === 'LOCATED_IN')).toBe(false);
  for (const { id } of all.relationships) {
    const explanation = explainer.explain(id);
    expect(explanation?.rule).not.toBe('');
    expect(explanation?.claims.length).toBeGreaterThan(0);
  }
  for (const { id } of all.nodes) expect(explainer.explain(id)?.rule).not.toBe('');
});

test('a dispute is told in one line', () => {
  const [dispute] = new Explainer(facts).explain(meeting)?.disputes ?? [];
  expect(dispute?.line).toBe('date: 2031-05-12 (Herald) against 2031-05-13 (Tribune)');
  expect(dispute?.sides.map(({ claims }) => claims.length)).toEqual([1, 1]);
});

test('of many who say one thing some are named and the rest counted', () => {
  const many = Array.from({ length: 7 }, (_, index) => report(`Paper ${index}`, '2031-05-13'));
  const all = project([report('Herald', '2031-05-12'), ...many]);
  const id = all.nodes.find(({ label }) => label === 'Meeting')?.id ?? '';
  expect(new Explainer(all).explain(id)?.disputes[0]?.line).toBe(
    'date: 2031-05-12 (Herald) against 2031-05-13 (Paper 0; Paper 1; Paper 2; Paper 3; 3 more)',
  );
});

test('a dispute has no side for what contradicts nobody', () => {
  const week = report('Courier', '2031-05-12/2031-05-18');
  const three = project([report('Herald', '2031-05-12'), report('Tribune', '2031-05-13'), week]);
  const id = three.nodes.find(({ label }) => label === 'Meeting')?.id ?? '';
  const [dispute] = new Explainer(three).explain(id)?.disputes ?? [];
  expect(dispute?.line).toBe('date: 2031-05-12 (Herald) against 2031-05-13 (Tribune)');
});

const within = (place: string) => (place === 'place:geneva' ? 'state:CHE' : null);

test.each([
  ['date', 'tuesday', 'wednesday', true],
  ['date', 'tuesday', '2031-05-13', false],
  ['date', 'tuesday', '2031-05-14', true],
  ['date', 'last month', 'tuesday', false],
  ['date', 'next week', 'may', false],
  ['date', '2031-05-12/2031-05-18', '2031-05-14', false],
  ['duration', '240/..', '270', false],
  ['duration', '240', '270/300', true],
  ['outcome', 'held', 'denied', true],
  ['outcome', 'planned', 'cancelled', false],
  ['place', 'place:geneva', 'place:basel', true],
  ['place', 'place:geneva', 'state:CHE', false],
  ['number', '25 years', 'three decades', true],
  ['number', '90 days', 'three months', false],
  ['number', '€45,000', '25 years', false],
  ['number', '3', '4', true],
  ['role', 'premier', 'former premier (past)', true],
  ['role', 'former premier (past)', 'ex-premier (past)', false],
  ['participant', 'person:ivo-lind', 'person:omar-bakri', true],
  ['speaker', 'person:ivo-lind', 'person:omar-bakri', true],
])('%s: %s and %s exclude each other: %s', (slot, a, b, expected) => {
  const claims = [a, b, a].map((value, article) => ({ value, article: String(article) }));
  expect(sidesOf(slot, claims, within).length).toBe(expected ? 2 : 0);
});

test('those whom one article has at the meeting together are on no two sides', () => {
  const claims = [
    { value: 'person:ivo-lind', article: 'a' },
    { value: 'person:sana-haddad', article: 'a' },
    { value: 'person:sana-haddad', article: 'b' },
    { value: 'person:omar-bakri', article: 'b' },
  ];
  expect(sidesOf('participant', claims).map(({ value }) => value)).toEqual(['person:ivo-lind', 'person:omar-bakri']);
});

test('who met whom rests on what is said of both, not of a third', () => {
  const edge = facts.relationships.find(
    ({ type, start, end }) => type === 'MET_WITH' && start === 'person:ivo-lind' && end === 'person:sana-haddad',
  );
  const values = new Explainer(facts).explain(edge?.id ?? '')?.claims.map(({ claim }) => claim.properties.value);
  expect(values).toContain('person:ivo-lind');
  expect(values).toContain('person:sana-haddad');
  expect(values).not.toContain('person:omar-bakri');
});

test('judgements that name it are told', () => {
  const judgement: Judgement = {
    id: 'j',
    kind: 'note',
    subjects: [meeting],
    text: 'see',
    made: '2031-06-01T00:00:00Z',
  };
  const explainer = new Explainer(facts, [judgement]);
  expect(explainer.explain(meeting)?.judgements).toEqual([judgement]);
  expect(explainer.explain('person:ivo-lind')?.judgements).toEqual([]);
});

test('nothing is known of an unknown id', () => {
  expect(new Explainer(facts).explain('person:nobody')).toBeNull();
});
