import { describe, expect, test } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { toHtml } from '../../../cypher/report/html.ts';
import { sample } from './sample.ts';

const html = toHtml(sample);
const { document } = parseHTML(html);

describe('the page', () => {
  test('runs no script and loads nothing', () => {
    expect(
      document.querySelectorAll('script, img, link, iframe, object, embed, [src], [onload], [style]'),
    ).toHaveLength(0);
    expect(html).not.toMatch(/url\(|@import|@font-face/);
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  test('shows the texts of articles as text', () => {
    expect(document.querySelector('q.direct')?.textContent).toContain('<script>alert("x")</script> &');
    expect(document.querySelector('h1')?.textContent).toBe('Ivo Lind and Sana <b>Haddad</b>');
  });

  test('links only to the web and into itself', () => {
    const targets = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(targets.filter((target) => !target.startsWith('#'))).toEqual(['https://paper.example/a?b=1&c=2']);
    const missing = targets.filter(
      (target) => target.startsWith('#') && document.getElementById(target.slice(1)) === null,
    );
    expect(missing).toEqual([]);
  });

  test('gives every line its references', () => {
    const lines = [...document.querySelectorAll('.lines > li')];
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => line.querySelector('.cite a') !== null)).toBe(true);
  });

  test('puts the sides of a dispute next to each other', () => {
    const sides = [...document.querySelectorAll('.dispute .side')].map((side) => side.querySelector('dt')?.textContent);
    expect(sides).toEqual(['12 May 2031', '13 May 2031']);
  });

  test('says what is missing, and what was left out', () => {
    expect(document.getElementById('refusals')?.textContent).toContain('No refusal is told of.');
    expect(document.getElementById('said')?.textContent).toContain('4 more');
  });

  test('marks the words in their sentence', () => {
    expect(document.querySelector('#s3 blockquote')?.textContent).toBe('In full: Sentence 3 with "quotes" & <tags>.');
    expect(document.querySelectorAll('mark')).toHaveLength(1);
  });

  test('keeps the sentences of one article together', () => {
    const articles = [...document.querySelectorAll('.article')].map((one) => one.querySelectorAll('li').length);
    expect(articles).toEqual([2, 1]);
  });
});
