import { expect, test } from '@jest/globals';
import type { Judgement } from '../../../graph/model/judgement.ts';
import { decide } from '../../../graph/resolve/judgements.ts';

const judge = (kind: Judgement['kind'], subjects: string[], made = '2031-06-01T00:00:00Z'): Judgement => ({
  id: `${kind} ${made}`,
  kind,
  subjects,
  text: null,
  made,
});

test('the latest judgement on a pair counts, in whatever order they are handed in', () => {
  const list = [
    judge('same', ['a', 'b']),
    judge('different', ['b', 'a'], '2031-06-02T00:00:00Z'),
    judge('same', ['c', 'd']),
  ];
  for (const some of [list, list.toReversed()]) {
    expect(decide(some).same).toEqual([['c', 'd']]);
    expect(decide(some).different).toEqual([['b', 'a']]);
  }
});

test('wrong claims are gathered, notes change nothing', () => {
  const { same, different, wrong } = decide([judge('wrong', ['claim:1']), judge('note', ['person:x'])]);
  expect([same, different, [...wrong]]).toEqual([[], [], ['claim:1']]);
});
