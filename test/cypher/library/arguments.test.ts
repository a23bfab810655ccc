import { describe, expect, test } from '@jest/globals';
import { parseArguments, parseAssignments } from '../../../cypher/library/arguments.ts';
import { parseQuestion } from '../../../cypher/library/question.ts';

const asked = parseQuestion(
  'asked',
  `// Asks.
// $actor (actor): whose.
// $from (date, optional): since.
// $limit (integer, default 20): rows.
RETURN 1`,
);

test('assignments may hold further equals signs', () => {
  expect(parseAssignments(['actor=Ivo Lind', 'text=a=b'])).toEqual({ actor: 'Ivo Lind', text: 'a=b' });
});

test.each([[['actor']], [['=x']], [['a=1', 'a=2']]])('%j is refused', (texts) => {
  expect(() => parseAssignments(texts)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});

test('defaults and absent optional parameters are filled in', () => {
  expect(parseArguments(asked, { actor: 'Ivo Lind' })).toEqual({ actor: 'Ivo Lind', from: null, limit: 20n });
});

describe('what is wrong is said in one sentence', () => {
  test.each([
    ['a missing value', {}, /needs actor: the name of/],
    ['an unknown parameter', { actor: 'a', form: '1' }, /no parameter "form". Did you mean "from"/],
    ['no date', { actor: 'a', from: 'Friday' }, /"Friday" cannot be from of "asked": it must be a date/],
    ['no day of the calendar', { actor: 'a', from: '2025-02-30' }, /must be a date/],
    ['no number', { actor: 'a', limit: '-1' }, /must be a whole number/],
  ])('%s', (_, values, message) => {
    expect(() => parseArguments(asked, values)).toThrow(message);
  });
});
