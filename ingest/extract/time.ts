/** Which of a document's dates and durations belong to a trigger: those of its sentence that no other is nearer to. */
import type { Interval } from '../../graph/model/interval.ts';
import type { Document, Range } from '../language/document.ts';
import type { Times } from '../language/time/times.ts';
import { sentenceOf, spanOf } from './evidence.ts';
import { surenessOfTime } from './nearness.ts';

export interface DateSaid {
  interval: Interval | null;
  anchor: { start: number; end: number; confidence: number };
}

const distance = (a: Range, b: Range): number => (a.to <= b.from ? b.from - a.to : b.to <= a.from ? a.from - b.to : 0);

/** Whether another of the ranges in its sentence is nearer, so that the expression belongs to that one. */
const nearerToAnother = (document: Document, expression: Range, trigger: Range, others: readonly Range[]): boolean =>
  others.some(
    (other) =>
      other !== trigger &&
      sentenceOf(document, other) === sentenceOf(document, expression) &&
      distance(expression, other) < distance(expression, trigger),
  );

/** "Met, a day after the strike": the day that is counted to is the strike's. */
const datesWhatFollows = ({ words }: Document, date: Range, trigger: Range): boolean =>
  trigger.to <= date.from && /^(?:after|before)$/iu.test(words[date.to - 1]?.form ?? '');

const wordBefore = ({ words }: Document, { from }: Range): string => words[from - 1]?.form.toLowerCase() ?? '';

/** "Their first since June": when something else took place. */
const datesWhatWentBefore = (document: Document, date: Range): boolean => wordBefore(document, date) === 'since';

/** "Joined the session for its final 15 minutes": not how long it all was. */
const measuresAPart = (document: Document, duration: Range): boolean =>
  /^(?:first|opening|final|last|closing|remaining)$/u.test(wordBefore(document, duration));

/**
 * Dates in the trigger's sentence that no other trigger is nearer to. `isAnothers`: whether one dates something else, as
 * what is said or proposed ("the treaties of 1923") and not the saying.
 */
export const datesOf = (
  document: Document,
  times: Times,
  trigger: Range,
  others: readonly Range[],
  isAnothers: (date: Range) => boolean = () => false,
): DateSaid[] =>
  times.dates
    .filter(
      (date) =>
        sentenceOf(document, date) === sentenceOf(document, trigger) &&
        !nearerToAnother(document, date, trigger, others) &&
        !datesWhatFollows(document, date, trigger) &&
        !datesWhatWentBefore(document, date) &&
        !isAnothers(date),
    )
    .map((date) => ({
      interval: date.interval,
      anchor: { ...spanOf(document, date), confidence: surenessOfTime(document, date, trigger) },
    }));

/** Durations in the trigger's sentence that no other trigger is nearer to. */
export const durationsOf = (document: Document, times: Times, trigger: Range, others: readonly Range[]) =>
  times.durations
    .filter(
      (found) =>
        sentenceOf(document, found) === sentenceOf(document, trigger) &&
        !nearerToAnother(document, found, trigger, others) &&
        !measuresAPart(document, found),
    )
    .map((found) => ({
      // "Less than an hour" has no lower bound of its own.
      minutesMin: Math.max(1, found.minutesMin),
      minutesMax: found.minutesMax,
      anchor: { ...spanOf(document, found), confidence: surenessOfTime(document, found, trigger) },
    }));
