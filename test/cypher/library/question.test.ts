import { describe, expect, test } from '@jest/globals';
import { parseQuestion } from '../../../cypher/library/question.ts';

const source = `// Who is quoted most.
// $actor (actor): whose words.
// $since (date, optional): only from this day.
// $limit (integer, default 20): at most so many rows.

// A comment of the statement itself.
MATCH (n) RETURN n
`;

test('a file says what it asks, of what, and how', () => {
  expect(parseQuestion('most-quoted', source)).toEqual({
    name: 'most-quoted',
    explanation: 'Who is quoted most.',
    parameters: [
      { name: 'actor', type: 'actor', required: true, default: null, description: 'whose words.' },
      { name: 'since', type: 'date', required: false, default: null, description: 'only from this day.' },
      { name: 'limit', type: 'integer', required: false, default: '20', description: 'at most so many rows.' },
    ],
    cypher: '// A comment of the statement itself.\nMATCH (n) RETURN n',
  });
});

describe('a file of another form is refused', () => {
  test.each([
    ['no explanation', 'MATCH (n) RETURN n', 'explanation'],
    ['a parameter without a type', '// Asks.\n// $limit: rows.\nRETURN 1', 'asked.cypher: "$limit: rows."'],
    ['an unknown type', '// Asks.\n// $limit (number): rows.\nRETURN 1', 'type'],
    ['no statement', '// Asks.\n', 'cypher'],
  ])('%s', (_, text, message) => {
    expect(() => parseQuestion('asked', text)).toThrow(message);
  });
});
