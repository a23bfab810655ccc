/** Long texts and lists take long to read: they count as steps, so that time limits and cancelling hold from value to value. */
import { isList, type Value } from '../../../graph/store/value/value.ts';
import type { Context } from './context.ts';

/** Characters or items that take as long as a step. */
const PER_STEP = 32;

export function weigh(value: Value, context: Context): void {
  if (typeof value === 'string') {
    if (value.length > PER_STEP) context.step(value.length / PER_STEP);
  } else if (typeof value === 'object' && value !== null && isList(value) && value.length > PER_STEP) {
    context.step(value.length / PER_STEP);
  }
}
