/** Whether a new judgement can stand beside those made before: nobody is both the same as another and not. */
import type { Judgement } from '../model/judgement.ts';
import { addTo, compare } from '../evidence/order.ts';
import { Partition } from './partition.ts';

type Pair = readonly [string, string];

/**
 * The earlier judgement that excludes judging these two so, also by way of others (a is b, b is c, a is not c); null
 * where they can all stand. Undoing it makes room for the new one, unless yet another excludes it.
 */
export function contradicting(
  judgements: readonly Judgement[],
  kind: 'same' | 'different',
  [a, b]: Pair,
): Judgement | null {
  const inOrder = judgements.toSorted((x, y) => compare(x.made, y.made) || compare(x.id, y.id));
  const same = inOrder.filter((one) => one.kind === 'same');
  if (kind === 'different') return firstOfPath(same, [a, b]);
  const together = new Partition();
  for (const one of same) {
    const pair = pairOf(one);
    if (pair) together.join(...pair);
  }
  together.join(a, b);
  const apart = inOrder.filter((one) => one.kind === 'different');
  return apart.find((one) => joins(together, one)) ?? null;
}

function joins(partition: Partition, judgement: Judgement): boolean {
  const pair = pairOf(judgement);
  return pair !== null && pair.every((one) => partition.has(one)) && partition.same(...pair);
}

function pairOf({ subjects: [a, b] }: Judgement): Pair | null {
  return a !== undefined && b !== undefined ? [a, b] : null;
}

/** The first step of a shortest path from one to the other over pairs judged the same; null where there is none. */
function firstOfPath(same: readonly Judgement[], [from, to]: Pair): Judgement | null {
  const steps = new Map<string, { readonly next: string; readonly by: Judgement }[]>();
  for (const by of same) {
    const pair = pairOf(by);
    if (!pair) continue;
    addTo(steps, pair[0], { next: pair[1], by });
    addTo(steps, pair[1], { next: pair[0], by });
  }
  const reached = new Map<string, Judgement | null>([[from, null]]);
  for (const at of reached.keys()) {
    for (const { next, by } of steps.get(at) ?? []) if (!reached.has(next)) reached.set(next, reached.get(at) ?? by);
  }
  return reached.get(to) ?? null;
}
