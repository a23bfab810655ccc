import { describe, expect, test } from '@jest/globals';
import { withoutMarkup } from '../../../../ingest/read/page/markup.ts';
import { pageOf } from '../../../../ingest/read/page/page.ts';
import { unionOf } from '../../../../ingest/read/page/union.ts';
import { headline, paragraphs, story } from '../../../fixtures/read/story.ts';

const blocks = (text: string) => pageOf(text).blocks.map(({ raw }) => raw);

describe('pageOf', () => {
  test.each(['\n', '\r\n', '\n\n', '\r\n\r\n  '])('a line is a block, whatever is between (%j)', (between) => {
    const text = [headline, ...paragraphs].join(between);
    expect(blocks(text)).toEqual([headline, ...paragraphs]);
    for (const { start, end, raw } of pageOf(text).blocks) expect(text.slice(start, end)).toBe(raw);
  });

  test('lines broken by force are joined, a title is not', () => {
    const wrapped = paragraphs.map((paragraph) => paragraph.replace(/(.{50,68}) /g, '$1\n'));
    const text = [headline, ...wrapped].join('\n\n');
    expect(blocks(text)).toEqual([headline, ...wrapped]);
    expect(blocks(text).length).toBeLessThan(text.split('\n').length / 2);
  });

  test('finds where the story starts and ends', () => {
    const page = pageOf(`${headline}\n\nMay 14, 2031\n\n${story}\n\nLeave a Reply\n\n© 2031 The Quay Courier.`);
    expect([page.lead, page.last]).toEqual([2, 5]);
    expect(pageOf('Home\n\nMenu')).toMatchObject({ lead: 2, last: -1 });
  });
});

describe('withoutMarkup', () => {
  test.each([
    ['## The *new* **draft**', 'The new draft'],
    ['> - [April 25](#) and <https://quay.example/a>', 'April 25 and https://quay.example/a'],
    ['![Lind](lind.jpg "In Geneva") speaks', 'Lind speaks'],
    ['2 * 3 and snake_case stay', '2 * 3 and snake_case stay'],
  ])('%s', (line, expected) => {
    expect(withoutMarkup(line)).toBe(expected);
  });
});

describe('unionOf', () => {
  test('sorts, joins what touches or overlaps, keeps the rest apart', () => {
    const spans = [
      { start: 8, end: 9 },
      { start: 0, end: 3 },
      { start: 2, end: 5 },
      { start: 5, end: 6 },
    ];
    expect(unionOf(spans)).toEqual([
      { start: 0, end: 6 },
      { start: 8, end: 9 },
    ]);
  });
});
