/**
 * How often look-alike events are taken for one: `npx tsx test/evaluate/ecbplus.ts`. ECB+ (Cybulska and Vossen 2014) has
 * two similar events a topic. Its own mentions are handed in as what articles tell: each event with the people,
 * organizations and places of its sentence, as a meeting of these. Prints figures and none of the texts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { identify } from '../../graph/model/article.ts';
import { type EntityType, type LocalEntity, type LocalMeeting, Reading } from '../../graph/model/reading.ts';
import { groupBy } from '../../graph/evidence/order.ts';
import { resolve } from '../../graph/resolve/resolve.ts';

const Mention = z.object({
  start: z.int(),
  end: z.int(),
  kind: z.enum(['event', 'human', 'nonhuman', 'location', 'time']),
  type: z.string(),
  sentence: z.int(),
  validated: z.boolean(),
  clusterId: z.string(),
});
type Mention = z.infer<typeof Mention>;
const Doc = z.object({ id: z.string(), subtopic: z.string(), text: z.string(), mentions: z.array(Mention) });
type Doc = z.infer<typeof Doc>;
const Topic = z.object({ topic: z.string(), docs: z.array(Doc) });

const data = fileURLToPath(new URL('../../../shared/data/ecbplus/', import.meta.url));
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function typeOf({ kind, type }: Mention): EntityType | null {
  if (kind === 'location') return 'Place';
  if (kind !== 'human') return null;
  return type.endsWith('_PER') ? 'Person' : type.endsWith('_ORG') ? 'Organization' : null;
}

function formOf(words: string): 'name' | 'description' | 'pronoun' {
  if (/^(?:he|she|it|they|him|her|them|his|its|their|who|i|we|you)$/i.test(words)) return 'pronoun';
  return /^\p{Lu}/u.test(words) && !/^(?:the|an?)\s/i.test(words) ? 'name' : 'description';
}

function entitiesOf(text: string, mentions: readonly Mention[]): LocalEntity[] {
  return [...groupBy(mentions, (one) => one.clusterId)].flatMap(([key, same]) => {
    const type = same[0] ? typeOf(same[0]) : null;
    if (type === null) return [];
    const said = same.map(({ start, end }) => ({ start, end, form: formOf(text.slice(start, end)) }));
    const longest = (form: string) =>
      said
        .filter((one) => one.form === form)
        .map(({ start, end }) => text.slice(start, end))
        .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
    const [name, description] = [longest('name'), longest('description')];
    return [{ key, type, kind: null, name, description, known: null, members: [], mentions: said }];
  });
}

function eventsOf(mentions: readonly Mention[]): (LocalMeeting & { readonly cluster: string })[] {
  const events = mentions.filter(({ kind, type }) => kind === 'event' && type === 'ACTION_OCCURRENCE');
  return [...groupBy(events, ({ clusterId }) => clusterId)].flatMap(([cluster, same]) => {
    const around = mentions.filter(({ sentence }) => same.some((event) => event.sentence === sentence));
    const of = (wanted: (type: EntityType | null) => boolean) =>
      [
        ...groupBy(
          around.filter((one) => wanted(typeOf(one))),
          ({ clusterId }) => clusterId,
        ),
      ].map(([entity, [one]]) => ({
        entity,
        anchor: { start: one?.start ?? 0, end: one?.end ?? 1, confidence: 1 },
      }));
    const participants = of((type) => type === 'Person' || type === 'Organization');
    const triggers = same.map(({ start, end }) => ({ start, end, confidence: 1 }));
    const [first] = triggers;
    if (participants.length < 2 || !first) return [];
    return [
      {
        cluster,
        key: `m${first.start}`,
        triggers,
        status: 'held',
        mode: 'in-person',
        count: 1,
        participants,
        absent: [],
        dates: [],
        places: of((type) => type === 'Place'),
        durations: [],
        evidence: { start: first.start, end: first.end },
      },
    ];
  });
}

function told({ id, subtopic, text, mentions }: Doc, topic: string) {
  const article = identify({
    text,
    headline: null,
    publisher: id,
    published: null,
    url: null,
    path: id,
    boilerplate: [],
  });
  const validated = mentions.filter((one) => one.validated);
  const events = eventsOf(validated);
  const reading = Reading.parse({
    article: article.id,
    extractor: 'ecb+',
    entities: entitiesOf(text, validated),
    meetings: events,
    proposals: [],
    stances: [],
    statements: [],
    roles: [],
  });
  return { article, reading, topic, subtopic, clusters: new Map(events.map(({ key, cluster }) => [key, cluster])) };
}

interface Event {
  readonly found: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly cluster: string;
}

/** Of all pairs of events: those that look alike and are two, those that are one, and how many of each are joined. */
function count(events: readonly Event[]) {
  const [alike, same] = [
    { pairs: 0, joined: 0 },
    { pairs: 0, joined: 0 },
  ];
  events.forEach((a, index) => {
    for (const b of events.slice(index + 1)) {
      if (a.topic !== b.topic) continue;
      const of = a.cluster === b.cluster ? same : a.subtopic === b.subtopic ? null : alike;
      if (of === null) continue;
      of.pairs++;
      if (a.found === b.found) of.joined++;
    }
  });
  return { alike, same };
}

const rate = ({ pairs, joined }: { pairs: number; joined: number }) =>
  `${joined} of ${pairs} (${((100 * joined) / (pairs || 1)).toFixed(2)} %)`;

if (existsSync(data)) {
  const topics = ['train', 'val'].flatMap((split) =>
    readFileSync(`${data}${split}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => Topic.parse(JSON.parse(line))),
  );
  const articles = topics.flatMap(({ topic, docs }) => docs.map((doc) => told(doc, topic)));
  const resolution = resolve(articles);
  const events = articles.flatMap(({ article, topic, subtopic, clusters }) =>
    [...clusters].map(([key, cluster]) => ({
      found: resolution.idOf(article.id, key) ?? '',
      topic,
      subtopic,
      cluster,
    })),
  );
  const { alike, same } = count(events);
  print(
    `${articles.length} articles of ${topics.length} topics, ${events.length} events with two participants or more`,
  );
  print(`look-alike pairs joined, wrongly: ${rate(alike)}`);
  print(`pairs of one event joined:        ${rate(same)}`);
} else print('ECB+ is not at hand: nothing is measured.');
