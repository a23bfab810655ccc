/** Perfect claims: an annotated article as the reading that a faultless reader would make of it. */
import { identify } from '../../../graph/model/article.ts';
import { day, type Interval } from '../../../graph/model/interval.ts';
import { EntityType, LocalMeeting, ProposalKind, Reading } from '../../../graph/model/reading.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { type Marked, type MarkedArticle, parseMarkup } from './markup.ts';

/** Evidence and, for measuring, the markup's own id of every key: `a1 m1` → `aegean-august:m1`. */
export interface Perfect extends Evidence {
  readonly gold: ReadonlyMap<string, string>;
}

const ids = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);
const anchor = ({ start, end }: Marked) => ({ start, end, confidence: 1 });
const pronoun =
  /^(?:he|she|it|they|him|her|them|his|its|their|i|me|my|we|us|our|you|your|himself|herself|itself|themselves|who)$/i;

const title =
  /^(?:.*\s)?(?:President|PM|Prime Minister|Minister|Mayor|Governor|Bishop|Senator|MP|Taoiseach|Delegation|Belizean['’]s)$/;

function formOf(text: string, type: string): 'name' | 'description' | 'pronoun' {
  if (pronoun.test(text)) return 'pronoun';
  if (type === 'Person' && (title.test(text) || /^the /i.test(text))) return 'description';
  const words = text.replace(/^(?:the|mr|mrs|ms|dr|sir)\.?\s+/i, '').split(/\s+/);
  const content = words.filter(
    (word) => !/^(?:of|the|for|and|de|des|da|di|do|del|la|d|al|el|zu|von|van|der|anak|bin|ag|o|los|no)$/i.test(word),
  );
  const proper = content.filter((word) => /^[‘“"]?(?:\p{Lu}|\d|d[’']|[ae]l-)/u.test(word));
  return proper.length > 0 && proper.length === content.length && !/^(?:an?|his|her|its|their)\s/i.test(text)
    ? 'name'
    : 'description';
}

const interval = (value: string | undefined): Interval | null => {
  if (!value) return null;
  const [earliest = '', latest = earliest] = value.split('/');
  return { earliest, latest };
};

export function perfect(xml: string, titles: 'markup' | 'words' = 'words'): Perfect {
  const marked = parseMarkup(xml);
  const { story = '', id = '', publisher = null, published } = marked.attributes;
  const article = identify({
    text: marked.text,
    headline: marked.headline,
    publisher,
    published: published === undefined ? null : day(published),
    url: null,
    path: `${id}.xml`,
    boilerplate: [],
  });
  const reading = Reading.parse({
    article: article.id,
    extractor: 'markup/1',
    entities: entitiesOf(marked),
    meetings: meetingsOf(marked),
    ...proposalsOf(marked, titles),
    stances: stancesOf(marked),
    statements: statementsOf(marked),
    roles: rolesOf(marked),
  });
  const gold = new Map<string, string>();
  for (const { key } of reading.entities) gold.set(key, key);
  for (const { key } of [...reading.meetings, ...reading.proposals]) gold.set(key, `${story}:${key}`);
  return { article, reading, gold };
}

const named = (marked: MarkedArticle, name: string): Marked[] => marked.spans.filter((span) => span.name === name);
const words = (marked: MarkedArticle, { start, end }: Marked): string => marked.text.slice(start, end);

function byId(spans: readonly Marked[]): Map<string, Marked[]> {
  const groups = new Map<string, Marked[]>();
  for (const span of spans) {
    const key = span.attributes.id ?? '';
    groups.set(key, [...(groups.get(key) ?? []), span]);
  }
  return groups;
}

const longest = (texts: readonly string[]): string | null =>
  texts.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;

function entitiesOf(marked: MarkedArticle) {
  return [...byId(named(marked, 'e'))].map(([key, spans]) => {
    const type = spans[0]?.attributes.t ?? '';
    const mentions = spans.map((span) => ({
      start: span.start,
      end: span.end,
      form: formOf(words(marked, span), type),
    }));
    const said = (form: string) =>
      mentions.filter((one) => one.form === form).map(({ start, end }) => marked.text.slice(start, end));
    const names = said('name').map((text) => text.replace(/^(?:Mr|Mrs|Ms|Dr)\.? /, ''));
    const name = type === 'State' ? key : longest(names);
    return {
      key,
      type: type === 'Group' ? 'Organization' : EntityType.parse(type),
      kind: type === 'Group' ? 'group' : type === 'Organization' ? 'institution' : null,
      name,
      description: longest(said('description')),
      known: type === 'State' ? `state:${key}` : null,
      members: [],
      mentions,
    };
  });
}

function meetingsOf(marked: MarkedArticle): LocalMeeting[] {
  return [...byId(named(marked, 'meet'))].map(([key, spans]) => {
    const all = spans.map((span) => span.attributes);
    const first = spans[0];
    const told = first ?? spans[0];
    const places = [...new Set(all.flatMap(({ place }) => ids(place)))].filter((place) => mentioned(marked, place));
    const minutes = all.flatMap((one) => (one.minutes ? [Number(one.minutes)] : []));
    const at = anchor(first ?? { name: '', attributes: {}, start: 0, end: 1 });
    return LocalMeeting.parse({
      key,
      triggers: spans.map(anchor),
      status: told?.attributes.status,
      mode: told?.attributes.mode,
      count: 1,
      participants: [...new Set(all.flatMap(({ who }) => ids(who)))].map((entity) => ({ entity, anchor: at })),
      dates: all.flatMap(({ date }) => (date ? [{ interval: interval(date), anchor: at }] : [])),
      places: places.map((entity) => ({ entity, anchor: at })),
      durations: minutes.map((value) => ({ minutesMin: value, minutesMax: value, anchor: at })),
      evidence: { start: at.start, end: at.end },
    });
  });
}

const mentioned = (marked: MarkedArticle, id: string): boolean =>
  marked.spans.some((span) => span.name === 'e' && span.attributes.id === id);

function proposalsOf(marked: MarkedArticle, titles: 'markup' | 'words') {
  const groups = [...byId(named(marked, 'prop'))];
  const proposals = groups.map(([key, spans]) => {
    const first = spans.find(({ attributes }) => attributes.kind)?.attributes ?? {};
    const partOf = groups.some(([other]) => other === first.partOf) ? first.partOf : null;
    return {
      key,
      title: (titles === 'markup' ? first.title : undefined) ?? longest(spans.map((span) => words(marked, span))),
      kind: ProposalKind.parse(first.kind),
      mentions: spans.map(anchor),
      partOf: partOf ?? null,
    };
  });
  return { proposals };
}

const stanceTypes: Readonly<Record<string, string>> = { propose: 'PROPOSED', reject: 'REJECTED', accept: 'ACCEPTED' };

function stancesOf(marked: MarkedArticle) {
  return marked.spans
    .filter(({ name }) => name in stanceTypes)
    .flatMap((span) =>
      ids(span.attributes.by).flatMap((actor) =>
        ids(span.attributes.what).map((target) => ({
          key: `${span.name}-${span.start}-${actor}-${target}`,
          type: stanceTypes[span.name],
          actor,
          target,
          status: span.attributes.status ?? 'made',
          polarity: 'asserted',
          modality: 'actual',
          trigger: anchor(span),
          actorAnchor: anchor(span),
          dates: [],
          evidence: { start: span.start, end: span.end },
        })),
      ),
    );
}

const inside = (outer: Marked, inner: Marked): boolean => outer.start <= inner.start && inner.end <= outer.end;

function statementsOf(marked: MarkedArticle) {
  const about = new Set(['e', 'prop', 'meet']);
  return named(marked, 'q').flatMap((span) =>
    ids(span.attributes.by).map((speaker) => ({
      key: `q-${span.start}-${speaker}`,
      speaker,
      kind: span.attributes.kind,
      content: [{ start: span.start, end: span.end }],
      cue: null,
      source: anchor(span),
      confidence: 1,
      about: [
        ...new Set(
          marked.spans
            .filter((one) => about.has(one.name) && inside(span, one))
            .map(({ attributes }) => attributes.id ?? ''),
        ),
      ],
      dates: [],
      evidence: { start: span.start, end: span.end },
    })),
  );
}

function rolesOf(marked: MarkedArticle) {
  const states = named(marked, 'e');
  return named(marked, 'role').map((span) => {
    const of = states.find(
      ({ start, end, attributes }) => start >= span.start && end <= span.end && attributes.t !== 'Person',
    );
    const role = words(marked, span);
    return {
      key: `role-${span.start}`,
      person: span.attributes.of ?? '',
      of: of?.attributes.id ?? null,
      role,
      tense: /^(?:the )?(?:former|ex)\b/i.test(role) ? 'past' : 'present',
      anchor: anchor(span),
    };
  });
}
