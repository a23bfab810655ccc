import { describe, expect, test } from '@jest/globals';
import { publishedOf } from '../../../../ingest/read/metadata/published.ts';
import { pageOf } from '../../../../ingest/read/page/page.ts';
import { headline, paragraphs, story } from '../../../fixtures/read/story.ts';

const published = (text: string, url: string | null = null) => publishedOf({ page: pageOf(text), url });
const day = (value: string) => ({ earliest: value, latest: value });

describe('publishedOf', () => {
  test.each([
    ['a label', `${headline}\n\nPublished on May 14, 2031\n\n${story}`],
    ['a label with its date on the next line', `${headline}\n\nPublished:\n\nWed, 14 May 2031 09:00 GMT\n\n${story}`],
    ['a line of its own', `${headline}\n\nMay 14, 2031\n\n${story}`],
    ['a line of its own above the headline', `14 May 2031\n\n${headline}\n\n${story}`],
    ['a line beside a name', `${headline}\n\nThe Quay Courier | May 14, 2031\n\n${story}`],
    ['a line with a time of day', `${headline}\n\nWed 14 May 2031 // 10.30 BST\n\n${story}`],
    ['a byline', `${headline}\n\nBy Mara Quint | May 14, 2031\n\n${story}`],
    ['a dateline with its year', `${headline}\n\nGENEVA, May 14, 2031 (Alpine Wire) – ${story}`],
    ['a label of a general kind', `${headline}\nDate: 2031-05-14\n\n${story}`],
  ])('reads %s', (_, text) => {
    expect(published(text)).toEqual(day('2031-05-14'));
  });

  test('the day on which a copy was printed never wins', () => {
    const printed = 'Document Date: Sun, Jun 21 2032 11:34:33 am';
    expect(published(`${headline}\n\nPublished on May 14, 2031\n\n${printed}\n\n${story}`)).toEqual(day('2031-05-14'));
    expect(published(`${headline}\n\n${printed}\n\n${story}`)).toBeNull();
    expect(published(`${headline}\n\nRetrieved on:\n\nJune 21, 2032\n\n${story}`)).toBeNull();
  });

  test('publication goes before an update', () => {
    const text = `${headline}\n\nUpdated May 16, 2031\n\nPublished May 14, 2031\n\n${story}`;
    expect(published(text)).toEqual(day('2031-05-14'));
  });

  test('an address gives a day or a month, and a dateline makes a day of the month', () => {
    expect(published(story, 'https://example.org/2031/05/14/talks')).toEqual(day('2031-05-14'));
    expect(published(story, 'https://example.org/2031/05/talks')).toEqual({
      earliest: '2031-05-01',
      latest: '2031-05-31',
    });
    expect(published(`GENEVA, May 14 (Alpine Wire) – ${story}`, 'https://example.org/2031/05/talks')).toEqual(
      day('2031-05-14'),
    );
  });

  test.each([
    ['no date at all', `${headline}\n\n2 minutes, 13 seconds Read\n\n${story}`],
    [
      'dates inside the story',
      `${headline}\n\n${paragraphs[0]}\n\nThe last accord was signed on March 3, 2029, in Oslo.\n\n${story}`,
    ],
    ['a dateline without a year', `GENEVA, May 14 – ${story}`],
    [
      'a story that begins with a publication',
      `Published in March 2014, the memoir of Ivo Lind tells how the quay was lost.\n\n${story}`,
    ],
    ['two lines that disagree', `${headline}\n\nMay 14, 2031\n\nMay 16, 2031\n\n${story}`],
    ['a post of somebody else', `${story}\n\n— Harbour Watch (@harbourwatch) May 14, 2031\n\n${story}`],
  ])('gives null for %s', (_, text) => {
    expect(published(text)).toBeNull();
  });
});
