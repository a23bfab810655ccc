/** A short invented article, and a model that has read it well. */
import { identify } from '../../../../graph/model/article.ts';
import { day } from '../../../../graph/model/interval.ts';
import type { Answer, Quote } from '../../../../ingest/remote/answer.ts';
import type { Message } from '../../../../ingest/remote/prompt.ts';

type Entity = Answer['entities'][number];

export const TEXT = `Norwegian envoy Ivo Lind met Lebanese Prime Minister Sana Haddad for three hours in Geneva on Tuesday.

“We will not sign this,” Haddad told reporters. She rejected a Norwegian proposal for a shared port authority.

Haddad refused to meet Rami Khoury.`;

export const storyAt = (path: string, text = TEXT) =>
  identify({ text, headline: null, publisher: null, published: day('2031-05-14'), url: null, path, boilerplate: [] });

/** Points at words of the passage that a question shows, as a model has to: by the number before the sentence. */
export function pointing(messages: readonly Message[]): (words: string) => Quote {
  const lines = messages.find(({ role }) => role === 'user')?.content.split('\n') ?? [];
  return (words) => {
    const line = lines.find((one) => one.startsWith('[') && one.includes(words));
    return line === undefined
      ? { sentence: 0, words: `not in this passage: ${words}` }
      : { sentence: Number(/^\[(\d+)\]/.exec(line)?.[1]), words };
  };
}

export const NOTHING: Answer = {
  entities: [],
  meetings: [],
  proposals: [],
  stances: [],
  statements: [],
  roles: [],
};

export function goodAnswer(messages: readonly Message[]): Answer {
  const at = pointing(messages);
  const person: Pick<Entity, 'type' | 'kind' | 'members'> = { type: 'Person', kind: null, members: [] };
  return {
    entities: [
      { ...person, id: 'e1', name: 'Ivo Lind', mentions: [at('Ivo Lind')] },
      { ...person, id: 'e2', name: 'Sana Haddad', mentions: [at('Sana Haddad'), at('Haddad told'), at('She')] },
      { ...person, id: 'e3', name: 'Rami Khoury', mentions: [at('Rami Khoury')] },
      { id: 'e4', type: 'Place', kind: null, name: 'Geneva', mentions: [at('Geneva')], members: [] },
      { id: 'e5', type: 'State', kind: null, name: 'Norway', mentions: [at('Norwegian')], members: [] },
    ],
    meetings: [
      {
        id: 'm1',
        triggers: [at('met')],
        status: 'held',
        mode: 'in-person',
        count: 1,
        participants: ['e1', 'e2'],
        absent: [],
        dates: [at('Tuesday')],
        places: ['e4'],
        durations: [at('three hours')],
      },
      {
        id: 'm2',
        triggers: [at('meet')],
        status: 'refused',
        mode: 'in-person',
        count: 1,
        participants: ['e2', 'e3'],
        absent: [],
        dates: [],
        places: [],
        durations: [],
      },
    ],
    proposals: [
      { id: 'p1', kind: 'plan', mentions: [at('a Norwegian proposal for a shared port authority')], partOf: null },
    ],
    stances: [
      {
        type: 'REJECTED',
        actor: 'e2',
        target: 'p1',
        trigger: at('rejected'),
        status: 'made',
        polarity: 'asserted',
        modality: 'actual',
        dates: [],
      },
    ],
    statements: [{ speaker: 'e2', content: [at('We will not sign this,')], cue: at('told'), about: ['p1'], dates: [] }],
    roles: [{ person: 'e1', of: 'e5', role: at('Norwegian envoy'), tense: 'present' }],
  };
}
