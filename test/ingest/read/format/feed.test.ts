import { describe, expect, test } from '@jest/globals';
import { readFeed } from '../../../../ingest/read/format/feed.ts';
import { headline, paragraphs } from '../../../fixtures/read/story.ts';

const read = (xml: string) => [
  ...readFeed({ path: 'f.xml', bytes: Buffer.from(xml), mediaType: null, charset: null, url: null }),
];
const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
const text = paragraphs.join('\n\n');
const published = { earliest: '2031-05-14', latest: '2031-05-14' };
const fields = { headline, publisher: 'Quay & Courier', published, url: 'https://quay.example/talks' };

describe('readFeed', () => {
  test('RSS: the longer of content and description, the day as it is written', () => {
    const item = `<item><title>${headline}</title><link>https://quay.example/talks</link><pubDate>Wed, 14 May 2031 23:30:00 +0300</pubDate><description>Short.</description><content:encoded><![CDATA[${html}]]></content:encoded></item>`;
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay &amp; Courier</title>${item}</channel></rss>`;
    expect(read(rss)).toEqual([{ kind: 'draft', path: 'f.xml#1', text, fields }]);
  });

  test('Atom', () => {
    const entry = `<entry><title>${headline}</title><link rel="self" href="https://quay.example/feed"/><link rel="alternate" href="https://quay.example/talks"/><published>2031-05-14T06:00:00Z</published><updated>2031-05-16T06:00:00Z</updated><content type="html">${html.replaceAll('<', '&lt;')}</content></entry>`;
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay &amp; Courier</title>${entry}</feed>`;
    expect(read(atom)).toEqual([{ kind: 'draft', path: 'f.xml#1', text, fields }]);
  });

  test('an item without text is passed over', () => {
    const rss = `<rss version="2.0"><channel><title>Quay</title><item><title>Only a title</title></item><item><title>Two</title><description>${paragraphs[0]}</description></item></channel></rss>`;
    expect(read(rss)).toMatchObject([
      { kind: 'problem', path: 'f.xml#1', error: { code: 'INPUT_NO_ARTICLE' } },
      { kind: 'draft', path: 'f.xml#2', text: paragraphs[0] },
    ]);
  });

  test.each([
    ['another XML file', '<?xml version="1.0"?><project><name>quay</name></project>', 'INPUT_MALFORMED'],
    ['no XML', 'The envoys met in Geneva on Tuesday.', 'INPUT_MALFORMED'],
    ['broken XML', '<rss><channel><item', 'INPUT_MALFORMED'],
    [
      'a feed without items',
      '<rss version="2.0"><channel><title>Quay</title><link>https://quay.example</link></channel></rss>',
      'INPUT_NO_ARTICLE',
    ],
  ])('refuses %s', (_, xml, code) => {
    expect(() => read(xml)).toThrow(expect.objectContaining({ code }));
  });
});
