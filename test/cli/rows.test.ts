import { expect, test } from '@jest/globals';
import { remark } from '../../cli/output/rows.ts';

test('a remark is one line, whether or not its title is a sentence, without control characters', () => {
  const description = 'The property `nme` is not there.';
  expect(remark({ title: 'The provided property key is not in the database.', description })).toBe(
    'The provided property key is not in the database: The property `nme` is not there.',
  );
  expect(remark({ title: 'Cartesian product', description: 'a\u001b[31mb' })).not.toContain('\u001b');
});
