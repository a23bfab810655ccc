import { describe, expect, test } from '@jest/globals';
import { boilerplateOf } from '../../../../ingest/read/boilerplate/boilerplate.ts';
import { pageOf } from '../../../../ingest/read/page/page.ts';
import { headline, paragraphs, story } from '../../../fixtures/read/story.ts';

/** The marked stretches of the story with something put into its middle and something below it. */
const marked = (text: string) => boilerplateOf(pageOf(text)).map(({ start, end }) => text.slice(start, end));
const inside = (part: string) => marked(`${headline}\n\n${paragraphs[0]}\n\n${part}\n\n${paragraphs[1]}\n\n${story}`);
const below = (part: string) => marked(`${headline}\n\n${story}\n\n${part}`);

describe('boilerplateOf', () => {
  test('a story alone has none', () => {
    expect(marked(`${headline}\n\nGENEVA — ${story}`)).toEqual([]);
  });

  test.each([
    'Share this:',
    'Share on Facebook',
    'Advertisement',
    'Read more: The day the crane fell',
    'Related article: [Haddad loses a vote](#)',
    '[Lind’s letter in full](https://quay.example/letter)',
    'Sign up for the Harbour Brief, our free morning newsletter.',
    'Ivo Lind and Sana Haddad in Geneva. **Mara Quint / AFP**',
    'Photo: Mara Quint',
    '2 minutes, 13 seconds Read',
    'Story continues below this advertisement',
    'We use cookies to improve your visit. By continuing you accept our policy.',
    '— Harbour Watch (@harbourwatch) May 14, 2031',
  ])('inside the story: %s', (part) => {
    expect(inside(part)).toEqual([part]);
  });

  test.each([
    'Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nName *',
    'Discover more from Quayside.com\n\nSubscribe to get the latest posts sent to your email.',
    'Similar Posts\n\nHaddad loses a vote on the budget\n\nWhy cranes fall',
    'Additional reporting by Mara Quint in Beirut; editing by T. Osei',
    'Mara Quint is a freelance reporter in Geneva. Follow her on Twitter @maraquint.',
    '© 2031 The Quay Courier. All rights reserved.',
    'Tags: Norway, ports, Lebanon\n\nFiled under World',
    '(With inputs from agencies)',
    'Original url:\n\n<https://quay.example/2031/05/14/talks>',
    'Show on website : [Click Here](#)\n\n---\n\nDocument Date: Sun, Jun 21 2032 11:34:33 am',
  ])('below the story: %s', (part) => {
    expect(below(part)).toEqual([part]);
  });

  test.each([
    'This article was updated on May 15 to correct the name of the crane’s operator.',
    'Correction: An earlier version of this story said that Lind had signed the draft. He has not.',
    'Clarification, May 15: Haddad spoke by telephone.',
    'An earlier version of this article misstated the year of the accord.',
    'Want more stories like this? Subscribe to the Harbour Brief.',
    'Our Harbour Brief newsletter brings you the best of the port every Friday.',
    'You have read 2 of 3 free articles this month.',
    'To continue reading, log in or create a free account.',
    'This content is for subscribers only.',
    'Join our WhatsApp channel for breaking news',
    'Click here to join our channel',
    'Follow the author on X: @maraquint',
    'Read more on this story: Haddad loses a vote on the budget',
    'Also in the Courier: Haddad loses a vote',
    'Gallery: the quay in pictures',
    'Ivo Lind, left, and Sana Haddad shake hands in Geneva. (Mara Quint/Quay Courier)',
    'FILE - Norwegian envoy Ivo Lind waves on arrival in Geneva, May 3, 2031.',
    'Envoy Ivo Lind at the quay on Monday. © Mara Quint',
    'Share · Tweet · Email',
    'View 12 comments',
    'Got a tip? Write to tips@quay.example',
    'Cookies help us deliver our services. By using our services, you agree to our use of cookies.',
    'We and our partners store and access information on a device.',
    'Reproduction without permission is prohibited.',
    'Tap to enlarge.',
    '#Norway #ports',
    'Ακούστε το άρθρο | Listen to this article (4 min)',
    'Suscríbase | Síganos en nuestro canal de WhatsApp',
  ])('anywhere: %s', (part) => {
    expect(inside(part)).toEqual([part]);
    expect(below(part)).toEqual([part]);
  });

  test('an embedded post is marked from its first line to its signature', () => {
    const post =
      'Embed:\n\nThe envoys shook hands on the quay this morning and left without a word.\n\nWatch it here <https://t.co/x1> pic.twitter.com/x2\n\n— The Quay Courier (@quaycourier) [May 14, 2031](#)';
    expect(inside(post)).toEqual([post]);
  });

  test('the title of another article and an advertisement are marked, a heading of the story is not', () => {
    expect(inside('Ten Summer Recipes Your Grandmother Never Told Anyone')).toHaveLength(1);
    for (const heading of ['Looking Forward', 'Why the Northern Quay Matters to Norway and Lebanon', 'A second draft'])
      expect(inside(heading)).toEqual([]);
  });

  test.each([
    'Share prices of the port’s operator fell by a third after the envoys left Geneva on Tuesday evening.',
    'Follow-up talks were offered for June, but Haddad said that her cabinet had not been asked about them.',
    'Sources in the ministry said that the accord would be signed, and that no other paper was on the table.',
    'Published in March 2014, the memoir of Ivo Lind tells how the quay was lost and what it cost the town.',
    'Mr. Lind was a reporter before he was an envoy, and he wrote about the port for a paper in Bergen.',
    'Sana Haddad is the editor of a weekly paper in Tripoli as well, and has said that she will not give it up.',
    'Related disputes over the fence are before a court in The Hague, which is to rule on them in the autumn.',
    'By the time the talks ended, the crane had been lifted and the harbour road was open to traffic again.',
    'Comments by Haddad on the fence were rejected by Norway as “neither new nor helpful” within the hour.',
    'The correction of the draft took the envoys until midnight, and Lind said that it had been worth the hour.',
    'This article of the accord was changed twice by the envoys before either side would initial it on Monday.',
    'Join our envoys at that table, Haddad told the ministers, and the channel will be open again by the spring.',
    'Read more closely, the accord says nothing of the fence, which Haddad called its one merit on Tuesday.',
    'Files on the port were handed over on Monday, and the ministry said that it had never seen them before.',
    'Subscribe to that view or not, Lind said, the port has to stay open while the lawyers are at work on it.',
  ])('a sentence of the story is not: %s', (sentence) => {
    expect(inside(sentence)).toEqual([]);
    expect(below(sentence)).toEqual([]);
  });
});
