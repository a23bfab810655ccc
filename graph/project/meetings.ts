/** Meetings, who met whom, who was there and where. */
import type { LocalMeeting, MeetingStatus } from '../model/reading.ts';
import { compare, unique } from '../evidence/order.ts';
import { agreed, agreedInterval } from '../resolve/ranges.ts';
import type { ResolvedItem, Told } from '../resolve/resolution.ts';
import type { Draft, Support } from './draft.ts';
import { LIKELY } from './likely.ts';
import { disputedSlots } from './meeting-disputes.ts';
import { meetingTitle } from './titles.ts';
import { mostTold } from '../evidence/most-told.ts';

/** Of a meeting's statuses in different articles, the first of these is how far it got. */
const furthest: readonly MeetingStatus[] = ['held', 'cancelled', 'refused', 'planned', 'possible', 'denied'];

export function projectMeetings(draft: Draft): void {
  for (const meeting of draft.resolution.meetings.values()) projectMeeting(draft, meeting);
}

function projectMeeting(draft: Draft, { id, told }: ResolvedItem<LocalMeeting>): void {
  const status = furthest.find((one) => told.some(({ item }) => item.status === one)) ?? 'possible';
  const held = told.filter(({ item }) => item.status === 'held');
  const when = agreedInterval(told.flatMap(({ item }) => item.dates.map(({ interval }) => interval)));
  const minutes = agreed(told.flatMap(({ item }) => item.durations.map(minutesOf)));
  const mode = mostTold(told, ({ item }) => (item.mode === 'unknown' ? [] : [item.mode])) ?? 'unknown';
  const actors = actorsByArticles(draft, told);
  const places = unique(told.flatMap(({ article, item }) => placesOf(draft, article, item)));
  const count = Math.max(...told.map(({ item }) => item.count));
  const names = (ids: readonly string[]) => ids.map((one) => draft.resolution.entities.get(one)?.name ?? one);
  draft.node('Meeting', id, articlesOf(told), {
    title: meetingTitle({ status, mode, count, actors: names(actors), places: names(places) }),
    aliases: [],
    status,
    mode,
    count: count > 1 ? count : null,
    earliest: when?.earliest,
    latest: when?.latest,
    minutesMin: minutes && Math.round(minutes.from),
    minutesMax: minutes && Number.isFinite(minutes.to) ? Math.round(minutes.to) : null,
    participants: names(actors),
    places: names(places),
  });
  if (status === 'held') relatePairs(draft, id, held, when);
  for (const one of told) supportMeeting(draft, id, one, status === 'held', when);
  for (const slot of disputedSlots(draft, told)) draft.dispute(id, slot);
}

const articlesOf = (told: readonly Told<LocalMeeting>[]): string[] => told.map(({ article }) => article);

const placesOf = (draft: Draft, article: string, { places }: LocalMeeting): string[] =>
  places.flatMap(({ entity }) => draft.entityOf(article, entity) ?? []);

/** Actors, those that most articles name first. */
function actorsByArticles(draft: Draft, told: readonly Told<LocalMeeting>[]): string[] {
  const articles = new Map<string, Set<string>>();
  for (const { article, item } of told)
    for (const { entity } of item.participants)
      for (const actor of draft.resolution.actorsOf(article, entity))
        articles.set(actor, (articles.get(actor) ?? new Set()).add(article));
  return [...articles].toSorted(([a, x], [b, y]) => y.size - x.size || compare(a, b)).map(([actor]) => actor);
}

type When = Support['interval'];

/** Every two that one article has at the meeting, the smaller id first; no minister meets his own state. */
function relatePairs(draft: Draft, id: string, held: readonly Told<LocalMeeting>[], interval: When): void {
  for (const { article, item } of held) {
    const sureness = new Map<string, number>();
    for (const { entity, anchor } of item.participants)
      for (const actor of draft.resolution.actorsOf(article, entity))
        sureness.set(actor, Math.max(sureness.get(actor) ?? 0, anchor.confidence));
    const actors = [...sureness].toSorted(([a], [b]) => compare(a, b));
    actors.forEach(([a, sureA], index) => {
      for (const [b, sureB] of actors.slice(index + 1))
        if (Math.min(sureA, sureB) >= LIKELY && !isOwnState(draft, a, b) && !isOwnState(draft, b, a)) {
          const confidence = Math.min(sureA, sureB);
          const met = [{ article, confidence, interval: interval ?? null }];
          draft.relate('MET_WITH', [a, b], met, { discriminator: id, meeting: id });
        }
    });
  }
}

const isOwnState = ({ resolution }: Draft, person: string, state: string): boolean =>
  resolution.entities.get(state)?.type === 'State' && resolution.represents(person).has(state);

/** What an article's claims support. Only at a held meeting was anybody present, and only by an article that says so. */
function supportMeeting(draft: Draft, id: string, told: Told<LocalMeeting>, held: boolean, interval: When): void {
  const { article, item } = told;
  const { key } = item;
  const happened = held && item.status === 'held';
  const meeting = { fact: id, about: [id] };
  for (const kind of ['meeting', 'status', 'count'] as const) draft.support(article, { kind, key }, meeting);
  item.dates.forEach((_, index) => draft.support(article, { kind: 'meetingDate', key, index }, meeting));
  item.durations.forEach((_, index) => draft.support(article, { kind: 'duration', key, index }, meeting));
  item.participants.forEach(({ entity, anchor }, index) => {
    const actors = draft.resolution.actorsOf(article, entity);
    const support = [{ article, confidence: anchor.confidence, interval: interval ?? null }];
    const facts =
      happened && anchor.confidence >= LIKELY
        ? actors.map((actor) => draft.relate('ATTENDED', [actor, id], support))
        : [];
    draft.support(article, { kind: 'participant', key, index }, { fact: facts[0] ?? id, about: [id, ...actors] });
  });
  item.places.forEach(({ entity, anchor }, index) => {
    const place = draft.entityOf(article, entity);
    const support = [{ article, confidence: anchor.confidence, interval: interval ?? null }];
    const fact = happened && place !== null ? draft.relate('HELD_IN', [id, place], support) : id;
    const about = place === null ? [id] : [id, place];
    draft.support(article, { kind: 'meetingPlace', key, index }, { fact, about });
  });
}

const minutesOf = ({ minutesMin, minutesMax }: LocalMeeting['durations'][number]) => ({
  from: minutesMin,
  to: minutesMax ?? Number.POSITIVE_INFINITY,
});
