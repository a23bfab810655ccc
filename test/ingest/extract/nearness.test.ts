import { expect, test } from '@jest/globals';
import { LIKELY } from '../../../graph/evidence/likely.ts';
import { read } from './read-document.ts';

const ended = `
  Talks NOUN 11 nsubj
  between ADP 6 case
  the DET 6 det
  Pakistani ADJ 6 amod
  secretary NOUN 6 compound
  Lind PROPN 1 nmod
  and CCONJ 10 cc
  Doctor NOUN 10 compound
  Sana PROPN 10 compound
  Haddad PROPN 6 conj
  ended VERB 0 root
  in ADP 13 case
  Oslo PROPN 11 obl
  on ADP 15 case
  Monday PROPN 11 obl`;

/** Lind's talks, told with a place and a day; in a tree that has them `far` from the talks. */
function sureness(far: boolean): (number | undefined)[] {
  const table = far
    ? ended.replace('Oslo PROPN 11 obl', 'Oslo PROPN 10 nmod').replace('Monday PROPN 11', 'Monday PROPN 13')
    : ended;
  const { reading } = read(table, {
    mentions: [
      ['Lind', 'Person'],
      ['Haddad', 'Person'],
      ['Oslo', 'Place'],
    ],
    triggers: [{ kind: 'meet', words: 'Talks', status: 'held', participants: ['Lind', 'Haddad'] }],
    published: '2031-03-05',
  });
  const [meeting] = reading.meetings;
  return [meeting?.places[0]?.anchor.confidence, meeting?.dates[0]?.anchor.confidence];
}

test('what hangs on the verb of the talks is surely theirs, however far away it stands', () => {
  for (const confidence of sureness(false)) expect(confidence).toBeGreaterThan(0.7);
});

test('what hangs on something else is hardly theirs', () => {
  for (const confidence of sureness(true)) expect(confidence).toBeLessThan(LIKELY);
});
