/** What an article is read to say, against what its annotation says: who met, who said what, who proposed or reacted. */
import type { Reading } from '../../graph/model/reading.ts';
import { isLikely } from '../../graph/evidence/likely.ts';
import { ids, marked, type AnnotatedArticle, type Annotation } from './annotated.ts';
import type { Table } from './counts.ts';
import { half, jaccard, match, shared } from './overlap.ts';

export const STANCES = { propose: 'PROPOSED', reject: 'REJECTED', accept: 'ACCEPTED' } as const;

export function scoreFacts(article: AnnotatedArticle, reading: Reading, table: Table): void {
  const actors = annotatedActors(article, reading);
  scoreMeetings(article, reading, actors, table);
  scoreStatements(article, reading, actors, table);
  for (const [element, type] of Object.entries(STANCES)) {
    const gold = eachAct(marked(article, element));
    const found = reading.stances.filter((s) => s.type === type && s.polarity === 'asserted');
    const pairs = match(gold, found, (g, f) => (isOneOf(actors, f.actor, g.by) ? shared(g, f.evidence) : 0));
    table.add(type, pairs.size, found.length, gold.length);
  }
}

/** One act for each actor and each thing that an annotation lists: what two propose together, each of them proposes. */
export const eachAct = (acts: readonly Annotation[]): Annotation[] =>
  acts.flatMap((act) =>
    orNone(ids(act.by)).flatMap((by) => orNone(ids(act.what)).map((what) => ({ ...act, by, what }))),
  );

const orNone = (list: readonly string[]): readonly (string | undefined)[] => (list.length === 0 ? [undefined] : list);

/** Of each entity read, the annotated ids that it may stand for: its own, and its members' where it is several persons. */
export type Actors = ReadonlyMap<string, ReadonlySet<string>>;

export function annotatedActors(article: AnnotatedArticle, reading: Reading): Actors {
  const mentions = marked(article, 'e');
  const own = new Map(
    reading.entities.map((entity) => {
      const votes = new Map<string, number>();
      for (const mention of entity.mentions) {
        const id = sameWords(mentions, mention);
        if (id) votes.set(id, (votes.get(id) ?? 0) + 1);
      }
      return [entity.key, [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? `unknown:${entity.key}`] as const;
    }),
  );
  return new Map(
    reading.entities.map(({ key, members }) => [key, new Set([key, ...members].map((k) => own.get(k) ?? k))]),
  );
}

/** The id of the annotated mention that covers nearly the same words. */
function sameWords(mentions: readonly Annotation[], words: { start: number; end: number }): string | null {
  let best: string | null = null;
  let top = 1 / 3;
  for (const mention of mentions) {
    const score = jaccard([mention], [words]);
    if (score < top) continue;
    top = score;
    best = mention.id ?? null;
  }
  return best;
}

export const isOneOf = (actors: Actors, key: string, list: string | undefined): boolean =>
  ids(list).some((id) => actors.get(key)?.has(id));

export interface AnnotatedMeeting {
  readonly who: string | undefined;
  readonly status: string | undefined;
}

/** Meetings by id, with what their mentions say together. */
export function annotatedMeetings(article: AnnotatedArticle): Map<string, AnnotatedMeeting> {
  const told = new Map<string, AnnotatedMeeting>();
  for (const { id = '', who, status } of marked(article, 'meet')) {
    const earlier = told.get(id);
    told.set(id, { who: who ?? earlier?.who, status: status ?? earlier?.status });
  }
  return told;
}

/** Pairs that are said to have met, as far as the graph takes them for likely. */
function scoreMeetings(article: AnnotatedArticle, reading: Reading, actors: Actors, table: Table): void {
  const gold = new Set<string>();
  for (const { who, status } of annotatedMeetings(article).values()) if (status === 'held') addPairs(gold, ids(who));
  const found = new Set<string>();
  for (const { status, participants } of reading.meetings) {
    const likely = participants.filter(isLikely);
    if (status === 'held')
      addPairs(found, [...new Set(likely.map(({ entity }) => [...(actors.get(entity) ?? [])][0] ?? entity))]);
  }
  table.compare('MET_WITH', found, gold);
}

function addPairs(pairs: Set<string>, members: readonly string[]): void {
  for (const a of members) for (const b of members) if (a < b) pairs.add(`${a} ${b}`);
}

/** Half of the content's characters or more, with and without the right speaker. */
function scoreStatements(article: AnnotatedArticle, reading: Reading, actors: Actors, table: Table): void {
  const gold = joinedQuotes(marked(article, 'q'));
  const pairs = match(gold, reading.statements, (g, s) => half(g.parts, s.content));
  const right = [...pairs].filter(([g, s]) => isOneOf(actors, s.speaker, g.by)).length;
  table.add('QUOTED, span only', pairs.size, reading.statements.length, gold.length);
  table.add('QUOTED, with speaker', right, reading.statements.length, gold.length);
}

/** Quotations; those that a cue splits within one sentence are one. */
export function joinedQuotes(quotes: readonly Annotation[]): { by: string | undefined; parts: Annotation[] }[] {
  const joined = new Map<string, { by: string | undefined; parts: Annotation[] }>();
  quotes.forEach((quote, i) => {
    const key = quote.part ? `part ${quote.part}` : `quote ${i}`;
    const earlier = joined.get(key);
    if (earlier) earlier.parts.push(quote);
    else joined.set(key, { by: quote.by, parts: [quote] });
  });
  return [...joined.values()];
}
