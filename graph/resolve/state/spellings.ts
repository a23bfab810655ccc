/** Persons' full names that are spellings of one another, in groups; what any two have to do with each other is kept. */
import { compare } from '../../evidence/order.ts';
import { gapOf } from '../days.ts';
import { Partition } from '../partition.ts';
import { comparePersonNames, nameKeys, type PersonName } from '../person-name.ts';
import type { Articles } from './articles.ts';
import { componentOf } from './components.ts';
import type { Judged } from './judged.ts';
import type { Neighbours } from './neighbours.ts';
import type { Table, Tables } from './table.ts';

/** Names that are only alike are one where articles that tell of them are related: so many of each are looked at. */
const LOOKED_AT = 16;

interface Named {
  readonly name: PersonName;
  /** Articles that name somebody so. */
  count: number;
}

interface Alike {
  readonly node: string;
  readonly weak: boolean;
}

export class Spellings {
  readonly #articles: Articles;
  readonly #neighbours: Neighbours;
  readonly #judged: Judged;
  readonly #names: Table<string, Named>;
  readonly #keys: Table<string, string[]>;
  /** Of each name those that may be spellings of it … */
  readonly #alike: Table<string, Alike[]>;
  /** … and those that are, two by two. */
  readonly #accepted: Table<string, string[]>;
  readonly #firsts: Table<string, string>;
  readonly #members: Table<string, string[]>;
  readonly #touched = new Set<string>();

  constructor(tables: Tables, articles: Articles, neighbours: Neighbours, judged: Judged) {
    this.#articles = articles;
    this.#neighbours = neighbours;
    this.#judged = judged;
    this.#names = tables.open('names');
    this.#keys = tables.open('name-keys');
    this.#alike = tables.open('names-alike');
    this.#accepted = tables.open('spellings');
    this.#firsts = tables.open('spelling-firsts');
    this.#members = tables.open('spelling-groups');
  }

  /** The first name, in order, of the group of a node; the node itself where it is no full name of a person. */
  firstOf(node: string): string {
    return this.#firsts.get(node) ?? node;
  }

  /** In order. */
  membersOf(first: string): readonly string[] {
    return this.#members.get(first) ?? [first];
  }

  remove(number: number): void {
    for (const [node] of this.#namesIn(number)) {
      const named = this.#names.get(node);
      if (named) this.#names.set(node, { ...named, count: named.count - 1 });
      this.#touched.add(node);
    }
  }

  add(number: number): void {
    for (const [node, name] of this.#namesIn(number)) {
      this.#names.set(node, { name, count: (this.#names.get(node)?.count ?? 0) + 1 });
      this.#touched.add(node);
    }
  }

