/** Meetings of an article: its words for meeting, their participants, and which of them tell of one meeting. */
import type { LocalMeeting, MeetingStatus } from '../../graph/model/reading.ts';
import { intersection } from '../../graph/model/interval.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { textOf } from '../entities/view.ts';
import { frameOf } from './frame.ts';
import { statusOf } from './meeting-status.ts';
import { isBystander } from './bystander.ts';
import type { Range, Trigger } from '../language/document.ts';
import { argumentsOf, type Argument } from './arguments.ts';
import { certain, covers, evidence, sentenceOf, sigmoid, spanOf } from './evidence.ts';
import { datesOf, durationsOf } from './time.ts';
import type { Times } from '../language/time/times.ts';

/** Logit above which an entity counts as taking part; chosen on annotated articles that the model had not seen. */
const leastParticipant = -0.7;
/** What being subject, object or companion of the word of meeting adds to that. */
const frameBonus = 1;
/** Where the sentence's grammar gives two who take part, the logit that anybody else needs. */
const leastOutsideFrame = 2;

interface Told {
  readonly trigger: Trigger;
  readonly status: MeetingStatus;
  readonly participants: readonly Argument[];
  readonly dates: LocalMeeting['dates'];
  readonly nominal: boolean;
}

const statuses = new Set<string>(['held', 'planned', 'possible', 'refused', 'denied', 'cancelled']);
const isStatus = (status: string | null): status is MeetingStatus => status !== null && statuses.has(status);

/** Several persons spoken of as one are replaced by those persons. */
function expand(document: ResolvedDocument, found: readonly Argument[]): Argument[] {
  const byKey = new Map(document.entities.list.map((entity) => [entity.key, entity]));
  const all = found.flatMap((argument) =>
    argument.entity.members.length === 0
      ? [argument]
      : argument.entity.members.flatMap((key) => {
          const entity = byKey.get(key);
          return entity === undefined ? [] : [{ ...argument, entity }];
        }),
  );
  const unique = new Map<string, Argument>();
  for (const argument of all) if (!unique.has(argument.entity.key)) unique.set(argument.entity.key, argument);
  return [...unique.values()];
}

const contains = (outer: Range, inner: Range): boolean =>
  outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;

/** Those told in the trigger's own sentence; from elsewhere only as many as it takes to make two. */
function nearby(document: ResolvedDocument, trigger: Trigger, found: readonly Argument[]): Argument[] {
  const here = found.filter(({ range }) => sentenceOf(document, range) === sentenceOf(document, trigger));
  const elsewhere = found.filter((argument) => !here.includes(argument));
  return [...here, ...elsewhere.slice(0, Math.max(0, 2 - here.length))];
}

/** Persons take part in their own name: where two are found, states, offices and crowds do not count beside them. */
function inOwnName(found: readonly Argument[]): readonly Argument[] {
  const persons = found.filter(({ entity }) => entity.type === 'Person');
  if (persons.length >= 2) return persons;
  const parties = found.filter(({ entity }) => entity.kind !== 'group');
  return parties.length >= 2 ? parties : found;
}

/** Who takes part by the model's scores, by the grammar of the sentence, and without those who are merely named. */
function participants(document: ResolvedDocument, trigger: Trigger): readonly Argument[] {
  const frame = frameOf(document, trigger);
  const inFrame = (range: Range): boolean => {
    for (let word = range.from; word < range.to; word++) if (frame.has(word)) return true;
    return false;
  };
  const found = argumentsOf(document, trigger, 'participant', leastParticipant, {
    bonus: (view) => (inFrame(view) ? frameBonus : 0),
    excluded: (view) => isBystander(document, view, trigger),
  });
  const actors = found.filter(({ entity }) => entity.type !== 'Place' && entity.kind !== 'media');
  const outer = actors.filter(
    ({ range }) =>
      !actors.some((other) => contains(other.range, range)) &&
      !document.entities.titles.some((title) => covers(title, range)),
  );
  const framed = outer.filter(({ range }) => inFrame(range));
  const kept =
    framed.length < 2
      ? outer
      : outer.filter((argument) => framed.includes(argument) || argument.score > leastOutsideFrame);
  return inOwnName(expand(document, nearby(document, trigger, kept)));
}

const keys = (told: { participants: readonly Argument[] }): Set<string> =>
  new Set(told.participants.map(({ entity }) => entity.key));

/** Each word of meeting with who takes part. */
function tell(document: ResolvedDocument, times: Times): Told[] {
  const triggers = document.layers.triggers.filter((trigger) => trigger.kind === 'meet');
  return triggers.map((trigger) => ({
    trigger,
    status: statusOf(document, trigger, isStatus(trigger.status) ? trigger.status : 'held'),
    participants: participants(document, trigger),
    dates: datesOf(document, times, trigger, triggers),
    nominal: ['NOUN', 'PROPN'].includes(document.layers.pos[trigger.to - 1] ?? ''),
  }));
}

