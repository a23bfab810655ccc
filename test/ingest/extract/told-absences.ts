/** Meetings of invented people, and who is told to have been away from them; trees are as the reader gives them. */
import { expect } from '@jest/globals';
import type { LayersGiven } from '../build-document.ts';
import { read } from './read-document.ts';

/** Those whom the texts speak of. */
export const people: NonNullable<LayersGiven['mentions']> = [
  ['Haddad', 'Person'],
  ['Bakri', 'Person'],
  ['Lind', 'Person'],
];
const met = `
  Haddad PROPN 2 nsubj
  met VERB 0 root
  Bakri PROPN 2 obj
  . PUNCT 2 punct`;
export const meet = { kind: 'meet', words: 'met', status: 'held', participants: ['Haddad', 'Bakri'] } as const;

/** Status, participants and the absent, with the words that say so, of each meeting. */
export function told(table: string, given: Partial<LayersGiven> = {}) {
  const { reading, named, words } = read(table, { mentions: people, ...given });
  return reading.meetings.map(({ status, participants, absent }) => ({
    status,
    there: participants.map(({ entity }) => named(entity)),
    away: absent.map(({ entity, anchor }) => `${named(entity)}: ${words(anchor)}`),
  }));
}

/** Of "Haddad met Bakri", and then this sentence, who was not there. `talks`: its own word of meeting. */
export function away(sentence: string, talks: string | null = null, given: Partial<LayersGiven> = {}) {
  const triggers: LayersGiven['triggers'] =
    talks === null ? [meet] : [meet, { kind: 'meet', words: talks, status: 'held' }];
  const [first, ...others] = told(`${met}\n\n${sentence}`, { triggers, ...given });
  expect(others).toEqual([]);
  expect(first?.status).toBe('held');
  expect(first?.there).toEqual(['Haddad', 'Bakri']);
  return first?.away;
}

/** "Lind … not attend …". */
export const attend = (form: string, extra: string) => `
  Lind PROPN 4 nsubj
  ${form} AUX 4 aux
  not PART 4 advmod
  attend VERB 0 root
  ${extra}`;

/** “I was not there”, Lind said. */
export const iWasNotThere = `
  “ PUNCT 5 punct
  I PRON 5 nsubj
  was AUX 5 cop
  not PART 5 advmod
  there ADV 8 ccomp
  ” PUNCT 5 punct
  Lind PROPN 8 nsubj
  said VERB 0 root`;
