import { describe, expect, test } from '@jest/globals';
import { plain } from '../build-document.ts';
import { read } from './read-document.ts';

const transcript = (...paragraphs: string[]) => {
  const text = ['Salma Benhaddou answered questions .', ...paragraphs].map((one) => plain(one)).join('\n\n¶\n');
  const { reading, named, words } = read(text, { mentions: [['Salma Benhaddou', 'Person']] });
  return reading.statements.map(({ speaker, kind, content }) => [named(speaker), kind, content.map(words).join(' … ')]);
};

describe('a transcript', () => {
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
