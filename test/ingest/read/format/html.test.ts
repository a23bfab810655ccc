import { describe, expect, test } from '@jest/globals';
import { readHtml } from '../../../../ingest/read/format/html.ts';
import { headline, paragraphs } from '../../../fixtures/read/story.ts';

const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
const menu = '<nav><a href="/">Home</a> <a href="/world">World</a></nav>';
const page = (head: string, content = body) =>
  `<!doctype html><html><head><title>${headline} | Quay Courier</title>${head}</head><body>${menu}<article><h1>${headline}</h1>${content}</article><footer>About us</footer></body></html>`;
const read = (html: string, url: string | null = null) =>
  readHtml({ path: 'page.html', bytes: Buffer.from(html), mediaType: null, charset: null, url });
const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** Latin and Russian letters only. */
const inWindows1251 = (letter: string): number => {
  const code = letter.charCodeAt(0);
  return code >= 0x410 ? code - 0x410 + 0xc0 : code;
};

describe('readHtml', () => {
  test('gives the article in paragraphs, without the page around it', () => {
    expect(read(page('')).text).toBe(paragraphs.join('\n\n'));
  });

  test('lists, line breaks and inline markup are text; scripts and buttons are not', () => {
    const content = `${body}<ul><li>One <b>bold</b> demand</li><li>Two</li></ul><p>First<br>second</p><script>track()</script><button>Share</button>`;
    const { text } = read(page('', content));
    expect(text.slice(paragraphs.join('\n\n').length)).toBe('\n\nOne bold demand\n\nTwo\n\nFirst\nsecond');
  });

  test('JSON-LD goes before meta', () => {
    const article = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Wrong' },
        {
          '@type': ['NewsArticle'],
          headline,
          datePublished: '2031-05-14T23:30:00+02:00',
          dateModified: '2031-05-16',
          publisher: { '@type': 'Organization', name: 'The Quay Courier' },
        },
      ],
    };
    const head = `${linked(article)}<meta property="og:site_name" content="Other"><meta property="article:published_time" content="2031-01-01"><link rel="canonical" href="/talks">`;
    expect(read(page(head), 'https://quay.example/x?utm=1').fields).toEqual({
      headline,
      publisher: 'The Quay Courier',
      published: { earliest: '2031-05-14', latest: '2031-05-14' },
      url: 'https://quay.example/talks',
    });
  });

  test('OpenGraph and meta serve where there is no JSON-LD, or it is broken', () => {
    const head = `<script type="application/ld+json">{ broken</script><meta property="og:title" content="${headline}"><meta property="og:site_name" content="Quay Courier"><meta name="date" content="2031-05"><meta property="og:url" content="javascript:alert(1)">`;
    expect(read(page(head)).fields).toEqual({
      headline,
      publisher: 'Quay Courier',
      published: { earliest: '2031-05-01', latest: '2031-05-31' },
      url: null,
    });
  });

  test('the host names the publisher where nothing else does', () => {
    expect(read(page(''), 'https://www.quay.example/talks').fields.publisher).toBe('quay.example');
  });

  test('a declared charset is heeded', () => {
    const html = page('<meta charset="windows-1251">', `${body}<p>Москва ответила, что переговоры продолжатся.</p>`);
    const bytes = Buffer.from(Array.from(html.replace(/[“”]/g, '"'), inWindows1251));
    const { text } = readHtml({ path: 'a.html', bytes, mediaType: null, charset: null, url: null });
    expect(text).toContain('Москва ответила');
  });

  test.each([
    ['a menu', `<html><body>${menu.repeat(30)}</body></html>`],
    [
      'a list of links',
      `<html><body><ul>${paragraphs.map((p) => `<li><a href="/x">${p}</a></li>`).join('')}</ul></body></html>`,
    ],
    ['a sign-in form', '<html><body><form><label>Name</label><input><button>Sign in</button></form></body></html>'],
    ['an empty body', '<html><head><title>Quay</title></head><body></body></html>'],
  ])('finds no article in %s', (_, html) => {
    expect(() => read(html)).toThrow(expect.objectContaining({ code: 'INPUT_NO_ARTICLE' }));
  });

  test('a short article is one where the page says so', () => {
    const short = `<p>${paragraphs[0]}</p>`;
    expect(() => read(page('', short))).toThrow(expect.objectContaining({ code: 'INPUT_NO_ARTICLE' }));
    expect(read(page('<meta property="og:type" content="article">', short)).text).toBe(paragraphs[0]);
  });

  test('no depth of nesting and no amount of markup breaks it', () => {
    const deep = `${'<div>'.repeat(20_000)}${body}`;
    expect(() => read(deep)).toThrow(expect.objectContaining({ name: 'DossierError' }));
  });
});
