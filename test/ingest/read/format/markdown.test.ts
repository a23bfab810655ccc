import { describe, expect, test } from '@jest/globals';
import { readMarkdown } from '../../../../ingest/read/format/markdown.ts';
import { headline, story } from '../../../fixtures/read/story.ts';

const read = (text: string) =>
  readMarkdown({ path: 'a.md', bytes: Buffer.from(text), mediaType: null, charset: null, url: null });
const hidden = (text: string) => read(text).furniture?.map(({ start, end }) => text.slice(start, end));

describe('readMarkdown', () => {
  test('keeps the file as it is', () => {
    const text = `\uFEFF# ${headline}\r\n\r\n**Lind** met [Haddad](https://quay.example).\r\n`;
    expect(read(text).text).toBe(text);
    expect(hidden(text)).toEqual([]);
  });

  test('front matter gives fields and is no prose', () => {
    const front = `---\ntitle: "${headline}"\ndate: 2031-05-14T08:00:00Z\nsource: The Quay Courier\nurl: https://quay.example/talks\ntags:\n  - ports\n---`;
    const draft = read(`${front}\n\n${story}`);
    expect(draft.fields).toEqual({
      headline,
      publisher: 'The Quay Courier',
      published: { earliest: '2031-05-14', latest: '2031-05-14' },
      url: 'https://quay.example/talks',
    });
    expect(hidden(`${front}\n\n${story}`)).toEqual([front]);
  });

  test('code, comments and images are no prose', () => {
    const parts = ['```\nconst talks = 1;\n```', '<!-- draft -->', '![Lind in Geneva](lind.jpg)'];
    expect(hidden(`${story}\n\n${parts.join('\n\n')}\n\n${story}`)).toEqual(expect.arrayContaining(parts));
  });

  test('a rule at the top is no front matter', () => {
    expect(hidden(`---\n\n${story}`)).toEqual([]);
  });
});
