/** Meetings, who met whom, who was there and where. */
import type { Interval } from '../model/interval.ts';
import type { LocalMeeting, MeetingStatus } from '../model/reading.ts';
import { mostTold } from '../evidence/most-told.ts';
import { compare, unique } from '../evidence/order.ts';
import { likelyDates, type MeetingTelling } from '../resolve/meeting-telling.ts';
import { agreed, agreedInterval } from '../resolve/ranges.ts';
import type { Draft } from './draft.ts';
import { relationshipId, type Support } from './supported.ts';
import { isLikely, LIKELY } from '../evidence/likely.ts';
import { disputedSlots } from './meeting-disputes.ts';
import { relateStances } from './stances.ts';
import type { Targets } from './targets.ts';
import { meetingTitle } from './titles.ts';
import type { Told, World } from './world.ts';

/** Of a meeting's statuses in different articles, the first of these is how far it got. */
const furthest: readonly MeetingStatus[] = ['held', 'cancelled', 'refused', 'planned', 'possible', 'denied'];

type Report = Told<MeetingTelling>;

/** The meeting with all that relates it to others. */
export function projectMeeting(draft: Draft, id: string): void {
  const { world } = draft;
  const told = world.meeting(id);
  const status = statusOf(told);
  const held = told.filter(({ telling }) => telling.item.status === 'held');
  const when = agreedInterval(told.flatMap((one) => datesOf(world, one)));
  const minutes = agreed(told.flatMap(({ telling }) => telling.item.durations.filter(isLikely).map(minutesOf)));
  const mode = mostTold(told, ({ telling: { item } }) => (item.mode === 'unknown' ? [] : [item.mode])) ?? 'unknown';
  const actors = actorsByArticles(world, told);
  const places = unique(told.flatMap(({ article, telling }) => placesOf(world, article, telling.item)));
  const count = Math.max(...told.map(({ telling }) => telling.item.count));
  const names = (ids: readonly string[]) => ids.map((one) => world.faceOf(one).name);
  draft.node(
    'Meeting',
    id,
    told.map(({ article }) => article),
    {
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
    },
  );
  if (status === 'held') {
    relatePairs(draft, id, held, when);
    for (const one of held) relatePresence(draft, id, one, when);
  }
  relateStances(draft, id, told);
  for (const slot of disputedSlots(world, told)) draft.dispute(id, slot);
}

/** How far the meeting got by all articles that tell of it. */
export const statusOf = (told: readonly Report[]): MeetingStatus =>
  furthest.find((one) => told.some(({ telling }) => telling.item.status === one)) ?? 'possible';

const datesOf = (world: World, { article, telling }: Report): (Interval | null)[] =>
  likelyDates(telling.item, world.publishedOf(article)).map(({ interval }) => interval);

const placesOf = (world: World, article: number, { places }: LocalMeeting): string[] =>
  places.filter(isLikely).flatMap(({ entity }) => world.entityOf(article, entity) ?? []);

/** Actors, those that most articles name first. */
function actorsByArticles(world: World, told: readonly Report[]): string[] {
  const articles = new Map<string, Set<number>>();
  for (const { article, telling } of told)
    for (const { entity } of telling.item.participants)
      for (const actor of world.actorsOf(article, entity))
        articles.set(actor, (articles.get(actor) ?? new Set()).add(article));
  return [...articles].toSorted(([a, x], [b, y]) => y.size - x.size || compare(a, b)).map(([actor]) => actor);
}

type When = Support['interval'];

/** Every two that one article has at the meeting, the smaller id first; no minister meets his own state. */
function relatePairs(draft: Draft, id: string, held: readonly Report[], interval: When): void {
  for (const { article, telling } of held) {
    const sureness = new Map<string, number>();
    for (const { entity, anchor } of telling.item.participants)
      for (const actor of draft.world.actorsOf(article, entity))
        sureness.set(actor, Math.max(sureness.get(actor) ?? 0, anchor.confidence));
    const actors = [...sureness]
      .filter(([, confidence]) => confidence >= LIKELY)
      .toSorted(([a], [b]) => compare(a, b))
      .map(([actor, confidence]) => ({
        actor,
        confidence,
        held: draft.world.heldBy(actor),
        isState: isState(draft, actor),
      }));
    for (const [index, a] of actors.entries())
      for (const b of actors.slice(index + 1)) {
        if ((b.isState && a.held.has(b.actor)) || (a.isState && b.held.has(a.actor))) continue;
        const met = [{ article, confidence: Math.min(a.confidence, b.confidence), interval: interval ?? null }];
        draft.relate('MET_WITH', [a.actor, b.actor], met, { discriminator: id, meeting: id });
      }
  }
}

const isState = ({ world }: Draft, id: string): boolean => world.faceOf(id).type === 'State';

/** Who was there and where, as one article has it. */
function relatePresence(draft: Draft, id: string, { article, telling }: Report, interval: When): void {
  const { world } = draft;
  for (const { entity, anchor } of telling.item.participants.filter(isLikely))
    for (const actor of world.actorsOf(article, entity))
      draft.relate('ATTENDED', [actor, id], [{ article, confidence: anchor.confidence, interval: interval ?? null }]);
  for (const { entity, anchor } of telling.item.places.filter(isLikely)) {
    const place = world.entityOf(article, entity);
    if (place !== null)
      draft.relate('HELD_IN', [id, place], [{ article, confidence: anchor.confidence, interval: interval ?? null }]);
  }
}

/** What an article's claims support. Only at a held meeting was anybody present, and only by an article that says so. */
export function targetMeeting(targets: Targets, world: World, id: string, { article, telling }: Report): void {
  const { item } = telling;
  const { key } = item;
  const happened = item.status === 'held';
  const meeting = { fact: id, about: [id] };
  for (const kind of ['meeting', 'status', 'count'] as const) targets.support({ kind, key }, meeting);
  item.dates.forEach((_, index) => targets.support({ kind: 'meetingDate', key, index }, meeting));
  item.durations.forEach((_, index) => targets.support({ kind: 'duration', key, index }, meeting));
  item.participants.forEach((participant, index) => {
    const actors = world.actorsOf(article, participant.entity);
    const [first] = happened && isLikely(participant) ? actors : [];
    const fact = first === undefined ? id : relationshipId('ATTENDED', [first, id]);
    targets.support({ kind: 'participant', key, index }, { fact, about: [id, ...actors] });
  });
  item.absent.forEach(({ entity }, index) => {
    targets.support({ kind: 'absence', key, index }, { fact: id, about: [id, ...world.actorsOf(article, entity)] });
  });
  item.places.forEach((told, index) => {
    const place = world.entityOf(article, told.entity);
    const fact = happened && place !== null && isLikely(told) ? relationshipId('HELD_IN', [id, place]) : id;
    targets.support({ kind: 'meetingPlace', key, index }, { fact, about: place === null ? [id] : [id, place] });
  });
}

const minutesOf = ({ minutesMin, minutesMax }: LocalMeeting['durations'][number]) => ({
  from: minutesMin,
  to: minutesMax ?? Number.POSITIVE_INFINITY,
});
