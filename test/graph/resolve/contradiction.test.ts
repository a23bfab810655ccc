import { describe, expect, test } from '@jest/globals';
import { judge } from '../../../graph/model/judgement.ts';
import { contradicting } from '../../../graph/resolve/contradiction.ts';

const made = (kind: 'same' | 'different', a: string, b: string, day = 1) =>
  judge(kind, [a, b], null, `2031-06-0${day}T00:00:00.000Z`);

const note = (text: string) => judge('note', ['a'], text, '2031-06-01T00:00:00.000Z').id;

describe('an earlier judgement excludes a later one', () => {
  test('on the same two, in either order', () => {
    const same = made('same', 'a', 'b');
    expect(contradicting([same], 'different', ['b', 'a'])).toBe(same);
    const different = made('different', 'a', 'b');
    expect(contradicting([different], 'same', ['b', 'a'])).toBe(different);
  });

  test('by way of a third', () => {
    const [first, second] = [made('same', 'a', 'b'), made('same', 'b', 'c', 2)];
    expect(contradicting([second, first], 'different', ['a', 'c'])).toBe(first);
    const apart = made('different', 'a', 'c', 3);
    expect(contradicting([first, apart], 'same', ['b', 'c'])).toBe(apart);
  });

  test('not where it says the same, or speaks of others', () => {
    const judgements = [made('same', 'a', 'b'), made('different', 'c', 'd')];
    expect(contradicting(judgements, 'same', ['a', 'b'])).toBeNull();
    expect(contradicting(judgements, 'different', ['d', 'c'])).toBeNull();
    expect(contradicting(judgements, 'same', ['b', 'c'])).toBeNull();
    expect(contradicting(judgements, 'different', ['a', 'd'])).toBeNull();
  });
});

test('a judgement is known by what it says of whom, whoever is named first and whenever it is made', () => {
  expect(made('same', 'a', 'b').id).toBe(made('same', 'b', 'a', 2).id);
  expect(made('same', 'a', 'b').id).not.toBe(made('different', 'a', 'b').id);
  expect(note('one')).not.toBe(note('two'));
});
