/**
 * Disjoint sets (Tarjan 1975) with pairs that must stay apart: the clusters of every kind of resolution.
 * Joining in a fixed order of pairs makes the outcome a function of the set of pairs, not of the order of articles.
 */
export class Partition {
  readonly #parent = new Map<string, string>();
  readonly #size = new Map<string, number>();
  /** Of each root, elements that its members have to stay apart from. */
  readonly #apart = new Map<string, Set<string>>();
  /** Of each root, the tags of its members; two sets that share a tag are never joined. */
  readonly #tags = new Map<string, Set<string>>();

  /** Adds an element, alone in its set; with a tag that no other member of its set may bear. */
  add(element: string, tag?: string): void {
    if (this.#parent.has(element)) return;
    this.#parent.set(element, element);
    this.#size.set(element, 1);
    if (tag !== undefined) this.#tags.set(element, new Set([tag]));
  }

  has(element: string): boolean {
    return this.#parent.has(element);
  }

  find(element: string): string {
    let root = element;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    let at = element;
    while (at !== root) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  same(a: string, b: string): boolean {
    return this.find(a) === this.find(b);
  }

  /** From now on no join may bring these two into one set. */
  keepApart(a: string, b: string): void {
    if (a === b) return;
    this.#notWith(this.find(a), b);
    this.#notWith(this.find(b), a);
  }

  /** False where the two have to stay apart; true once they are in one set. `force` overrides tags, not `keepApart`. */
  join(a: string, b: string, force = false): boolean {
    this.add(a);
    this.add(b);
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return true;
    if (!force && this.#shareTag(rootA, rootB)) return false;
    if (this.#areApart(rootA, rootB)) return false;
    const [sizeA, sizeB] = [this.#size.get(rootA) ?? 1, this.#size.get(rootB) ?? 1];
    const [root, child] = sizeA >= sizeB ? [rootA, rootB] : [rootB, rootA];
    this.#parent.set(child, root);
    this.#size.set(root, sizeA + sizeB);
    this.#mergeTags(root, child);
    for (const one of this.#apart.get(child) ?? []) this.#notWith(root, one);
    return true;
  }

  /** Every set, its members sorted, the sets by their first member. */
  sets(): string[][] {
    const sets = new Map<string, string[]>();
    for (const element of this.#parent.keys()) {
      const root = this.find(element);
      const set = sets.get(root);
      if (set) set.push(element);
      else sets.set(root, [element]);
    }
    const sorted = [...sets.values()].map((set) => set.toSorted());
    return sorted.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  }

  #shareTag(a: string, b: string): boolean {
    const [tagsA, tagsB] = [this.#tags.get(a), this.#tags.get(b)];
    if (!tagsA || !tagsB) return false;
    const [few, many] = tagsA.size < tagsB.size ? [tagsA, tagsB] : [tagsB, tagsA];
    for (const tag of few) if (many.has(tag)) return true;
    return false;
  }

  #areApart(a: string, b: string): boolean {
    const [few, other] = (this.#apart.get(a)?.size ?? 0) < (this.#apart.get(b)?.size ?? 0) ? [a, b] : [b, a];
    for (const one of this.#apart.get(few) ?? []) if (this.find(one) === other) return true;
    return false;
  }

  #notWith(root: string, element: string): void {
    const apart = this.#apart.get(root);
    if (apart) apart.add(element);
    else this.#apart.set(root, new Set([element]));
  }

  #mergeTags(root: string, child: string): void {
    const tags = this.#tags.get(child);
    if (!tags) return;
    const mine = this.#tags.get(root);
    if (!mine) this.#tags.set(root, tags);
    else for (const tag of tags) mine.add(tag);
  }
}
