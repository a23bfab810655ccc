/** The relationships at one end of a node, by type; copied on write, list by list. */

interface Ids {
  owner: number;
  readonly list: number[];
}

export class Adjacency {
  private readonly byType: Map<string, Ids>;
  /** How many relationships, of all types. */
  private size: number;

  constructor(byType = new Map<string, Ids>(), size = 0) {
    this.byType = byType;
    this.size = size;
  }

  fork(): Adjacency {
    return new Adjacency(new Map(this.byType), this.size);
  }

  get degree(): number {
    return this.size;
  }

  degreeOf(type: string): number {
    return this.byType.get(type)?.list.length ?? 0;
  }

  ids(type: string): readonly number[] {
    return this.byType.get(type)?.list ?? NONE;
  }

  types(): Iterable<string> {
    return this.byType.keys();
  }

  /** `owner` is the writing transaction's stamp: a list with another stamp is copied first. */
  add(owner: number, type: string, id: number): void {
    this.owned(owner, type).list.push(id);
    this.size += 1;
  }

  remove(owner: number, type: string, id: number): void {
    const { list } = this.owned(owner, type);
    list.splice(list.indexOf(id), 1);
    if (list.length === 0) this.byType.delete(type);
    this.size -= 1;
  }

  private owned(owner: number, type: string): Ids {
    const ids = this.byType.get(type);
    if (ids?.owner === owner) return ids;
    const copy = { owner, list: ids === undefined ? [] : [...ids.list] };
    this.byType.set(type, copy);
    return copy;
  }
}

const NONE: readonly number[] = [];