  /** Settles what was removed, added and judged; gives back the names whose group is another than before. */
  settle(judged: ReadonlySet<string>): Set<string> {
    for (const node of this.#touched) this.#place(node);
    const moved = new Set<string>([...judged].filter((id) => this.#names.get(id) !== undefined));
    for (const node of this.#touched) this.#accept(node, moved);
    this.#touched.clear();
    const changed = new Set<string>();
    const done = new Set<string>();
    for (const node of moved) {
      if (done.has(node)) continue;
      if (this.#names.get(node) === undefined) {
        this.#firsts.delete(node);
        this.#members.delete(node);
        changed.add(node);
        continue;
      }
      const component = componentOf(node, (one) => this.#accepted.get(one) ?? []);
      for (const one of component) done.add(one);
      for (const group of this.#groupsOf(component)) this.#keep(group, changed);
    }
    return changed;
  }

  #namesIn(number: number): Map<string, PersonName> {
    const { locals } = this.#articles.cast(number);
    return new Map(
      locals.flatMap(({ own, person, level, entity }) =>
        own !== null && person && level === 'certain' && entity.known === null ? [[own, person] as const] : [],
      ),
    );
  }

  /** Finds the names like one that is new, and forgets one that nobody bears any more. */
  #place(node: string): void {
    const named = this.#names.get(node);
    const alike = this.#alike.get(node);
    if (!named || named.count > 0 === (alike !== undefined)) return;
    const keys = nameKeys(named.name);
    if (named.count === 0) {
      for (const key of keys) this.#listWithout(this.#keys, key, node);
      for (const other of alike ?? []) {
        const theirs = (this.#alike.get(other.node) ?? []).filter((one) => one.node !== node);
        this.#alike.set(other.node, theirs);
        this.#touched.add(other.node);
      }
      this.#alike.delete(node);
      return;
    }
    const found = new Map<string, Alike>();
    for (const key of keys) {
      const list = this.#keys.get(key) ?? [];
      for (const other of list) if (!found.has(other)) this.#liken(node, named.name, other, found);
      list.push(node);
      this.#keys.set(key, list);
    }
    this.#alike.set(
      node,
      [...found.values()].filter((one) => one.node !== ''),
    );
  }

  #liken(node: string, name: PersonName, other: string, found: Map<string, Alike>): void {
    const theirs = this.#names.get(other);
    const likeness = theirs && other !== node ? comparePersonNames(name, theirs.name) : null;
    if (likeness === null) {
      found.set(other, { node: '', weak: false });
      return;
    }
    const weak = likeness === 'weak';
    found.set(other, { node: other, weak });
    this.#alike.set(other, [...(this.#alike.get(other) ?? []), { node, weak }]);
  }

  /** Settles which of the names like one are spellings of it. */
  #accept(node: string, moved: Set<string>): void {
    const before = new Set(this.#accepted.get(node));
    const now: string[] = [];
    for (const { node: other, weak } of this.#alike.get(node) ?? []) {
      if (weak && !this.#areToldTogether(node, other)) continue;
      now.push(other);
      if (!before.delete(other)) {
        this.#accepted.set(other, [...(this.#accepted.get(other) ?? []), node]);
        moved.add(other).add(node);
      }
    }
    for (const other of before) {
      this.#listWithout(this.#accepted, other, node);
      moved.add(other).add(node);
    }
    const { count = 0 } = this.#names.get(node) ?? {};
    if (now.length > 0) this.#accepted.set(node, now);
    else this.#accepted.delete(node);
    if (count > 0) {
      if (this.#firsts.get(node) === undefined) moved.add(node);
    } else {
      this.#names.delete(node);
      moved.add(node);
    }
  }

  /** Whether articles that tell of the one are related to some that tell of the other, and none tells of both. */
  #areToldTogether(a: string, b: string): boolean {
    const [few, many] = (this.#names.get(a)?.count ?? 0) <= (this.#names.get(b)?.count ?? 0) ? [a, b] : [b, a];
    const telling = [...this.#neighbours.naming(few, null)];
    // An article that names both means two, such as a father and his son.
    if (telling.some((one) => this.#articles.article(one).topics.includes(many))) return false;
    return telling
      .toSorted((x, y) => compare(this.#articles.idOf(x), this.#articles.idOf(y)))
      .slice(0, LOOKED_AT)
      .some((one) => this.#nearest(one, many).some((other) => this.#neighbours.areRelated(one, other)));
  }

  #nearest(number: number, node: string): number[] {
    const { day } = this.#articles.article(number);
    const gap = (other: number): number => gapOf(day, this.#articles.dayOf(other));
    return [...this.#neighbours.naming(node, day)]
      .toSorted((a, b) => gap(a) - gap(b) || compare(this.#articles.idOf(a), this.#articles.idOf(b)))
      .slice(0, LOOKED_AT);
  }

  /** A short form that fits two longer names ties them not together. */
  #groupsOf(component: readonly string[]): string[][] {
    const partition = new Partition();
    for (const node of component) partition.add(node);
    for (const node of component)
      for (const other of this.#judged.differentFrom(node)) if (partition.has(other)) partition.keepApart(node, other);
    for (const node of component.toSorted(compare))
      for (const other of (this.#accepted.get(node) ?? []).toSorted(compare))
        if (node < other && !this.#isOpen(node, other) && !this.#isOpen(other, node)) partition.join(node, other);
    return partition.sets();
  }

  #isOpen(short: string, long: string): boolean {
    const [a, b] = [this.#names.get(short)?.name, this.#names.get(long)?.name];
    if (!a || !b || a.tokens.length >= b.tokens.length) return false;
    return (this.#accepted.get(short) ?? []).some((other) => {
      const third = this.#names.get(other)?.name;
      return other !== long && third && third.tokens.length > a.tokens.length && comparePersonNames(third, b) === null;
    });
  }

  #keep(group: readonly string[], changed: Set<string>): void {
    const [first = ''] = group;
    const before = this.#members.get(first);
    const same = before?.length === group.length && group.every((one) => this.#firsts.get(one) === first);
    if (same) return;
    for (const one of [...(before ?? []), ...group]) changed.add(one);
    for (const one of group) {
      this.#firsts.set(one, first);
      if (one !== first) this.#members.delete(one);
    }
    this.#members.set(first, [...group]);
  }

  #listWithout(table: Table<string, string[]>, key: string, one: string): void {
    const left = (table.get(key) ?? []).filter((other) => other !== one);
    if (left.length > 0) table.set(key, left);
    else table.delete(key);
  }
}
