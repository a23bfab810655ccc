/** Gives a signal its next value, from inside a component. */
import type { Signal } from '@preact/signals';

export function put<T>(signal: Signal<T>, value: T): void {
  signal.value = value;
}
