/** Meetings of an article: what its words for meeting tell, those of one meeting together. */
import type { LocalMeeting, MeetingStatus } from '../../graph/model/reading.ts';
import type { Span } from '../../graph/model/span.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { frameOf } from './frame.ts';
import { absencesOf, onlyTellsAbsence } from './absence.ts';
import { isAnybody } from './anybody.ts';
import { attendanceOf } from './attendance.ts';
import { participantsOf } from './participants.ts';
import { statusOf } from './meeting-status.ts';
import type { Range, Trigger } from '../language/document.ts';
import type { Argument } from './arguments.ts';
import { certain, evidence, sigmoid, spanOf } from './evidence.ts';
import { countOf } from './meeting-count.ts';
import { modeOf } from './meeting-mode.ts';
import { placesOf } from './meeting-place.ts';
import { meetsThing } from './meeting-word.ts';
import { isDateOf } from './dating.ts';
import { byMeeting, type Told } from './same-meeting.ts';
import { isSitting } from './sitting.ts';
import { isOfTelling } from './telling.ts';
import { datesOf, durationsOf } from './time.ts';
import type { Times } from '../language/time/times.ts';
import { namedBy, whereabouts } from './whereabouts.ts';

const statuses = new Set<string>(['held', 'planned', 'possible', 'refused', 'denied', 'cancelled']);
const isStatus = (status: string | null): status is MeetingStatus => status !== null && statuses.has(status);

/** Each word of meeting with who takes part. */
function tell(document: ResolvedDocument, times: Times): Told[] {
  const words = document.layers.triggers.filter((trigger) => trigger.kind === 'meet' && !meetsThing(document, trigger));
  const allAbsences = absencesOf(document, words);
  const triggers = words.filter((trigger) => !onlyTellsAbsence(document, allAbsences, trigger));
  return triggers.map((trigger) => {
    const frame = frameOf(document, trigger);
    // "Lind met Haddad but did not stay for dinner": whoever the words themselves have meet is not away from it.
    const absences = allAbsences.filter(
      ({ meeting, isNamed, view }) => meeting === trigger && (isNamed || !frame.has(view.head)),
    );
    const present = attendanceOf(document, trigger);
    const attendance = { present, absent: new Set(absences.map(({ view }) => view.head)) };
    const participants = participantsOf(document, trigger, attendance).filter(({ entity }) => !isAnybody(entity));
    const nominal = ['NOUN', 'PROPN'].includes(document.layers.pos[trigger.to - 1] ?? '');
    const pointsBack = nominal && isDefinite(document, trigger);
    const isAvoided = absences.some(({ isNamed }) => isNamed);
    return {
      trigger,
      status: isAvoided ? avoidedStatus(document, trigger, participants) : statusIn(document, trigger),
      leavesStatus: isAvoided && pointsBack,
      absences,
      framed: new Set(namedBy(participants, [...frame, ...present]).map(({ entity }) => entity.key)),
      participants,
      dates: datesOf(
        document,
        times,
        trigger,
        triggers,
        (date) => isOfTelling(document, date, trigger) || !isDateOf(document, date, trigger),
      ),
      nominal,
      pointsBack,
      attending: namedBy(participants, [...present]),
      sitting: isSitting(document, trigger),
      count: countOf(document, trigger),
    };
  });
}

const statusIn = (document: ResolvedDocument, trigger: Trigger): MeetingStatus =>
  statusOf(document, trigger, isStatus(trigger.status) ? trigger.status : 'held');

/**
 * "Was not at the talks", "could not attend them": what is negated, or could be, is that somebody was there. That one stays
 * away calls nothing off, unless it is one of two.
 */
function avoidedStatus(document: ResolvedDocument, trigger: Trigger, others: readonly Argument[]): MeetingStatus {
  const isOff = others.length === 0 && /^(?:denied|refused|cancelled)$/u.test(trigger.status ?? '');
  if (trigger.status !== 'held' && !isOff) return statusIn(document, trigger);
  const status = statusOf(document, trigger, 'held');
  return status === 'planned' ? status : 'held';
}

const pointing = /^(?:the|that|this|those|these|their|his|her|its)$/iu;
/** Words that make a meeting another one than that told before. */
const newly = /^(?:an?|another|second|third|next|previous|earlier|last|first|new|separate|annual)$/iu;

/** "The talks", "that two-hour meeting"; not "the earlier talks", nor one whose own words say with whom. */
function isDefinite({ words, layers }: ResolvedDocument, trigger: Trigger): boolean {
  const sentence = layers.sentences[layers.sentenceOf[trigger.from] ?? 0];
  const before = words.slice(Math.max(sentence?.from ?? 0, trigger.from - 3), trigger.to).map(({ form }) => form);
  const whom = /^(?:with|between|of|among)$/iu.test(words[trigger.to]?.form ?? '');
  return !whom && before.some((form) => pointing.test(form)) && !before.some((form) => newly.test(form));
}

/**
 * The participants that one mention of a meeting names, and who is said elsewhere to have attended it; where no mention
 * names two, those of all.
 */
function withAttending(best: Told | undefined, group: readonly Told[]): readonly Argument[] {
  const named = new Map((best?.participants ?? []).map((argument) => [argument.entity.key, argument]));
  const others = group.flatMap(({ attending, participants }) => (named.size < 2 ? participants : attending));
  for (const argument of others) if (!named.has(argument.entity.key)) named.set(argument.entity.key, argument);
  return [...named.values()];
}

/** Without those that two words of one meeting lead to: "six hours of indirect and then direct talks". */
function saidOnce<T extends { readonly anchor: Span }>(all: readonly T[]): T[] {
  const places = all.map(({ anchor }) => `${anchor.start} ${anchor.end}`);
  return all.filter((_, at) => places.indexOf(places[at] ?? '') === at);
}

/** The meetings of a document; keys are `m1`, `m2` … in text order. */
export function meetingsOf(document: ResolvedDocument, found: Times): LocalMeeting[] {
  const all = tell(document, found);
  const triggers = all.map(({ trigger }) => trigger);
  return byMeeting(document, all).map((group, index): LocalMeeting => {
    const best =
      group.find(({ participants: list }) => list.length >= 2) ??
      group.toSorted((a, b) => b.participants.length - a.participants.length || a.trigger.from - b.trigger.from)[0];
    const trigger = best?.trigger ?? { from: 0, to: 1 };
    const { participants, absent } = whereabouts(document, group, withAttending(best, group));
    return {
      key: `m${index + 1}`,
      triggers: group.map((told) => ({
        ...spanOf(document, told.trigger),
        confidence: certain(told.trigger.confidence),
      })),
      status: best?.status ?? 'held',
      mode: group.map((told) => modeOf(document, told.trigger)).find((mode) => mode !== null) ?? 'unknown',
      count: Math.max(...group.map(({ count }) => count)),
      participants: participants.map((argument) => ({
        entity: argument.entity.key,
        anchor: { ...spanOf(document, argument.range), confidence: sigmoid(argument.score) },
      })),
      absent,
      dates: saidOnce(group.flatMap((told) => told.dates)),
      places: saidOnce(group.flatMap((told) => placesOf(document, told.trigger))),
      durations: saidOnce(group.flatMap((told) => durationsOf(document, found, told.trigger, triggers))),
      evidence: evidence(
        document,
        trigger,
        participants.map(({ range }) => range),
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
