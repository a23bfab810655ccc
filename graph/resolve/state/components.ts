/** Connected components, found from one member. */

/** All that can be reached, the start among them, in the order in which they are met. */
export function componentOf<T>(start: T, neighbours: (one: T) => Iterable<T>): T[] {
  const met = new Set([start]);
  for (const one of met) for (const other of neighbours(one)) met.add(other);
  return [...met];
}
