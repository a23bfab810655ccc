/** Whatever a reader hands over, within the schema: dangling keys, circles, nameless and one-letter things. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { identify } from '../../../graph/model/article.ts';
import { Reading } from '../../../graph/model/reading.ts';
import { project } from '../../../graph/project/project.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';

const text =
  'K. met Lind, the envoy of Oslo, on Friday; Ivo Lind offered a plan. “No”, said Kim Kim of the U.N.'.repeat(2);

const key = fc.constantFrom('e0', 'e1', 'e2', 'e3', 'm0', 'p0', 'p1', 's0', 'none');
const span = fc
  .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
const anchor = fc
  .tuple(span, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([at, confidence]) => ({ ...at, confidence }));
const day = (at: number): string => `2031-05-${String(at + 1).padStart(2, '0')}`;
const interval = fc.option(
  fc.tuple(fc.nat(27), fc.nat(27)).map(([a, b]) => {
    return { earliest: day(Math.min(a, b)), latest: day(Math.max(a, b)) };
  }),
);
const list = <T>(one: fc.Arbitrary<T>, minLength = 0) => fc.array(one, { minLength, maxLength: 3 });
const dates = list(fc.record({ interval, anchor }));
const keyed = <T extends object>(prefix: string, one: fc.Arbitrary<T>) =>
  list(one).map((all) => all.map((item, index) => ({ key: `${prefix}${index}`, ...item })));

const entity = fc.record({
  type: fc.constantFrom('Person', 'State', 'Organization', 'Place'),
  kind: fc.option(fc.constantFrom('institution', 'group', 'media')),
  name: fc.option(
    fc.constantFrom('K.', 'Lind', 'Ivo Lind', 'Ivo P. Lind', 'Kim Kim', 'U.N.', 'the Ministry', '—', ' '),
  ),
  description: fc.option(fc.constantFrom('the envoy', 'a senior official', 'Oslo officials', 'the')),
  known: fc.option(fc.constantFrom('state:NOR', 'state:XXX', 'place:oslo', 'organization:un')),
  within: fc.option(fc.constantFrom('state:NOR', 'state:SWE')),
  members: list(key),
  mentions: list(
    fc.tuple(span, fc.constantFrom('name', 'description', 'pronoun')).map(([at, form]) => ({ ...at, form })),
    1,
  ),
});
const said = list(fc.record({ entity: key, anchor }));
const minutes = fc.integer({ min: 1, max: 600 });

const reading = fc.record({
  entities: keyed('e', entity),
  meetings: keyed(
    'm',
    fc.record({
      triggers: list(anchor, 1),
      status: fc.constantFrom('held', 'planned', 'possible', 'refused', 'denied', 'cancelled'),
      mode: fc.constantFrom('in-person', 'phone', 'video', 'unknown'),
      count: fc.integer({ min: 1, max: 3 }),
      participants: said,
      absent: said,
      dates,
      places: said,
      durations: list(fc.record({ minutesMin: minutes, minutesMax: fc.option(minutes), anchor })),
      evidence: span,
    }),
  ),
  proposals: keyed(
    'p',
    fc.record({
      title: fc.constantFrom('plan', 'a plan', 'the end of it'),
      kind: fc.constantFrom('plan', 'offer', 'idea'),
      mentions: list(anchor, 1),
      partOf: fc.option(key),
    }),
  ),
  stances: keyed(
    'x',
    fc.record({
      type: fc.constantFrom('PROPOSED', 'REJECTED', 'ACCEPTED'),
      actor: key,
      target: fc.option(key),
      status: fc.constantFrom('made', 'expected', 'withdrawn'),
      polarity: fc.constantFrom('asserted', 'denied'),
      modality: fc.constantFrom('actual', 'planned', 'conditional', 'alleged'),
      trigger: anchor,
      actorAnchor: anchor,
      dates,
      evidence: span,
    }),
  ),
  statements: keyed(
    's',
    fc.record({
      speaker: key,
      kind: fc.constantFrom('direct', 'mixed', 'indirect'),
      content: list(span, 1),
      cue: fc.option(span),
      source: anchor,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      about: list(key),
      dates,
      evidence: span,
    }),
  ),
  roles: keyed(
    'r',
    fc.record({
      person: key,
      of: fc.option(key),
      role: fc.constantFrom('envoy', 'former envoy', 'the'),
      tense: fc.constantFrom('past', 'present', 'future'),
      anchor,
    }),
  ),
});

const evidence: fc.Arbitrary<Evidence> = fc.tuple(reading, interval, fc.nat(3)).map(([found, published, copy]) => {
  const article = identify({
    text,
    headline: null,
    publisher: `Herald ${copy}`,
    published,
    url: copy === 0 ? 'https://example.org/a' : null,
    path: 'a.txt',
    boilerplate: [],
  });
  return { article, reading: Reading.parse({ article: article.id, extractor: 'any/1', ...found }) };
});

test('facts hold together, and are the same in the other order', () => {
  fc.assert(
    fc.property(fc.array(evidence, { maxLength: 4 }), (all) => {
      const facts = project(all);
      const ids = new Set(facts.nodes.map(({ id }) => id));
      expect(ids.size).toBe(facts.nodes.length);
      expect(new Set(facts.relationships.map(({ id }) => id)).size).toBe(facts.relationships.length);
      expect(facts.relationships.filter(({ start, end }) => !ids.has(start) || !ids.has(end))).toEqual([]);
      expect(facts.relationships.filter(({ start, end }) => start === end)).toEqual([]);
      expect(JSON.stringify(project(all.toReversed()))).toBe(JSON.stringify(facts));
    }),
    { numRuns: 150 },
  );
});
