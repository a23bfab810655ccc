import { describe, expect, test } from '@jest/globals';
import { headlineOf } from '../../../../ingest/read/metadata/headline.ts';
import { urlOf } from '../../../../ingest/read/metadata/url.ts';
import { pageOf } from '../../../../ingest/read/page/page.ts';
import { headline, story } from '../../../fixtures/read/story.ts';

const read = (text: string) => headlineOf(pageOf(text));

describe('headlineOf', () => {
  test.each([
    ['the first line', `${headline}\n\n${story}`],
    ['a Markdown heading', `Quay Courier\n\n## ${headline}\n\nMay 14, 2031\n\n${story}`],
    ['what follows a date', `May 14, 2031\n\n${headline}\n\nThe dispute is in its fourth year.\n\n${story}`],
    ['what follows the furniture', `Skip to content\n\nHome\n\n${headline}\n\nShare this:\n\n${story}`],
    ['a title with its site', `${headline} | The Quay Courier\n\n${story}`],
  ])('reads %s', (_, text) => {
    expect(read(text)).toBe(headline);
  });

  test('a short first sentence above a longer paragraph is a title', () => {
    expect(read(`Lind met Haddad in Geneva to talk about the northern quay.\n${story}`)).toBe(
      'Lind met Haddad in Geneva to talk about the northern quay.',
    );
  });

  test('a story that starts at once has none', () => {
    expect(read(story)).toBeNull();
    expect(read(`GENEVA — ${story}`)).toBeNull();
  });
});

describe('urlOf', () => {
  const address = 'https://quay.example/2031/05/14/talks';

  test.each([
    `${story}\n\nOriginal url:\n\n<${address}>`,
    `${story}\n\nOriginal URL: ${address}`,
    `${headline}\n\nSource: [${address}](${address})\n\n${story}`,
    `${story}\n\n${address}`,
    `Link: ${address}\n\n${story}`,
  ])('%#: reads it', (text) => {
    expect(urlOf(pageOf(text))).toBe(address);
  });

  test('a link inside the story is not its address', () => {
    expect(urlOf(pageOf(`${story}\n\n${address}\n\n${story}`))).toBeNull();
    expect(urlOf(pageOf(`${story}\n\nRead more: <${address}>\n\n${story}`))).toBeNull();
  });
});
