/**
 * Persons who bear one name. They are one, unless affiliations (states, or failing those organizations) fall into parts
 * that no shared company connects; then there is one for each part, named by its affiliation, and one for each person of
 * whom the articles say too little.
 */
import { addTo, compare, unique } from '../../evidence/order.ts';
import { gapOf } from '../days.ts';
import { isShortFor } from '../initials.ts';
import type { Local } from '../local.ts';
import { Partition } from '../partition.ts';
import type { Articles } from './articles.ts';
import { isActor } from './neighbours.ts';
import type { Spellings } from './spellings.ts';
import type { Table, Tables } from './table.ts';

/** Of the articles that give an affiliation so many of the nearest are looked at for company. */
const LOOKED_AT = 16;

/** Of each affiliation, the part that it belongs to. */
type Parts = Readonly<Record<string, string>>;

export class Namesakes {
  readonly #articles: Articles;
  readonly #spellings: Spellings;
  /** Of each name, by affiliation, the articles that give it. */
  readonly #holders: Table<string, Record<string, number[]>>;
  readonly #parts: Table<string, Parts>;
  readonly #touched = new Set<string>();

  constructor(tables: Tables, articles: Articles, spellings: Spellings) {
    this.#articles = articles;
    this.#spellings = spellings;
    this.#holders = tables.open('holders');
    this.#parts = tables.open('namesakes');
  }

