import { describe, expect, test } from '@jest/globals';
import { plain } from '../build-document.ts';
import { read } from './read-document.ts';

const transcript = (...paragraphs: string[]) => {
  const text = ['Salma Benhaddou answered questions .', ...paragraphs].map((one) => plain(one)).join('\n\n¶\n');
  const { reading, named, words } = read(text, { mentions: [['Salma Benhaddou', 'Person']] });
  return reading.statements.map(({ speaker, kind, content }) => [named(speaker), kind, content.map(words).join(' … ')]);
};

const meeting = (...paragraphs: string[]) => {
  const text = ['Salma Benhaddou answered questions .', ...paragraphs].map((one) => plain(one)).join('\n\n¶\n');
  const { reading, named } = read(text, {
    mentions: [
      ['Salma Benhaddou', 'Person'],
      ['I', 'Person'],
      ['Haddad', 'Person'],
    ],
    triggers: [{ kind: 'meet', words: 'met', status: 'held', mode: 'in-person', participants: ['I', 'Haddad'] }],
  });
  return reading.meetings.map(({ participants }) => participants.map(({ entity }) => named(entity)));
};

describe('a transcript', () => {
  test('"I" is whoever speaks', () => {
    for (const label of ['SB', 'Salma Benhaddou', 'Benhaddou , Foreign Minister'])
      expect(
        meeting(`${label} : I met Haddad .`, 'Q : When ?', 'SB : Monday .', 'Q : Where ?', `${label} : Oslo .`),
      ).toEqual([['Salma Benhaddou', 'Haddad']]);
  });

  test('a label may have an office or a party', () => {
    expect(
      transcript(
        'Salma Benhaddou , Minister of Defence : No .',
        'Mr Ivo Lind ( Greens ) : Why ?',
        'Benhaddou : Because I say so .',
      ),
    ).toEqual([
      ['Salma Benhaddou', 'direct', 'No.'],
      ['Salma Benhaddou', 'direct', 'Because I say so.'],
    ]);
  });

  test('whoever a paragraph opens with says the rest of it, by name, surname, capitals or initials', () => {
    expect(
      transcript(
        'Salma Benhaddou : No . I met my colleague .',
        'Q : Did you propose it ?',
        'SB : Nobody said no .',
        'Q : Nobody said yes either .',
        'BENHADDOU : That is progress .',
      ),
    ).toEqual([
      ['Salma Benhaddou', 'direct', 'No. I met my colleague.'],
      ['Salma Benhaddou', 'direct', 'Nobody said no.'],
      ['Salma Benhaddou', 'direct', 'That is progress.'],
    ]);
  });

  test('labels that do not recur, or that name nobody of the text, are no turns', () => {
    expect(transcript('Present : Salma Benhaddou .', 'Apologies : Lind .', 'Venue : Algiers .')).toEqual([]);
    expect(transcript('Q : Why ?', 'A : Because .', 'Q : And ?', 'A : So .')).toEqual([]);
  });

  test('a colon inside a sentence makes no turn', () => {
    expect(transcript('Benhaddou wanted two things : peace and quiet .', 'Benhaddou : Yes .')).toEqual([]);
  });
});
