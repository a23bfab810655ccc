/** Connected components: parts of a graph that no edge joins, the largest first. */

/** `edges` name nodes by their place among `count`. Nodes of a component keep their order. */
export function components(
  count: number,
  edges: readonly { readonly from: number; readonly to: number }[],
): number[][] {
  const root = Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    for (let next = root[at]; next !== undefined && next !== at; next = root[at]) {
      root[at] = root[next] ?? next;
      at = next;
    }
    return at;
  };
  for (const { from, to } of edges) root[find(from)] = find(to);
  const groups = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const key = find(index);
    const found = groups.get(key);
    if (found) found.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