const datesAgree = (a: Told, b: Told): boolean =>
  a.dates.every(({ interval: x }) =>
    b.dates.every(({ interval: y }) => x === null || y === null || intersection(x, y) !== null),
  );

/** Whether a word of meeting tells again of one told before: who takes part, whether it happened, and when, agree. */
function sameMeeting(told: Told, group: readonly Told[]): boolean {
  const [first] = group;
  if (first === undefined || first.status !== told.status) return false;
  if (!group.every((other) => datesAgree(told, other))) return false;
  const [mine, theirs] = [keys(told), new Set(group.flatMap((other) => [...keys(other)]))];
  const shared = [...mine].filter((key) => theirs.has(key)).length;
  if (mine.size < 2) return told.nominal && shared === mine.size;
  return shared === mine.size || shared === theirs.size;
}

function join(all: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  for (const told of all) {
    const group = groups.findLast((candidate) => sameMeeting(told, candidate));
    if (group === undefined) groups.push([told]);
    else group.push(told);
  }
  return groups;
}

const times = new Map(
  Object.entries({
    once: 1,
    twice: 2,
    'two times': 2,
    'three times': 3,
    'four times': 4,
    'five times': 5,
    'six times': 6,
    'seven times': 7,
  }),
);

/** "met three times": how many meetings the words stand for. */
function countOf(document: ResolvedDocument, trigger: Range): number {
  const after = textOf(document, {
    from: trigger.to,
    to: Math.min(trigger.to + 8, document.words.length),
  }).toLowerCase();
  return [...times].find(([words]) => after.includes(words))?.[1] ?? 1;
}

/** Places in the trigger's sentence, where its words say "in", "at" or "near" them. */
function placesOf(document: ResolvedDocument, trigger: Range): LocalMeeting['places'] {
  return document.entities.views.flatMap((view) => {
    const entity = document.entities.ofMention[view.index];
    if (entity?.type !== 'Place' || sentenceOf(document, view) !== sentenceOf(document, trigger)) return [];
    const before = document.words[view.from - 1]?.form.toLowerCase() ?? '';
    if (!/^(?:in|at|near|outside)$/u.test(before) || Math.abs(view.from - trigger.to) > 25) return [];
    return [
      {
        entity: entity.key,
        anchor: { ...spanOf(document, view), confidence: certain(1 / (1 + Math.abs(view.from - trigger.to) / 20)) },
      },
    ];
  });
}

/** The meetings of a document; keys are `m1`, `m2` … in text order. */
export function meetingsOf(document: ResolvedDocument, found: Times): LocalMeeting[] {
  const all = tell(document, found);
  const triggers = all.map(({ trigger }) => trigger);
  return join(all).map((group, index): LocalMeeting => {
    const best =
      group.find(({ participants: list }) => list.length >= 2) ??
      group.toSorted((a, b) => b.participants.length - a.participants.length || a.trigger.from - b.trigger.from)[0];
    const trigger = best?.trigger ?? { from: 0, to: 1 };
    return {
      key: `m${index + 1}`,
      triggers: group.map((told) => ({
        ...spanOf(document, told.trigger),
        confidence: certain(told.trigger.confidence),
      })),
      status: best?.status ?? 'held',
      mode: group.map((told) => told.trigger.mode).find((mode) => mode !== null && mode !== 'unknown') ?? 'unknown',
      count: Math.max(...group.map((told) => countOf(document, told.trigger))),
      participants: (best?.participants ?? []).map((argument) => ({
        entity: argument.entity.key,
        anchor: { ...spanOf(document, argument.range), confidence: sigmoid(argument.score) },
      })),
      dates: group.flatMap((told) => told.dates),
      places: group.flatMap((told) => placesOf(document, told.trigger)),
      durations: group.flatMap((told) => durationsOf(document, found, told.trigger, triggers)),
      evidence: evidence(
        document,
        trigger,
        (best?.participants ?? []).map(({ range }) => range),
      ),
    };
  });
}

/** Where each meeting's words stand, so that a refusal can be directed at it. */
export function meetingMentions(
  document: ResolvedDocument,
  meetings: readonly LocalMeeting[],
): (Range & { key: string })[] {
  return document.layers.triggers
    .filter((trigger) => trigger.kind === 'meet')
    .flatMap((trigger) => {
      const { start } = spanOf(document, trigger);
      const meeting = meetings.find(({ triggers }) => triggers.some((anchor) => anchor.start === start));
      return meeting === undefined ? [] : [{ from: trigger.from, to: trigger.to, key: meeting.key }];
    });
}
