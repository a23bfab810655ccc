/** Dates, times and offsets written as toString() of Neo4j writes them: no trailing zeros of a fraction. */
import { fromEpochDay, NANOS_PER_SECOND } from './calendar.ts';

const two = (value: number): string => String(value).padStart(2, '0');

export function dateText(epochDay: number): string {
  const { year, month, day } = fromEpochDay(epochDay);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${digits}-${two(month)}-${two(day)}`;
}

export function timeText(nanoOfDay: number): string {
  const nanos = nanoOfDay % NANOS_PER_SECOND;
  const seconds = Math.floor(nanoOfDay / NANOS_PER_SECOND);
  const start = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return `${start}:${two(seconds % 60)}${fractionText(nanos)}`;
}

export function fractionText(nanos: number): string {
  return nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
}

export function offsetText(offsetSeconds: number): string {
  if (offsetSeconds === 0) return 'Z';
  const size = Math.abs(offsetSeconds);
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${offsetSeconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`;
}
