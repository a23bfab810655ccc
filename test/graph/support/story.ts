/** Invented articles with what they say, in a line or two each: `told('…').person('Ivo Lind').met('Ivo Lind', 'Sana Haddad')`. */
import { identify } from '../../../graph/model/article.ts';
import { day, type Interval } from '../../../graph/model/interval.ts';
import type {
  EntityType,
  LocalMeeting,
  LocalProposal,
  LocalRole,
  LocalStance,
  LocalStatement,
  Reading,
} from '../../../graph/model/reading.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Source {
  readonly publisher?: string;
  readonly published?: string | null;
  readonly url?: string;
}

/** An interval from `2031-05-13` or `2031-05-12/2031-05-18`. */
export function when(text: string): Interval {
  const [earliest = text, latest = earliest] = text.split('/');
  return { earliest, latest };
}

export class Story {
  readonly #text: string;
  readonly #source: Source;
  readonly #reading: Omit<Mutable<Reading>, 'article' | 'extractor'> = {
    entities: [],
    meetings: [],
    proposals: [],
    stances: [],
    statements: [],
    roles: [],
  };

  constructor(text: string, source: Source = {}) {
    this.#text = text;
    this.#source = source;
  }

  /** Where words stand; every word given to this class must stand in the text. */
  at(words: string): { start: number; end: number; confidence: number } {
    const start = this.#text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in "${this.#text}"`);
    return { start, end: start + words.length, confidence: 0.9 };
  }

  entity(type: EntityType, name: string, more: Partial<Reading['entities'][number]> = {}): this {
    const { start, end } = this.at(name);
    this.#reading.entities.push({
      key: name,
      type,
      kind: type === 'Organization' ? 'institution' : null,
      name,
      description: null,
      known: null,
      members: [],
      mentions: [{ start, end, form: 'name' }],
      ...more,
    });
    return this;
  }

  people(...names: string[]): this {
    for (const name of names) this.entity('Person', name);
    return this;
  }

  state(name: string, iso3: string): this {
    return this.entity('State', name, { known: `state:${iso3}` });
  }

  /** Somebody or something without a name. */
  described(type: EntityType, description: string): this {
    return this.entity(type, description, {
      name: null,
      description,
      mentions: [{ ...this.at(description), form: 'description' }],
    });
  }

  role(person: string, role: string, of: string | null, tense: LocalRole['tense'] = 'present'): this {
    this.#reading.roles.push({ key: `r${this.#reading.roles.length}`, person, of, role, tense, anchor: this.at(role) });
    return this;
  }

  meeting(
    trigger: string,
    participants: readonly string[],
    more: {
      date?: string;
      place?: string;
      minutes?: [number, number | null];
      /** Whom it has away, or whom and in which words. */
      absent?: readonly (string | readonly [string, string])[];
    } & Partial<Omit<LocalMeeting, 'absent'>> = {},
  ): this {
    const { date, place, minutes, absent = [], ...rest } = more;
    const anchor = this.at(trigger);
    this.#reading.meetings.push({
      key: `m${this.#reading.meetings.length}`,
      triggers: [anchor],
      status: 'held',
      mode: 'in-person',
      count: 1,
      participants: participants.map((entity) => ({ entity, anchor: this.at(entity) })),
      absent: absent
        .map((one) => (typeof one === 'string' ? ([one, one] as const) : one))
        .map(([entity, words]) => ({ entity, anchor: this.at(words) })),
      dates: date === undefined ? [] : [{ interval: when(date), anchor }],
      places: place === undefined ? [] : [{ entity: place, anchor: this.at(place) }],
      durations: minutes === undefined ? [] : [{ minutesMin: minutes[0], minutesMax: minutes[1], anchor }],
      evidence: { start: 0, end: this.#text.length },
      ...rest,
    });
    return this;
  }

  proposal(title: string, more: Partial<LocalProposal> = {}): this {
    this.#reading.proposals.push({
      key: title,
      title,
      kind: 'plan',
      mentions: [this.at(title)],
      partOf: null,
      ...more,
    });
    return this;
  }

  stance(type: LocalStance['type'], actor: string, target: string | null, more: Partial<LocalStance> = {}): this {
    this.#reading.stances.push({
      key: `x${this.#reading.stances.length}`,
      type,
      actor,
      target,
      status: 'made',
      polarity: 'asserted',
      modality: 'actual',
      trigger: this.at(actor),
      actorAnchor: this.at(actor),
      dates: [],
      evidence: { start: 0, end: this.#text.length },
      ...more,
    });
    return this;
  }

  says(speaker: string, words: string, more: Partial<LocalStatement> = {}): this {
    const { start, end } = this.at(words);
    this.#reading.statements.push({
      key: `s${this.#reading.statements.length}`,
      speaker,
      kind: 'direct',
      content: [{ start, end }],
      cue: null,
      source: this.at(speaker),
      confidence: 0.9,
      about: [],
      dates: [],
      evidence: { start, end },
      ...more,
    });
    return this;
  }

  evidence(): Evidence {
    const { publisher = null, published = '2031-05-14', url = null } = this.#source;
    const article = identify({
      text: this.#text,
      headline: null,
      publisher,
      published: published === null ? null : day(published),
      url,
      path: 'story.txt',
      boilerplate: [],
    });
    return { article, reading: { article: article.id, extractor: 'test/1', ...this.#reading } };
  }
}

export const story = (text: string, source?: Source): Story => new Story(text, source);
