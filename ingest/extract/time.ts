/** Which of a document's dates and durations belong to a trigger: those of its sentence that no other is nearer to. */
import type { Interval } from '../../graph/model/interval.ts';
import type { Document, Range } from '../language/document.ts';
import type { Times } from '../language/time/times.ts';
import { certain, covers, sentenceOf, spanOf } from './evidence.ts';

export interface DateSaid {
  interval: Interval | null;
  anchor: { start: number; end: number; confidence: number };
}

const distance = (a: Range, b: Range): number => (a.to <= b.from ? b.from - a.to : b.to <= a.from ? a.from - b.to : 0);

/** Whether another of the ranges lies between, so that the expression belongs to that one. */
const nearerToAnother = (expression: Range, trigger: Range, others: readonly Range[]): boolean =>
  others.some((other) => other !== trigger && distance(expression, other) < distance(expression, trigger));

/** "Met, a day after the strike": the day that is counted to is the strike's. */
const datesWhatFollows = ({ words }: Document, date: Range, trigger: Range): boolean =>
  trigger.to <= date.from && /^(?:after|before)$/iu.test(words[date.to - 1]?.form ?? '');

/**
 * Dates in the trigger's sentence that no other trigger is nearer to. Those inside `content` are dates of what is said or
 * proposed ("the treaties of 1923"), not of the saying.
 */
export const datesOf = (
  document: Document,
  times: Times,
  trigger: Range,
  others: readonly Range[],
  content: readonly Range[] = [],
): DateSaid[] =>
  times.dates
    .filter(
      (date) =>
        sentenceOf(document, date) === sentenceOf(document, trigger) &&
        !nearerToAnother(date, trigger, others) &&
        !datesWhatFollows(document, date, trigger) &&
        !content.some((range) => covers(range, date)),
    )
    .map((date) => ({
      interval: date.interval,
      anchor: { ...spanOf(document, date), confidence: certain(1 / (1 + distance(date, trigger) / 20)) },
    }));

/** Durations in the trigger's sentence that no other trigger is nearer to. */
export const durationsOf = (document: Document, times: Times, trigger: Range, others: readonly Range[]) =>
  times.durations
    .filter(
      (found) =>
        sentenceOf(document, found) === sentenceOf(document, trigger) && !nearerToAnother(found, trigger, others),
    )
    .map((found) => ({
      // "Less than an hour" has no lower bound of its own.
      minutesMin: Math.max(1, found.minutesMin),
      minutesMax: found.minutesMax,
      anchor: { ...spanOf(document, found), confidence: certain(1 / (1 + distance(found, trigger) / 20)) },
    }));
