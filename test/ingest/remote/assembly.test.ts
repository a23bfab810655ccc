import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gazetteer } from '../../../ingest/entities/gazetteer.ts';
import type { Document } from '../../../ingest/language/document.ts';
import { type LanguageModel, loadLanguageModel } from '../../../ingest/language/understand.ts';
import type { Answer } from '../../../ingest/remote/answer.ts';
import { Assembly } from '../../../ingest/remote/assembly.ts';
import { storyAt, TEXT } from './support/story.ts';

let model: LanguageModel;
let document: Document;
beforeAll(async () => {
  model = await loadLanguageModel();
  document = await model.read(storyAt('a.txt'));
}, 60_000);
afterAll(() => model.close());

const id = fc.constantFrom('e1', 'e2', 'e3', 'p1', 'p2', 'm1', 'constructor', '');
const ids = fc.array(id, { maxLength: 3 });
const words = fc.oneof(
  fc.constantFrom(
    'Ivo Lind',
    'She',
    'met',
    'Geneva',
    'Tuesday',
    'three hours',
    'Norwegian',
    'We will not sign this',
    '.',
  ),
  fc.tuple(fc.nat(TEXT.length), fc.integer({ min: 1, max: 60 })).map(([at, size]) => TEXT.slice(at, at + size)),
  fc.string(),
);
const quote = fc.record({ sentence: fc.integer({ min: -1, max: 6 }), words });
const quotes = fc.array(quote, { maxLength: 3 });
const name = fc.option(fc.oneof(words, fc.constantFrom('Norway', 'Vladimir Example')));
const answer: fc.Arbitrary<Answer> = fc.record({
  entities: fc.array(
    fc.record({
      id,
      type: fc.constantFrom('Person', 'State', 'Organization', 'Place'),
      kind: fc.constantFrom('institution', 'group', 'media', null),
      name,
      mentions: quotes,
      members: ids,
    }),
    { maxLength: 5 },
  ),
  meetings: fc.array(
    fc.record({
      id,
      triggers: quotes,
      status: fc.constantFrom('held', 'planned', 'refused'),
      mode: fc.constantFrom('phone', 'unknown'),
      count: fc.integer({ min: 1, max: 3 }),
      participants: ids,
      absent: fc.array(fc.record({ actor: id, words: quote }), { maxLength: 2 }),
      dates: quotes,
      places: ids,
      durations: quotes,
    }),
    { maxLength: 3 },
  ),
  proposals: fc.array(
    fc.record({ id, kind: fc.constantFrom('plan', 'offer'), mentions: quotes, partOf: fc.option(id) }),
    {
      maxLength: 3,
    },
  ),
  stances: fc.array(
    fc.record({
      type: fc.constantFrom('PROPOSED', 'REJECTED', 'ACCEPTED'),
      actor: id,
      target: fc.option(id),
      trigger: quote,
      status: fc.constantFrom('made', 'expected'),
      polarity: fc.constantFrom('asserted', 'denied'),
      modality: fc.constantFrom('actual', 'planned'),
      dates: quotes,
    }),
    { maxLength: 3 },
  ),
  statements: fc.array(fc.record({ speaker: id, content: quotes, cue: fc.option(quote), about: ids, dates: quotes }), {
    maxLength: 3,
  }),
  roles: fc.array(
    fc.record({ person: id, of: fc.option(id), role: quote, tense: fc.constantFrom('past', 'present', 'future') }),
    { maxLength: 3 },
  ),
});

test('whatever a model answers, what comes out is a reading of this article whose keys lead somewhere', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 3 }), (answers) => {
      const assembly = new Assembly(document, gazetteer());
      for (const one of answers) assembly.add(one);
      const reading = assembly.reading('llm:tiny/1');
      const entities = new Set(reading.entities.map(({ key }) => key));
      const things = new Set([...entities, ...[...reading.proposals, ...reading.meetings].map(({ key }) => key)]);
      const actors = [
        ...reading.entities.flatMap(({ members }) => members),
        ...reading.meetings.flatMap(({ participants, absent, places }) =>
          [...participants, ...absent, ...places].map((one) => one.entity),
        ),
        ...reading.stances.map(({ actor }) => actor),
        ...reading.statements.map(({ speaker }) => speaker),
        ...reading.roles.flatMap(({ person, of }) => [person, ...(of === null ? [] : [of])]),
      ];
      expect(actors.filter((key) => !entities.has(key))).toEqual([]);
      const targets = [
        ...reading.stances.flatMap(({ target }) => target ?? []),
        ...reading.statements.flatMap(({ about }) => about),
        ...reading.proposals.flatMap(({ partOf }) => partOf ?? []),
      ];
      expect(targets.filter((key) => !things.has(key))).toEqual([]);
      const typeOf = (key: string) => reading.entities.find((one) => one.key === key)?.type;
      expect(reading.roles.filter(({ person }) => typeOf(person) !== 'Person')).toEqual([]);
      expect(new Set([...entities, ...reading.meetings.map(({ key }) => key)]).size).toBe(
        reading.entities.length + reading.meetings.length,
      );
    }),
    { numRuns: 300 },
  );
});
