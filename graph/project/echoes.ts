/** Which statements report the same saying as another in other words, and which of two is nearer to what was said. */
import { compare } from '../evidence/order.ts';
import type { LocalStatement } from '../model/reading.ts';
import type { World } from './world.ts';

/** Ids of statements that a statement echoes; sorted. */
export function echoesOf(world: World, id: string): string[] {
  const { echoes, statements } = world.resolver.items;
  const pairs = new Map<string, [string, string][]>();
  for (const anchor of statements.tellingsOf(id))
    for (const other of Object.keys(echoes.of(anchor))) {
      const item = statements.itemOf(other);
      if (item === undefined || item === id || world.resolver.areApart(item, id)) continue;
      pairs.set(item, [...(pairs.get(item) ?? []), [anchor, other]]);
    }
  return [...pairs]
    .filter(
      ([item, linked]) => !isNearer(world, [id, linked.map(([own]) => own)], [item, linked.map(([, other]) => other)]),
    )
    .map(([item]) => item)
    .toSorted(compare);
}

/** Whether one is nearer to what was said: quoted rather than reported, then told first, as far as the two are alike. */
function isNearer(world: World, [a, own]: [string, string[]], [b, other]: [string, string[]]): boolean {
  const [x, y] = [own.map((one) => placeOf(world, one)), other.map((one) => placeOf(world, one))];
  return (compare(first(x), first(y)) || compare(a, b)) < 0;
}

const first = (places: readonly string[]): string => places.toSorted(compare)[0] ?? '';

const order: readonly LocalStatement['kind'][] = ['direct', 'mixed', 'indirect'];

/** Sorts by kind, then by day; those without a day first. */
function placeOf(world: World, anchor: string): string {
  const told = world.resolver.items.echoes.telling(anchor);
  return told ? `${order.indexOf(told.kind)} ${told.published}` : '9';
}
