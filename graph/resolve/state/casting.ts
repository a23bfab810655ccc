/**
 * Whom and what each article's words mean, in four steps, each on what the one before has settled around an article:
 * names, groups of bare surnames, descriptions, groups of what is only described.
 */
import type { Local } from '../local.ts';
import type { Articles } from './articles.ts';
import { type Attached, Attaching, type Meant } from './attaching.ts';
import { Grouping } from './grouping.ts';
import type { Identities } from './identities.ts';
import type { Namesakes } from './namesakes.ts';
import type { Neighbours } from './neighbours.ts';
import type { Origins } from './origins.ts';
import type { Table, Tables } from './table.ts';

export class Casting {
  readonly #articles: Articles;
  readonly #neighbours: Neighbours;
  readonly #attaching: Attaching;
  readonly #names: Table<number, Attached[]>;
  readonly #descriptions: Table<number, Attached[]>;
  readonly #surnames: Grouping;
  readonly #described: Grouping;

  constructor(
    tables: Tables,
    parts: {
      readonly articles: Articles;
      readonly neighbours: Neighbours;
      readonly origins: Origins;
      readonly namesakes: Namesakes;
      readonly identities: Identities;
    },
  ) {
    const { articles, neighbours, namesakes, identities } = parts;
    this.#articles = articles;
    this.#neighbours = neighbours;
    this.#attaching = new Attaching(articles, neighbours, namesakes, identities);
    this.#names = tables.open('names-meant');
    this.#descriptions = tables.open('descriptions-meant');
    this.#surnames = new Grouping(tables, 'bare', parts);
    this.#described = new Grouping(tables, 'described', parts);
  }

  /** Of each local entity of an article, in order, what it means. */
  elements(number: number): string[] {
    const [descriptions, described] = [this.#descriptions.get(number) ?? [], this.#described.of(number)];
    const { locals } = this.#articles.cast(number);
    const named = this.#named(number);
    return locals.map(({ anchor }, at) => named[at] ?? descriptions[at]?.to ?? described[at] ?? anchor);
  }

  /** Of each local entity of an article, in order, what it may be where that stays open. */
  open(number: number): (readonly string[])[] {
    const [names, descriptions] = [this.#names.get(number) ?? [], this.#descriptions.get(number) ?? []];
    return names.map(({ open }, at) => (open.length > 0 ? open : (descriptions[at]?.open ?? [])));
  }

  /** The article of the first of a group; undefined where this is no group. */
  articleOf(group: string): number | undefined {
    return this.#surnames.firstOf(group) ?? this.#described.firstOf(group);
  }

  /** The node, or namesake, that a local is by its own words. */
  ownElement(number: number, local: Local): string {
    return this.#attaching.elementOf(number, local);
  }

  remove(number: number): void {
    this.#names.delete(number);
    this.#descriptions.delete(number);
    this.#surnames.remove(number);
    this.#described.remove(number);
  }

  /**
   * `dirty`: articles of which words, neighbours or what names mean may have changed; `reprinted`: those of which the
   * origin has. Gives back the articles in which something means something else.
   */
  settle(dirty: ReadonlySet<number>, reprinted: ReadonlySet<number>): Set<number> {
    this.#attaching.begin();
    const names = keepAll(this.#names, dirty, (number) => this.#attaching.names(number));
    const surnames = this.#surnames.settle(union(this.#around(names), dirty, reprinted), (number) => {
      const attached = this.#names.get(number) ?? [];
      return { attached, meant: attached.map(({ to }) => to) };
    });
    const known = union(names, surnames);
    const named = (number: number): Meant => this.#named(number);
    const descriptions = keepAll(this.#descriptions, union(this.#around(known), dirty), (number) =>
      this.#attaching.descriptions(number, named),
    );
    const described = this.#described.settle(union(this.#around(descriptions), known, dirty, reprinted), (number) => {
      const attached = this.#descriptions.get(number) ?? [];
      return { attached, meant: this.#named(number).map((key, at) => key ?? attached[at]?.to ?? null) };
    });
    return union(known, descriptions, described);
  }

  /** Of each local with a name what it means. */
  #named(number: number): Meant {
    const surnames = this.#surnames.of(number);
    return (this.#names.get(number) ?? []).map((one, at) => one.to ?? surnames[at] ?? null);
  }

  /** These articles, and those that have one of them among their neighbours. */
  #around(numbers: ReadonlySet<number>): Set<number> {
    const found = new Set(numbers);
    for (const number of numbers) for (const other of this.#neighbours.having(number)) found.add(other);
    return found;
  }
}

const union = (...sets: readonly Iterable<number>[]): Set<number> => {
  const all = new Set<number>();
  for (const set of sets) for (const one of set) all.add(one);
  return all;
};

/** Works out anew what is kept of some articles; gives back those of which it is another. */
function keepAll(
  table: Table<number, Attached[]>,
  numbers: Iterable<number>,
  work: (number: number) => Attached[],
): Set<number> {
  const changed = new Set<number>();
  for (const number of numbers) {
    const attached = work(number);
    if (areSame(table.get(number), attached)) continue;
    table.set(number, attached);
    changed.add(number);
  }
  return changed;
}

const areSame = (a: readonly Attached[] | undefined, b: readonly Attached[]): boolean =>
  a !== undefined &&
  a.length === b.length &&
  a.every(({ to, open }, at) => {
    const other = b[at];
    return other !== undefined && to === other.to && open.join(' ') === other.open.join(' ');
  });
