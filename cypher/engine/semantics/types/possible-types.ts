/**
 * The types that an expression's value may have, as far as they are known before a query runs, and how they combine:
 * the rules by which Neo4j's semantic analysis infers types.
 */
import { Memo, numberOf } from './memo.ts';
import { branch, covers, exactly, join, meet, type Range, withoutLists } from './range.ts';
import { coerced, itemType, listType, plain, SPELLINGS, type Type } from './type.ts';

export class PossibleTypes {
  readonly ranges: readonly Range[];
  /** Those of a parameter, known only from what it is given. */
  readonly isParameter: boolean;

  private known: number | null = null;

  constructor(ranges: readonly Range[], isParameter = false) {
    this.ranges = ranges.length > 1 ? fewest(ranges) : ranges;
    this.isParameter = isParameter;
  }

  /** Two sets with one number are equal. */
  get number(): number {
    this.known ??= numberOf(this.ranges.map(rangeText).join());
    return this.known;
  }

  get isNone(): boolean {
    return this.ranges.length === 0;
  }

  /** Whether it may be something of which nothing at all is known. */
  get isOpen(): boolean {
    return this.ranges.some(({ top }) => top.depth === 0 && top.name === 'ANY');
  }

  has(type: Type): boolean {
    return this.ranges.some((range) => covers(range, exactly(type)));
  }

  or(...others: readonly PossibleTypes[]): PossibleTypes {
    return new PossibleTypes([this, ...others].flatMap(({ ranges }) => ranges));
  }

  and(other: PossibleTypes): PossibleTypes {
    return MEETS.of(this, other, () =>
      this.pairs(other, (left, right) => {
        const range = meet(left, right);
        return range === null ? [] : [range];
      }),
    );
  }

  /** Of a value of the one and one of the other, what both are. */
  join(other: PossibleTypes): PossibleTypes {
    return JOINS.of(this, other, () => this.pairs(other, join));
  }

  /** What remains where only `wanted` is taken: what is of those types, else what passes for them. */
  as(wanted: PossibleTypes): PossibleTypes {
    const same = this.and(wanted);
    return same.isNone ? this.coercions().and(wanted) : same;
  }

  /** What both pass for together as items of one list. */
  asOrJoin(other: PossibleTypes): PossibleTypes {
    const passing = this.coercions().and(other);
    return passing.isNone ? this.join(other) : passing;
  }

  /** As what it begins with, where each step gives `step`: what passes for that, or is included in it, becomes it. */
  widenedTo(step: PossibleTypes): PossibleTypes {
    const widened = this.asOrJoin(step);
    return widened.isWithin(step) && step.isWithin(widened) ? step : this;
  }

  /** Whether some value of these may be of one of those, or of a type that includes it. */
  mayBe(other: PossibleTypes): boolean {
    return OVERLAPS.of(this, other, () =>
      this.ranges.some((left) => other.ranges.some((right) => meet(left, branch(right.top)) !== null)),
    );
  }

  /** Whether it is certain to be of those types. */
  isWithin(other: PossibleTypes): boolean {
    return this.ranges.every((range) => other.ranges.some((outer) => covers(outer, range)));
  }

  inList(): PossibleTypes {
    return this.map(({ top, bottom }) => ({ top: listType(top), bottom: bottom === null ? null : listType(bottom) }));
  }

  /** A list of them, which may hold others of the same branch as well. */
  inOpenList(): PossibleTypes {
    return this.map(({ top }) => branch(listType(top)));
  }

  /** Of the items of what is a list; nothing where none is. */
  items(): PossibleTypes {
    return this.and(LISTS).unwrapped();
  }

  /** Of the items of what is a list, and what is none. */
  unwrapped(): PossibleTypes {
    return this.map(({ top, bottom }) => ({ top: itemType(top), bottom: bottom === null ? null : itemType(bottom) }));
  }

  withoutLists(): PossibleTypes {
    return new PossibleTypes(this.ranges.flatMap((range) => withoutLists(range) ?? []));
  }

  /** All kinds of them too. */
  open(): PossibleTypes {
    return this.map(({ top }) => branch(top));
  }

  /** As a message has them: `Float, Integer or List<T>`. */
  toString(): string {
    const names = spelled(this.ranges, (name) => name);
    const last = names.at(-1) ?? 'Any';
    return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
  }

  private coercions(): PossibleTypes {
    return new PossibleTypes(
      this.ranges.flatMap(({ top }) => {
        const other = coerced(top);
        return other === null ? [] : [exactly(other)];
      }),
    );
  }

  private map(change: (range: Range) => Range): PossibleTypes {
    return new PossibleTypes(this.ranges.map(change));
  }

  private pairs(other: PossibleTypes, combine: (left: Range, right: Range) => readonly Range[]): PossibleTypes {
    return new PossibleTypes(this.ranges.flatMap((left) => other.ranges.flatMap((right) => combine(left, right))));
  }
}

const MEETS = new Memo<PossibleTypes>();
const JOINS = new Memo<PossibleTypes>();
const OVERLAPS = new Memo<boolean>();

const typeText = ({ name, depth }: Type): string => `${depth}${name}`;

const rangeText = ({ top, bottom }: Range): string => `${typeText(top)}-${bottom === null ? '' : typeText(bottom)}`;

/** Those that no other covers. */
function fewest(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges) {
    if (kept.some((one) => covers(one, range))) continue;
    const others = kept.filter((one) => !covers(range, one));
    kept.splice(0, kept.length, ...others, range);
  }
  return kept;
}

/** Plain types first, then lists of them. */
function spelled(ranges: readonly Range[], format: (name: string) => string): string[] {
  if (ranges.length === 0) return [];
  if (ranges.some(({ top, bottom }) => bottom === null && top.depth === 0 && top.name === 'ANY')) return [format('T')];
  const names = [...SPELLINGS].filter(([name]) => ranges.some((range) => covers(range, exactly(plain(name)))));
  const inner = ranges.flatMap(({ top, bottom }) => {
    if (top.depth === 0 && top.name !== 'ANY') return [];
    if (bottom === null) return [branch(itemType(top))];
    return bottom.depth > 0 ? [{ top: itemType(top), bottom: itemType(bottom) }] : [];
  });
  return [...names.map(([, spelling]) => format(spelling)), ...spelled(inner, (name) => `List<${format(name)}>`)];
}

/** Exactly one of these types. */
export function oneOf(...types: readonly Type[]): PossibleTypes {
  return new PossibleTypes(types.map(exactly));
}

/** One of these types or a kind of it. */
export function kindsOf(...names: readonly string[]): PossibleTypes {
  return new PossibleTypes(names.map((name) => branch(plain(name))));
}

const LISTS = new PossibleTypes([branch(listType(plain('ANY')))]);
