import { describe, expect, test } from '@jest/globals';
import { plain } from '../build-document.ts';
import { read } from './read-document.ts';

const said = (headline: string, mention = 'Lind') => {
  const { reading, named, words } = read(`${plain(headline)}\n\n¶\n${plain('Ivo Lind spoke on Monday .')}`, {
    mentions: [
      [mention, 'Person'],
      ['Ivo Lind', 'Person'],
    ],
  });
  return reading.statements.map(({ speaker, content }) => [named(speaker), content.map(words).join(' … ')]);
};

describe('a headline', () => {
  test.each([
    ['Lind : Port will stay open', 'Port will stay open'],
    ['Port will stay open : Lind', 'Port will stay open'],
  ])('%s', (headline, content) => {
    expect(said(headline)).toEqual([['Ivo Lind', content]]);
  });

  test.each(['Lind : profile', 'Talks with Lind : Port stays open', 'Lind visits port after strike'])(
    '%s: nobody is quoted',
    (headline) => {
      expect(said(headline)).toEqual([]);
    },
  );

  test('a colon inside the text is none of a headline', () => {
    expect(said('Lind : Port will stay open .')).toEqual([]);
  });
});
