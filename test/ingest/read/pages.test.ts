/** Whole pages as people paste them, in the manners of several kinds of site; all invented. */
import { describe, expect, test } from '@jest/globals';
import { noMetadata } from '../../../ingest/read/metadata/metadata.ts';
import { articleOf } from '../../../ingest/read/read.ts';
import { headline, paragraphs, story } from '../../fixtures/read/story.ts';

interface Sample {
  readonly manner: string;
  /** `STORY` stands for the story's paragraphs. */
  readonly page: string;
  readonly publisher: string | null;
  readonly published: string | null;
}

const samples: readonly Sample[] = [
  {
    manner: 'a broadcaster',
    page: `${headline}\n\n14 May 2031\n\nShare\nSave\nMara Quint\nQuay News, Geneva\n\nSTORY\n\nCopyright 2031 Quay News. All rights reserved. Quay News is not responsible for the content of external sites.`,
    publisher: 'Quay News',
    published: '2031-05-14',
  },
  {
    manner: 'a daily',
    page: `${headline} | Norway | The Quay Guardian\n\nTalks end with warmer words\n\nMara Quint in Geneva\nWed 14 May 2031 10.30 BST\nLast modified on Thu 15 May 2031 09.12 BST\n\nSTORY\n\nExplore more on these topics\nShare\nReuse this content`,
    publisher: 'The Quay Guardian',
    published: '2031-05-14',
  },
  {
    manner: 'an agency',
    page: `World\n${headline}\nBy Mara Quint and Tom Osei\nMay 14, 2031 10:30 AM GMT+2 Updated 2 hours ago\n\nGENEVA, May 14 (Alpine Wire) - STORY\n\nReporting by Mara Quint; Editing by Ann Lee\nOur Standards: The Alpine Trust Principles.`,
    publisher: 'Alpine Wire',
    published: '2031-05-14',
  },
  {
    manner: 'an agency that writes between slashes',
    page: 'OSLO, May 14. /NORSK/. STORY',
    publisher: 'NORSK',
    published: null,
  },
  {
    manner: 'a cooperative',
    page: `${headline}\n\nBY MARA QUINT\nUpdated 10:30 AM GMT+2, May 14, 2031\n\nGENEVA (AW) — STORY\n\n___\n\nQuint reported from Geneva. Alpine Wire writer Tom Osei in Beirut contributed to this report.`,
    publisher: 'AW',
    published: '2031-05-14',
  },
  {
    manner: 'a portal',
    page: `News\n${headline}\nWorld Desk / QUAYSIDE.COM / Updated: May 14, 2031, 10:30 IST\nSTORY\nAlso Read: Ten facts on ports\nEnd of Article\nFOLLOW US ON SOCIAL MEDIA`,
    publisher: 'QUAYSIDE.COM',
    published: '2031-05-14',
  },
  {
    manner: 'a blog',
    page: `Skip to content\n\nMenu\nHome > World > Ports\n${headline}\nMay 14, 2031 by admin\nSTORY\nCategories World Tags Lebanon, Norway\nPost navigation\nPrevious: Ten recipes for summer\nLeave a Comment\nCopyright © 2031 Quayside Daily | Powered by WordPress`,
    publisher: 'Quayside Daily',
    published: '2031-05-14',
  },
  {
    manner: 'a ministry',
    page: `Press release\n${headline}\nFrom: Ministry of Ports\nPublished 14 May 2031\nLast updated 16 May 2031 — See all updates\n\nSTORY`,
    publisher: null,
    published: '2031-05-14',
  },
];

describe.each(samples)('a page in the manner of $manner', ({ page, publisher, published }) => {
  const text = page.replace('STORY', story);
  const article = articleOf({ kind: 'draft', path: 'a.txt', text, fields: noMetadata });

  test('says who published it and when', () => {
    expect([article.publisher, article.published?.earliest ?? null]).toEqual([publisher, published]);
  });

  test('keeps its headline', () => {
    expect(article.headline).toBe(text.includes(headline) ? headline : null);
  });

  test('has every paragraph of the story outside of what is marked', () => {
    const kept = article.boilerplate.reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      text,
    );
    for (const paragraph of paragraphs) expect(kept).toContain(paragraph);
  });
});

test('the last lines of a blog are marked to the last', () => {
  const text = samples.find(({ manner }) => manner === 'a blog')?.page.replace('STORY', story) ?? '';
  const { boilerplate } = articleOf({ kind: 'draft', path: 'a.txt', text, fields: noMetadata });
  expect(text.slice(boilerplate.at(-1)?.start)).toMatch(/^Categories World[\s\S]*WordPress$/);
});
