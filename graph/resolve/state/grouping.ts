/**
 * What has no full name anywhere, "the union" or Kozlowski without a given name, is what earlier neighbours call so, and
 * what printings of the same text call so. A group reaches as far from its first as neighbours can be apart, so that a
 * year of news never becomes one by a chain of neighbours.
 */
import { callingsIn, callsOf, wordsOf } from '../callings.ts';
import { gapOf } from '../days.ts';
import type { Local } from '../local.ts';
import type { Articles } from './articles.ts';
import type { Attached } from './attaching.ts';
import type { Identities } from './identities.ts';
import type { Neighbours } from './neighbours.ts';
import type { Origins } from './origins.ts';
import { OrderedQueue } from './ordered-queue.ts';
import type { Table, Tables } from './table.ts';

/** A group holds articles at most so many days from its first. */
const REACH = 45;

/** What is known of an article's local entities before they are grouped. */
export interface Before {
  readonly attached: readonly Attached[];
  /** Keys of all that is known to be in the article. */
  readonly meant: readonly (string | null)[];
}

export class Grouping {
  readonly #level: Local['level'];
  readonly #articles: Articles;
  readonly #neighbours: Neighbours;
  readonly #origins: Origins;
  readonly #identities: Identities;
  /** Of each local of an article the group, or what another printing means by it; null for locals of other levels. */
  readonly #groups: Table<number, (string | null)[]>;
  /** Of each group, the article of its first. */
  readonly #firsts: Table<string, number>;

  constructor(
    tables: Tables,
    level: Local['level'],
    parts: {
      readonly articles: Articles;
      readonly neighbours: Neighbours;
      readonly origins: Origins;
      readonly identities: Identities;
    },
  ) {
    this.#level = level;
    this.#articles = parts.articles;
    this.#neighbours = parts.neighbours;
    this.#origins = parts.origins;
    this.#identities = parts.identities;
    this.#groups = tables.open(`groups-${level}`);
    this.#firsts = tables.open(`firsts-${level}`);
  }

  of(number: number): readonly (string | null)[] {
    return this.#groups.get(number) ?? [];
  }

  /** The article of a group's first; undefined where this is no group. */
  firstOf(group: string): number | undefined {
    return this.#firsts.get(group);
  }

  remove(number: number): void {
    for (const group of this.of(number))
      if (group !== null && this.#firsts.get(group) === number) this.#firsts.delete(group);
    this.#groups.delete(number);
  }

  /** In the order of time, each on those before it; gives back the articles of which something is in another group. */
  settle(dirty: Iterable<number>, before: (number: number) => Before): Set<number> {
    const changed = new Set<number>();
    const queue = new OrderedQueue(this.#articles.inTime, dirty);
    for (let number = queue.next(); number !== undefined; number = queue.next()) {
      const groups = this.#groupsIn(number, before);
      const known = this.#groups.get(number);
      if (known && known.length === groups.length && known.every((one, at) => one === groups[at])) continue;
      this.#groups.set(number, groups);
      changed.add(number);
      for (const other of this.#dependent(number)) if (this.#articles.inTime(number, other) < 0) queue.add(other);
    }
    return changed;
  }

  #dependent(number: number): number[] {
    const isPrinted = this.#origins.earliestOf(number).includes(number);
    return [
      ...this.#neighbours.having(number),
      ...(isPrinted ? this.#origins.membersOf(this.#origins.originOf(number)) : []),
    ];
  }

  #groupsIn(number: number, before: (number: number) => Before): (string | null)[] {
    const { attached, meant } = before(number);
    const taken = new Set(meant.flatMap((key) => key ?? []));
    return this.#articles.cast(number).locals.map((local, at) => {
      const own = attached[at];
      if (local.level !== this.#level || own?.to != null) return null;
      const isOpen = own !== undefined && own.open.length > 0;
      const group =
        this.#inPrintings(number, local, before, taken) ??
        (isOpen ? null : this.#amongNeighbours(number, local, before, taken)) ??
        local.anchor;
      taken.add(group);
      if (group === local.anchor) this.#firsts.set(group, number);
      return group;
    });
  }

  /** What the same words mean in an earlier printing of the text. */
  #inPrintings(
    number: number,
    local: Local,
    before: (number: number) => Before,
    taken: ReadonlySet<string>,
  ): string | null {
    for (const one of this.#origins.earliestOf(number)) {
      if (this.#articles.inTime(one, number) >= 0) return null;
      for (const at of callingsIn(this.#articles.cast(one)).byWords.get(wordsOf(local)) ?? []) {
        const means = before(one).attached[at]?.to ?? this.of(one)[at] ?? null;
        if (means !== null && !taken.has(means) && !this.#areApart(number, local, means)) return means;
      }
    }
    return null;
  }

  #amongNeighbours(
    number: number,
    local: Local,
    before: (number: number) => Before,
    taken: ReadonlySet<string>,
  ): string | null {
    const calls = callsOf(local);
    if (calls.length === 0) return null;
    for (const { number: one } of this.#neighbours.of(number)) {
      if (this.#articles.inTime(one, number) >= 0) continue;
      const { byCall } = callingsIn(this.#articles.cast(one));
      for (const at of calls.flatMap((call) => byCall.get(call) ?? [])) {
        const own = before(one).attached[at];
        const group = this.of(one)[at] ?? null;
        if (group === null || (own && (own.to !== null || own.open.length > 0)) || taken.has(group)) continue;
        if (this.#isInReach(number, group) && !this.#areApart(number, local, group)) return group;
      }
    }
    return null;
  }

  #isInReach(number: number, group: string): boolean {
    const first = this.#firsts.get(group);
    return first !== undefined && gapOf(this.#articles.dayOf(number), this.#articles.dayOf(first)) <= REACH;
  }

  /** Of two that were judged different the later keeps apart from the earlier. */
  #areApart(number: number, { anchor }: Local, group: string): boolean {
    if (!this.#identities.isJudged(anchor)) return false;
    return (
      this.#identities.areApart(anchor, group) ||
      this.#identities
        .apartFrom(anchor)
        .some(({ element, article }) => element === group && this.#articles.inTime(article, number) < 0)
    );
  }
}
