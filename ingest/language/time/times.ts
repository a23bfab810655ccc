/** The times that a document gives: its dates and its durations. */
import type { Document } from '../document.ts';
import { findDates, type DateExpression } from './dates.ts';
import { findDurations, type Duration } from './durations.ts';

export interface Times {
  readonly dates: readonly DateExpression[];
  readonly durations: readonly Duration[];
}

export const findTimes = (document: Document): Times => ({
  dates: findDates(document),
  durations: findDurations(document),
});
