/** B-cubed precision, recall and F1 of a clustering (Bagga and Baldwin 1998). */
export interface Clustered {
  readonly found: string;
  readonly gold: string;
}

const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

export function bcubed(items: readonly Clustered[]): { precision: number; recall: number; f1: number } {
  const [found, gold, both] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const pair = (one: Clustered) => JSON.stringify([one.found, one.gold]);
  for (const one of items) {
    count(found, one.found);
    count(gold, one.gold);
    count(both, pair(one));
  }
  let [precision, recall] = [0, 0];
  for (const one of items) {
    const shared = both.get(pair(one)) ?? 0;
    precision += shared / (found.get(one.found) ?? 1) / items.length;
    recall += shared / (gold.get(one.gold) ?? 1) / items.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
