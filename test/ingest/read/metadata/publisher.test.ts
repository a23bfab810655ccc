import { describe, expect, test } from '@jest/globals';
import { publisherOf } from '../../../../ingest/read/metadata/publisher.ts';
import { pageOf } from '../../../../ingest/read/page/page.ts';
import { headline, story } from '../../../fixtures/read/story.ts';

const publisher = (text: string, url: string | null = null) => publisherOf({ page: pageOf(text), url });

describe('publisherOf', () => {
  test.each([
    ['a label', `${headline}\n\nSource: The Quay Courier\n\n${story}`, 'The Quay Courier'],
    ['a domain above the story', `${headline}\n\nquay.news\n\n${story}`, 'quay.news'],
    ['a name above the story', `The Quay Courier\n\n${headline}\n\n${story}`, 'The Quay Courier'],
    [
      'a copyright line',
      `${headline}\n\n${story}\n\n© 2031 The Quay Courier. All rights reserved.`,
      'The Quay Courier',
    ],
    ['the foot of a blog', `${story}\n\nDiscover more from Quayside.com\n\nLeave a Reply`, 'Quayside.com'],
    [
      'an invitation to the site',
      `${story}\n\nFor more updates, visit www.quayside.example. Please share.`,
      'www.quayside.example',
    ],
    [
      'a first printing',
      `${story}\n\nThis article was originally published in The Quay Courier on May 14, 2031.`,
      'The Quay Courier',
    ],
    ['a title with its site', `${headline} | The Quay Courier\n\n${story}`, 'The Quay Courier'],
    ['a byline', `${headline}\n\nBy Mara Quint, Quay Courier\n\n${story}`, 'Quay Courier'],
    ['a name beside a date', `${headline}\n\nThe Quay Courier | May 14, 2031\n\n${story}`, 'The Quay Courier'],
    ['who published it', `${headline}\n\nPublished by Quay Courier on May 14, 2031\n\n${story}`, 'Quay Courier'],
    ['an agency in the dateline', `GENEVA (Alpine Wire) — ${story}`, 'Alpine Wire'],
  ])('reads %s', (_, text, expected) => {
    expect(publisher(text)).toBe(expected);
  });

  test('the address gives the site, by the name that the page has for it', () => {
    const url = 'https://www.thequaycourier.com/2031/05/14/talks';
    expect(publisher(story, url)).toBe('thequaycourier.com');
    expect(publisher(`${story}\n\n— The Quay Courier (@quaycourier) May 14, 2031`, url)).toBe('The Quay Courier');
  });

  test('who printed it goes before who wired it', () => {
    expect(publisher(`The Quay Courier\n\n${headline}\n\nGENEVA (Alpine Wire) — ${story}`)).toBe('The Quay Courier');
  });

  test.each([
    ['nothing', `${headline}\n\n${story}`],
    [
      'a magazine that the story mentions',
      `${headline}\n\n${story}\n\nIn an interview with The Quay Courier, Lind said that he would not go back to Oslo.`,
    ],
    ['a post of somebody else', `${story}\n\n— Harbour Watch (@harbourwatch) May 14, 2031\n\n${story}`],
    ['the source of a table', `${story}\n\nSource: Ministry of Ports.`],
    [
      'what first appeared somewhere',
      `${story}\n\nThe idea of a shared port first appeared in Bergen last year.\n\nFirst published in March 2014, it was forgotten.`,
    ],
    ['a person who posted it', `${headline}\n\nPosted by Mara Quint\n\n${story}`],
    ['a section', `Breaking News\n\n${headline}\n\n${story}`],
    ["a reporter's handle", `${story}\n\nFollow Mara Quint on Twitter @maraquint.`],
    ['credit to an agency', `${story}\n\nAlpine Wire contributed reporting.`],
  ])('gives null for %s', (_, text) => {
    expect(publisher(text)).toBeNull();
  });
});