  /** Whom a full name means in an article: the name's own node, or the node of one of those who bear it. */
  elementOf(number: number, { own, anchor, roles }: Local): string {
    const node = own ?? anchor;
    const first = this.#spellings.firstOf(node);
    const parts = this.#parts.get(first);
    if (parts === undefined) return node;
    const given = roles.flatMap(({ of }) => (of === null ? [] : (parts[of] ?? [])));
    const near = unique(given.length > 0 ? given.slice(0, 1) : this.#inCompany(number, first, parts));
    const part = (near.length === 1 && near[0]) || anchor;
    return `${first}~${part.replace(/^\w+:/, '').toLowerCase()}`;
  }

  remove(number: number): void {
    for (const [node, affiliation] of this.#heldIn(number)) {
      const held = this.#holders.get(node) ?? {};
      const left = (held[affiliation] ?? []).filter((one) => one !== number);
      if (left.length > 0) held[affiliation] = left;
      else delete held[affiliation];
      if (Object.keys(held).length > 0) this.#holders.set(node, held);
      else this.#holders.delete(node);
    }
    this.#touch(number);
  }

  add(number: number): void {
    for (const [node, affiliation] of this.#heldIn(number)) {
      const held = this.#holders.get(node) ?? {};
      (held[affiliation] ??= []).push(number);
      this.#holders.set(node, held);
    }
    this.#touch(number);
  }

  /** `moved` are names whose group is another; gives back the names that may mean others than before. */
  settle(moved: ReadonlySet<string>): Set<string> {
    const changed = new Set<string>();
    const firsts = new Set([...this.#touched, ...moved].map((node) => this.#spellings.firstOf(node)));
    for (const first of [...firsts, ...moved]) {
      const before = this.#parts.get(first);
      const parts = this.#spellings.firstOf(first) === first ? this.#partsOf(first) : undefined;
      if (before === undefined && parts === undefined) continue;
      if (parts) this.#parts.set(first, parts);
      else this.#parts.delete(first);
      // Whoever has no affiliation may be in other company now.
      for (const node of this.#spellings.membersOf(first)) changed.add(node);
      changed.add(first);
    }
    this.#touched.clear();
    return changed;
  }

  #touch(number: number): void {
    for (const { own, level, entity } of this.#articles.cast(number).locals)
      if (own !== null && isFullName(level, entity)) this.#touched.add(own);
  }

  /** Each name with each of its affiliations once. */
  #heldIn(number: number): [string, string][] {
    const held = this.#articles
      .cast(number)
      .locals.flatMap(({ own, level, entity, roles }) =>
        own === null || !isFullName(level, entity)
          ? []
          : roles.flatMap(({ of }) => (of !== null && /^(?:state|organization):/.test(of) ? [`${own}\n${of}`] : [])),
      );
    return [...new Set(held)].map((line) => {
      const [node = '', of = ''] = line.split('\n');
      return [node, of];
    });
  }

  #holdersOf(first: string): Map<string, number[]> {
    const found = new Map<string, number[]>();
    for (const node of this.#spellings.membersOf(first))
      for (const [affiliation, numbers] of Object.entries(this.#holders.get(node) ?? {}))
        for (const number of numbers) addTo(found, affiliation, number);
    return found;
  }

  /** Undefined where all are one. */
  #partsOf(first: string): Parts | undefined {
    const all = this.#holdersOf(first);
    const of = (kind: string) => [...all.keys()].filter((one) => one.startsWith(kind)).toSorted(compare);
    const [states, organizations] = [of('state:'), of('organization:')];
    const known = states.length > 1 ? states : states.length === 0 ? organizations : [];
    if (known.length < 2) return undefined;
    const partition = new Partition();
    for (const one of known) partition.add(one);
    const except = new Set(this.#spellings.membersOf(first));
    for (const [at, one] of known.entries())
      for (const other of known.slice(at + 1))
        if (
          !partition.same(one, other) &&
          this.#areOne([one, all.get(one) ?? []], [other, all.get(other) ?? []], except)
        )
          partition.join(one, other);
    const sets = partition.sets();
    if (sets.length < 2) return undefined;
    return Object.fromEntries(sets.flatMap((set) => set.map((one) => [one, set[0] ?? one])));
  }

  /** Names of one organization, or affiliations in one company. */
  #areOne([a, x]: [string, number[]], [b, y]: [string, number[]], except: ReadonlySet<string>): boolean {
    if (isShortFor(nameOf(a), nameOf(b)) || isShortFor(nameOf(b), nameOf(a))) return true;
    const [few, many] = x.length <= y.length ? [x, y] : [y, x];
    const first = few.toSorted(this.#byId).slice(0, LOOKED_AT);
    return first.some((one) =>
      this.#nearest(one, many).some((other) => one === other || this.#shareCompany(one, other, except)),
    );
  }

  /** The parts that articles in the same company tell of. */
  #inCompany(number: number, first: string, parts: Parts): string[] {
    const except = new Set(this.#spellings.membersOf(first));
    const telling = [...this.#holdersOf(first)].flatMap(([of, numbers]) =>
      parts[of] === undefined ? [] : numbers.map((one) => ({ one, part: parts[of] ?? '' })),
    );
    const near = new Set(this.#nearest(number, [...new Set(telling.map(({ one }) => one))]));
    return telling
      .filter(({ one }) => near.has(one) && (one === number || this.#shareCompany(number, one, except)))
      .map(({ part }) => part);
  }

  #nearest(number: number, others: readonly number[]): number[] {
    if (others.length <= LOOKED_AT) return [...others];
    const day = this.#articles.dayOf(number);
    const gap = (other: number): number => gapOf(day, this.#articles.dayOf(other));
    return others.toSorted((a, b) => gap(a) - gap(b) || this.#byId(a, b)).slice(0, LOOKED_AT);
  }

  /** Whether two articles of any date name the same person or organization. */
  #shareCompany(a: number, b: number, except: ReadonlySet<string>): boolean {
    const theirs = new Set(this.#articles.article(b).topics);
    return this.#articles.article(a).topics.some((topic) => isActor(topic) && theirs.has(topic) && !except.has(topic));
  }

  readonly #byId = (a: number, b: number): number => compare(this.#articles.idOf(a), this.#articles.idOf(b));
}

const nameOf = (id: string): string => id.replace(/^\w+:/, '').replaceAll('-', ' ');

const isFullName = (level: Local['level'], { type, known }: Local['entity']): boolean =>
  type === 'Person' && level === 'certain' && known === null;
