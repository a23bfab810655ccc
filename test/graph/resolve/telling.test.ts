import { expect, test } from '@jest/globals';
import { claimsOf } from '../../../graph/evidence/claims.ts';
import { judge } from '../../../graph/model/judgement.ts';
import { project } from '../../../graph/project/project.ts';
import { tellingOf } from '../../../graph/resolve/telling.ts';
import { story } from '../support/story.ts';

const told = (n: number) =>
  story(`Ivo Lind met Sana Haddad and said “the harbour stays open all year round”; he backed a fish quota, ${n}.`)
    .people('Ivo Lind', 'Sana Haddad')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date: '2031-05-13' })
    .says('Ivo Lind', 'the harbour stays open all year round')
    .proposal('a fish quota')
    .stance('PROPOSED', 'Ivo Lind', 'a fish quota')
    .evidence();

test.each(['Meeting', 'Statement', 'Proposal'])(
  'what two articles tell of one %s is parted by a claim of each',
  (label) => {
    const both = [told(1), told(2)];
    const count = (...judgements: Parameters<typeof project>[1] & object) =>
      project(both, judgements).nodes.filter((node) => node.label === label).length;
    expect(count()).toBe(1);
    const tellings = both.map((evidence) => {
      const ids = claimsOf(evidence.article, evidence.reading).flatMap(({ id }) => tellingOf(evidence, id) ?? []);
      return ids.find((id) => id.startsWith(label.toLowerCase())) ?? '';
    });
    expect(count(judge('different', tellings, null, '2031-06-01T00:00:00.000Z'))).toBe(2);
  },
);

test('a claim of another article tells nothing here', () => {
  const [claim] = claimsOf(told(1).article, told(1).reading);
  expect(tellingOf(told(2), claim?.id ?? '')).toBeNull();
});
