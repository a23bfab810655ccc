import { expect, test } from '@jest/globals';
import { compare } from '../../../graph/evidence/order.ts';
import { project } from '../../../graph/project/project.ts';
import { story } from '../support/story.ts';

const url = 'https://example.org/talks';
const lead = 'Ivo Lind met Sana Haddad for talks about the port that both of them want and neither can pay for alone.';

const text = (tail: string, published: string) =>
  story(`${lead} ${tail}`, { url, published }).people('Ivo Lind', 'Sana Haddad');

const first = text('They parted late.', '2031-05-13').meeting('met', ['Ivo Lind', 'Sana Haddad'], {
  date: '2031-05-12',
});
const second = text('They parted early.', '2031-05-14').meeting('met', ['Ivo Lind', 'Sana Haddad'], {
  date: '2031-05-13',
});

test('a later text of an address replaces what the older one tells, and the older one stays to be read', () => {
  const { nodes } = project([first.evidence(), second.evidence()]);
  const articles = nodes.filter(({ label }) => label === 'Article');
  const revisedBy = articles.map(({ properties }) => String(properties.revisedBy ?? ''));
  const meeting = nodes.find(({ label }) => label === 'Meeting');
  expect(meeting?.properties).toMatchObject({
    earliest: '2031-05-13',
    latest: '2031-05-13',
    disputed: [],
    articles: 1,
  });
  expect(revisedBy.toSorted(compare)).toEqual(['', second.evidence().article.id]);
});

test('two texts of one day both count, as one origin', () => {
  const same = text('They parted early.', '2031-05-13').meeting('met', ['Ivo Lind', 'Sana Haddad'], {
    date: '2031-05-13',
  });
  const { nodes } = project([first.evidence(), same.evidence()]);
  expect(nodes.find(({ label }) => label === 'Meeting')?.properties).toMatchObject({ articles: 2, origins: 1 });
});

test('an address reused for another story retires nothing', () => {
  const other = story('Omar Bakri spoke about the weather, at length, and then about the weather again, in Oslo.', {
    url,
    published: '2031-05-20',
  }).people('Omar Bakri');
  const { nodes } = project([first.evidence(), other.evidence()]);
  expect(nodes.filter(({ label, properties }) => label === 'Article' && properties.revisedBy !== undefined)).toEqual(
    [],
  );
  expect(nodes.some(({ label }) => label === 'Meeting')).toBe(true);
});
