import { expect, test } from '@jest/globals';
import type { LocalStance } from '../../../graph/model/reading.ts';
import { project } from '../../../graph/project/project.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { story } from '../support/story.ts';

type Act = readonly [LocalStance['type'], string, Partial<LocalStance>?];

const told = (published: string, ...acts: readonly Act[]): Evidence => {
  const article = story(`Ivo Lind, Sana Haddad, Omar Bakri: a shared port authority. Told ${published}.`, {
    published,
  });
  article.people('Ivo Lind', 'Sana Haddad', 'Omar Bakri').proposal('a shared port authority');
  for (const [type, actor, more] of acts) article.stance(type, actor, 'a shared port authority', more ?? {});
  return article.evidence();
};

const [first, second] = ['2031-05-14', '2031-05-20'];
const made: Act = ['PROPOSED', 'Ivo Lind'];

test.each<[string, readonly Evidence[]]>([
  ['expected', [told(first, ['PROPOSED', 'Ivo Lind', { status: 'expected' }])]],
  ['open', [told(first, made)]],
  ['open', [told(first, made, ['REJECTED', 'Sana Haddad', { polarity: 'denied' }])]],
  ['rejected', [told(first, made, ['REJECTED', 'Sana Haddad'])]],
  ['accepted', [told(first, made, ['REJECTED', 'Sana Haddad']), told(second, ['ACCEPTED', 'Sana Haddad'])]],
  ['rejected', [told(first, made, ['ACCEPTED', 'Sana Haddad']), told(second, ['REJECTED', 'Sana Haddad'])]],
  ['contested', [told(first, made, ['ACCEPTED', 'Sana Haddad']), told(second, ['REJECTED', 'Omar Bakri'])]],
  ['contested', [told(first, made, ['ACCEPTED', 'Sana Haddad'], ['REJECTED', 'Sana Haddad'])]],
  ['withdrawn', [told(first, made), told(second, ['PROPOSED', 'Ivo Lind', { status: 'withdrawn' }])]],
  ['open', [told(first, ['PROPOSED', 'Ivo Lind', { status: 'withdrawn' }]), told(second, made)]],
])('%s', (status, evidence) => {
  for (const some of [evidence, evidence.toReversed()]) {
    const [proposal] = project(some).nodes.filter(({ label }) => label === 'Proposal');
    expect(proposal?.properties).toMatchObject({ status, published: first });
  }
});

const proposals = (...evidence: readonly Evidence[]) =>
  project(evidence).nodes.flatMap(({ label, properties }) => (label === 'Proposal' ? [properties] : []));

test('whoever put it forward is named, whom most articles name first; one that nobody made or answered has no status', () => {
  const [proposal] = proposals(told(first, made, ['PROPOSED', 'Omar Bakri']), told(second, ['PROPOSED', 'Omar Bakri']));
  expect(proposal).toMatchObject({ by: ['Omar Bakri', 'Ivo Lind'], published: first, publishedLatest: second });
  const [alone] = proposals(told(first));
  expect([alone?.status, alone?.by]).toEqual([undefined, []]);
});
