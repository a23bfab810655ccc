/** The line under an embedded post: "— The Moscow Times (@MoscowTimes) April 25, 2025". */
import { findDate } from './written-date.ts';
import type { Interval } from '../../../graph/model/interval.ts';

const SIGNATURE = /(?:^|\s)[—–-]{1,2}\s*(?<name>[^\n()—–]{2,60}?)\s*\(@(?<handle>\w{2,30})\)\s*(?<rest>.{0,40})$/u;

export interface Signature {
  readonly name: string;
  readonly published: Interval | null;
}

export function signatureIn(text: string): Signature | null {
  const groups = SIGNATURE.exec(text)?.groups;
  if (groups === undefined) return null;
  const rest = groups['rest'] ?? '';
  const date = findDate(rest);
  if (rest.trim() !== '' && date === null && !/^[\p{L}]{3,9}\.?\s+\d{1,2}$/u.test(rest.trim())) return null;
  return { name: groups['name'] ?? '', published: date?.interval ?? null };
}
