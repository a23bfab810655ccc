/** Which things a person has judged to be the same or different, by their ids, and what changed since it was last asked. */
import { addTo } from '../../evidence/order.ts';
import type { Decisions } from '../judgements.ts';
import type { Table, Tables } from './table.ts';

type Pair = readonly [string, string];

export class Judged {
  readonly #kept: Table<string, readonly string[]>;
  #same = new Map<string, string[]>();
  #different = new Map<string, string[]>();

  constructor(tables: Tables) {
    this.#kept = tables.open('judged');
    this.#index(this.#kept.get('same') ?? [], this.#kept.get('different') ?? []);
  }

  get isEmpty(): boolean {
    return this.#same.size === 0 && this.#different.size === 0;
  }

  has(id: string): boolean {
    return this.#same.has(id) || this.#different.has(id);
  }

  sameAs(id: string): readonly string[] {
    return this.#same.get(id) ?? [];
  }

  differentFrom(id: string): readonly string[] {
    return this.#different.get(id) ?? [];
  }

  /** Ids of all pairs that are judged now and were not, or were and are no more. */
  differing({ same, different }: Pick<Decisions, 'same' | 'different'>): Set<string> {
    const changed = [
      ...changedLines(this.#kept.get('same') ?? [], same.map(lineOf)),
      ...changedLines(this.#kept.get('different') ?? [], different.map(lineOf)),
    ];
    return new Set(changed.flatMap((line) => line.split('\n')));
  }

  take({ same, different }: Pick<Decisions, 'same' | 'different'>): void {
    const [isSame, isDifferent] = [same.map(lineOf), different.map(lineOf)];
    this.#kept.set('same', isSame);
    this.#kept.set('different', isDifferent);
    this.#index(isSame, isDifferent);
  }

  #index(same: readonly string[], different: readonly string[]): void {
    [this.#same, this.#different] = [partners(same), partners(different)];
  }
}

const lineOf = ([a, b]: Pair): string => `${a}\n${b}`;

function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const [was, is] = [new Set(before), new Set(after)];
  return [...before.filter((line) => !is.has(line)), ...after.filter((line) => !was.has(line))];
}

function partners(lines: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const [a = '', b = ''] = line.split('\n');
    addTo(found, a, b);
    addTo(found, b, a);
  }
  return found;
}
