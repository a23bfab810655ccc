import { expect, test } from '@jest/globals';
import { quantitiesIn } from '../../../graph/evidence/quantities.ts';

test.each([
  ['€45,000 a family', ['45000 €']],
  ['a 30-day truce', ['30 day']],
  ['25 years', ['9125 day']],
  ['three decades', ['10950 day']],
  ['two and a half million euros', []],
  ['£2.5 billion in loans', ['2500000000 £']],
  ['twenty-one observers', ['21 observer']],
  ['a 6 percent cap and 8 per cent', ['6 percent', '8 percent']],
  ['5% of seats', ['5 percent']],
  ['Bill 212 of 2031', []],
])('%s', (text, amounts) => {
  expect(quantitiesIn(text).map(({ amount, unit }) => `${amount} ${unit}`)).toEqual(amounts);
});

test('each stands where its words stand', () => {
  const text = 'for 30 days, or sixty days, at €5 a day';
  expect(quantitiesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['30 days', 'sixty days', '€5']);
});
