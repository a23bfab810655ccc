import { test } from '@jest/globals';
import fc from 'fast-check';
import { anyAct } from './acts.ts';
import { RULES } from './ruled-graph.ts';
import { Story } from './story.ts';

test('transactions in turn and beside one another: each sees its own version, and no rule is ever broken', () => {
  fc.assert(
    fc.property(
      fc.subarray(Object.keys(RULES)),
      fc.array(anyAct, { minLength: 20, maxLength: 120, size: 'max' }),
      (rules, acts) => {
        const story = new Story(rules);
        for (const one of acts) story.tell(one);
        story.end();
      },
    ),
    { numRuns: 60 },
  );
});
