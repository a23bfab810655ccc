/** Who speaks for whom, under which title, and when they were so called. */
import { hull, type Interval } from '../model/interval.ts';
import type { LocalRole } from '../model/reading.ts';
import { groupBy, unique } from '../evidence/order.ts';
import { dayNumber } from '../resolve/context.ts';
import { plainName } from '../resolve/local.ts';
import { isDisputed } from './disputes.ts';
import type { Draft } from './draft.ts';
import { mostTold } from '../evidence/most-told.ts';
import { Stories } from './stories.ts';

/** Two articles speak of the same time where they appeared within so many days. */
const SAME_TIME_DAYS = 60;

interface Held {
  readonly article: string;
  readonly item: LocalRole;
  readonly person: string;
  readonly of: string | null;
  /** The office itself, without "former" or "elect": `us president`. */
  readonly office: string;
  readonly published: Interval | null;
}

/** Each role in a state or organization is a relationship; gives back every person's titles, for the person's node. */
export function projectRoles(draft: Draft): Map<string, string[]> {
  const stories = new Stories(draft.resolution);
  const held = draft.resolution.evidence.flatMap(({ article, reading }) =>
    reading.roles.flatMap((item): Held[] => {
      const person = draft.entityOf(article.id, item.person);
      const of = item.of === null ? null : draft.entityOf(article.id, item.of);
      const { published, id } = article;
      return person === null ? [] : [{ article: id, item, person, of, office: officeOf(item.role), published }];
    }),
  );
  const titles = new Map<string, string[]>();
  for (const [person, all] of groupBy(held, (one) => one.person)) {
    titles.set(person, unique(all.map(({ item }) => item.role)));
    const offices = groupBy(all, ({ of, office, item }) => JSON.stringify([of, office, item.tense]));
    const ids = new Map([...offices.values()].flatMap((same) => same.map((one) => [one, relate(draft, one, same)])));
    for (const same of groupBy(all, ({ office }) => office).values())
      if (tenseDisputed(draft, same, stories)) {
        draft.dispute(person, 'role');
        for (const one of same) draft.dispute(ids.get(one) ?? person, 'role');
      }
  }
  return titles;
}

/** The relationship that one article supports, worded as most of them word it; null where the role is in nothing. */
function relate(draft: Draft, one: Held, same: readonly Held[]): string | null {
  const { article, item, person, of, office } = one;
  const { key, tense, anchor } = item;
  const called = same.flatMap(({ published }) => published ?? []);
  const when = called.length === 0 ? null : called.reduce(hull);
  const id =
    of === null || of === person
      ? null
      : draft.relate('REPRESENTS', [person, of], [{ article, confidence: anchor.confidence, interval: when }], {
          discriminator: `${office} ${tense}`,
          role: mostTold(same, (other) => [other.item.role]),
          tense,
        });
  draft.support(article, { kind: 'role', key }, { fact: id ?? person, about: of === null ? [person] : [person, of] });
  return id;
}

function officeOf(role: string): string {
  const words = plainName(role).replace(/\b(?:former|ex|then|late|outgoing|incoming|elect|onetime)\b/g, '');
  return words.replace(/\s+/g, ' ').trim();
}

/** "Former president" against "president", where both articles speak of the same time; change over time is none. */
function tenseDisputed(draft: Draft, roles: readonly Held[], stories: Stories): boolean {
  const tellings = roles.map((one) => ({
    value: one,
    key: `${one.item.tense} ${one.article}`,
    origin: draft.resolution.origins.get(one.article) ?? one.article,
  }));
  return isDisputed(tellings, (a, b) => a.item.tense === b.item.tense || !sameTime(a, b, stories));
}

function sameTime(a: Held, b: Held, stories: Stories): boolean {
  if (!a.published || !b.published) return stories.tellTheSame(a.article, b.article);
  return Math.abs(dayNumber(a.published.earliest) - dayNumber(b.published.earliest)) <= SAME_TIME_DAYS;
}
