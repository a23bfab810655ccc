/** One held meeting of two persons, to vary, and the meetings of a reading in words. */
import { read } from './read-document.ts';
import type { LayersGiven } from '../build-document.ts';

/** Lind met Haddad in Geneva on Friday. */
export const met = `
  Ivo PROPN 3 nsubj
  Lind PROPN 1 flat
  met VERB 0 root
  Sana PROPN 3 obj
  Haddad PROPN 4 flat
  in ADP 7 case
  Geneva PROPN 3 obl
  on ADP 9 case
  Friday PROPN 3 obl
  . PUNCT 3 punct`;
export const people: NonNullable<LayersGiven['mentions']> = [
  ['Ivo Lind', 'Person'],
  ['Sana Haddad', 'Person'],
];
export const meet = { kind: 'meet', words: 'met', status: 'held', mode: 'in-person' } as const;

export const meetings = (table: string, given: LayersGiven) => {
  const { reading, named, words } = read(table, given);
  return reading.meetings.map((meeting) => ({
    status: meeting.status,
    who: meeting.participants.map(({ entity }) => named(entity)),
    where: meeting.places.map(({ entity }) => named(entity)),
    when: meeting.dates.map(({ interval }) => interval?.earliest ?? null),
    count: meeting.count,
    told: meeting.triggers.map(words),
    evidence: words(meeting.evidence),
  }));
};
