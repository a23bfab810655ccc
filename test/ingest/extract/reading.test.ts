/** What holds for the reading of any document, however odd: it fits the schema, and every key and span leads somewhere. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { identify } from '../../../graph/model/article.ts';
import type { Reading } from '../../../graph/model/reading.ts';
import { gazetteer } from '../../../ingest/entities/gazetteer.ts';
import { uncalibrated } from '../../../ingest/language/model/calibration.ts';
import { extract } from '../../../ingest/extract/reading.ts';
import type { Document, MentionType, Range, Trigger, Word } from '../../../ingest/language/document.ts';

const forms = [
  'Ivo',
  'Lind',
  'Haddad',
  'Oslo',
  'Congo',
  'the',
  'envoy',
  'they',
  'she',
  'I',
  'who',
  'met',
  'talks',
  'said',
  'offered',
  'plan',
  'conditions',
  'not',
  'with',
  'of',
  '“',
  '”',
  ',',
  '.',
  ':',
  '-',
  '’s',
];
const tags = ['NOUN', 'PROPN', 'VERB', 'PRON', 'ADP', 'DET', 'PUNCT', 'ADJ', 'AUX', 'PART'];
const relations = [
  'nsubj',
  'obj',
  'obl',
  'nmod',
  'nmod:poss',
  'conj',
  'appos',
  'acl',
  'advcl',
  'xcomp',
  'amod',
  'case',
  'root',
  'flat',
];
const types: MentionType[] = ['Person', 'State', 'Organization', 'Place', 'Group'];

const range = (length: number): fc.Arbitrary<Range> =>
  fc
    .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 4 }))
    .map(([from, size]) => ({ from, to: Math.min(length, from + size) }));

const ranges = (length: number): fc.Arbitrary<Range[]> => fc.array(range(length), { maxLength: 6 });

const trigger = (length: number): fc.Arbitrary<Trigger> =>
  fc
    .record({
      at: range(length),
      kind: fc.constantFrom('meet' as const, 'propose' as const, 'reject' as const, 'accept' as const),
      status: fc.constantFrom(null, 'held', 'planned', 'made', 'expected'),
      scores: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: length, maxLength: length }),
    })
    .map(({ at, kind, status, scores }) => ({
      ...at,
      kind,
      status,
      mode: null,
      confidence: 0.7,
      score: (_, { from }) => scores[from] ?? null,
    }));

const documents: fc.Arbitrary<Document> = fc.integer({ min: 1, max: 24 }).chain((length) =>
  fc
    .record({
      forms: fc.array(fc.constantFrom(...forms), { minLength: length, maxLength: length }),
      breaks: fc.array(fc.nat(5), { minLength: length, maxLength: length }),
      pos: fc.array(fc.constantFrom(...tags), { minLength: length, maxLength: length }),
      relations: fc.array(fc.constantFrom(...relations), { minLength: length, maxLength: length }),
      heads: fc.array(fc.integer({ min: -1, max: length - 1 }), { minLength: length, maxLength: length }),
      mentions: fc.array(fc.tuple(range(length), fc.constantFrom(...types)), { maxLength: 8 }),
      titles: ranges(length),
      proposals: ranges(length),
      attributions: fc.array(
        fc.tuple(range(length), fc.option(range(length)), fc.array(range(length), { minLength: 1, maxLength: 2 })),
        { maxLength: 3 },
      ),
      triggers: fc.array(trigger(length), { maxLength: 4 }),
    })
    .map((parts): Document => {
      let text = '';
      const words = parts.forms.map((form, at): Word => {
        const paragraph = at > 0 && parts.breaks[at] === 0;
        if (at > 0) text += paragraph ? '\n\n' : ' ';
        const start = text.length;
        text += form;
        return { form, start, end: text.length, paragraph, quoted: parts.breaks[at] === 1 };
      });
      const starts = words.flatMap((word, at) => (at === 0 || word.paragraph ? [at] : []));
      const sentences = starts.map((from, at) => ({ from, to: starts[at + 1] ?? words.length }));
      const mentions = parts.mentions
        .map(([at, type]) => ({ ...at, type, confidence: 0.8 }))
        .toSorted((a, b) => a.from - b.from || b.to - a.to);
      const article = identify({
        text,
        headline: null,
        publisher: null,
        published: null,
        url: null,
        path: 'any',
        boilerplate: [],
      });
      return {
        article,
        words,
        layers: {
          pos: parts.pos,
          heads: Int32Array.from(parts.heads),
          relations: parts.relations,
          sentences,
          sentenceOf: Int32Array.from(words, (_, at) => sentences.findIndex(({ from, to }) => at >= from && at < to)),
          names: [],
          mentions,
          antecedents: Int32Array.from(mentions, (_, at) => at - 1),
          titles: parts.titles,
          proposals: parts.proposals.map((at) => ({ ...at, confidence: 0.5 })),
          attributions: parts.attributions.map(([cue, source, content]) => ({
            cue,
            source,
            content,
            speech: true,
            confidence: 0.5,
          })),
          triggers: parts.triggers,
        },
      };
    }),
);

const read = (document: Document): Reading =>
  extract(document, { gazetteer: gazetteer(), extractor: 'test', calibration: uncalibrated });

/** Keys that something refers to. */
const referred = ({ entities, meetings, proposals, stances, statements, roles }: Reading): (string | null)[] => [
  ...entities.flatMap(({ members }) => members),
  ...meetings.flatMap(({ participants, places }) => [...participants, ...places].map(({ entity }) => entity)),
  ...proposals.map(({ partOf }) => partOf),
  ...stances.flatMap(({ actor, target }) => [actor, target]),
  ...statements.flatMap(({ speaker, about }) => [speaker, ...about]),
  ...roles.flatMap(({ person, of }) => [person, of]),
];

const spans = ({ entities, meetings, proposals, stances, statements, roles }: Reading) => [
  ...entities.flatMap(({ mentions }) => mentions),
  ...meetings.flatMap(({ triggers, participants, evidence }) => [
    ...triggers,
    ...participants.map(({ anchor }) => anchor),
    evidence,
  ]),
  ...proposals.flatMap(({ mentions }) => mentions),
  ...stances.flatMap(({ trigger: told, actorAnchor, evidence }) => [told, actorAnchor, evidence]),
  ...statements.flatMap(({ content, source, evidence }) => [...content, source, evidence]),
  ...roles.map(({ anchor }) => anchor),
];

test('every key leads to something, every span lies in the text', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const reading = read(document);
      const keys = new Set([...reading.entities, ...reading.meetings, ...reading.proposals].map(({ key }) => key));
      expect(referred(reading).filter((key) => key !== null && !keys.has(key))).toEqual([]);
      expect(spans(reading).filter(({ end }) => end > document.article.text.length)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('the same document gives the same reading', () => {
  fc.assert(
    fc.property(documents, (document) => expect(read(document)).toEqual(read(document))),
    { numRuns: 30 },
  );
});
