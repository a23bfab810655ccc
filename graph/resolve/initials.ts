/** Short forms of the name of an organization: a run of its words, or its initials with or without the little words. */
import { unique } from '../evidence/order.ts';

const stop = new Set('of the for and on in to a an de la du des et der die das und del los las y'.split(' '));

const firstLetters = (words: readonly string[]): string => words.map((word) => word[0]).join('');

/** Of a folded name in words: `kpg` of `kenya physicians guild`. */
export function initials(words: readonly string[]): string[] {
  return unique([firstLetters(words), firstLetters(words.filter((word) => !stop.has(word)))]).filter(
    (text) => text.length > 1,
  );
}

/** Whether one folded name can stand for another that is longer. */
export function isShortFor(short: string, long: string): boolean {
  const words = long.split(' ');
  if (words.length < 2 || long === short) return false;
  return ` ${long} `.includes(` ${short} `) || initials(words).includes(short.replaceAll(' ', ''));
}
