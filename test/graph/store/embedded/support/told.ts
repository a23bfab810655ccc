/** Invented articles with what was read in them. */
import { type Article, identify } from '../../../../../graph/model/article.ts';
import type { Reading } from '../../../../../graph/model/reading.ts';

/** An article in which one minister met another on a day, with the reading that says so. */
export function told(
  who: string,
  whom: string,
  day: string,
  path = `${day}.txt`,
): { article: Article; reading: Reading } {
  const text = `${who} met ${whom} in Geneva.`;
  const published = { earliest: day, latest: day };
  const article = identify({
    text,
    headline: null,
    publisher: `The ${day} Post`,
    published,
    url: null,
    path,
    boilerplate: [],
  });
  const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const person = (key: string, name: string) => ({
    key,
    type: 'Person' as const,
    kind: null,
    name,
    description: null,
    known: null,
    members: [],
    mentions: [{ ...at(name), form: 'name' as const }],
  });
  const anchor = (word: string) => ({ ...at(word), confidence: 0.9 });
  const reading: Reading = {
    article: article.id,
    extractor: 'test/1',
    entities: [person('e1', who), person('e2', whom)],
    meetings: [
      {
        key: 'm1',
        triggers: [anchor('met')],
        status: 'held',
        mode: 'in-person',
        count: 1,
        participants: [
          { entity: 'e1', anchor: anchor(who) },
          { entity: 'e2', anchor: anchor(whom) },
        ],
        absent: [],
        dates: [],
        places: [],
        durations: [],
        evidence: { start: 0, end: text.length },
      },
    ],
    proposals: [],
    stances: [],
    statements: [],
    roles: [],
  };
  return { article, reading };
}
