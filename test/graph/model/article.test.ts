import { expect, test } from '@jest/globals';
import { identify } from '../../../graph/model/article.ts';

const article = identify({
  text: 'It rained.',
  headline: null,
  publisher: 'Herald',
  published: null,
  url: null,
  path: 'a.txt',
  boilerplate: [],
});

test('a changed copy of an article has an id of its own', () => {
  expect(identify({ ...article, text: 'It poured.' }).id).not.toBe(article.id);
  expect(identify({ ...article, publisher: 'Tribune' }).id).not.toBe(article.id);
});

test('neither its path nor our reading of it is part of its id', () => {
  const copy = { ...article, path: 'b.txt', boilerplate: [{ start: 0, end: 2 }] };
  expect(identify(copy)).toEqual(copy);
});
