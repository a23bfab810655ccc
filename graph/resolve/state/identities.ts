/**
 * From elements (nodes that words identify, namesakes, and groups of what has no full name, named by the anchor of their
 * first) to entities: spellings are one, and what a person has judged to be the same.
 */
import { compare } from '../../evidence/order.ts';
import { componentOf } from './components.ts';
import type { Judged } from './judged.ts';
import type { Spellings } from './spellings.ts';
import type { Table, Tables } from './table.ts';

/** Where the local entity of a judged anchor has its place. */
interface Place {
  readonly element: string;
  readonly article: number;
}

export class Identities {
  readonly #spellings: Spellings;
  readonly #judged: Judged;
  /** Of each judged anchor of a group its place, … */
  readonly #places: Table<string, Place>;
  /** … and of each such group the judged anchors. */
  readonly #anchors: Table<string, string[]>;
  readonly #nodeKeys = new Map<string, string>();
  readonly #keys = new Map<string, string>();

  constructor(tables: Tables, spellings: Spellings, judged: Judged) {
    this.#spellings = spellings;
    this.#judged = judged;
    this.#places = tables.open('judged-places');
    this.#anchors = tables.open('judged-anchors');
  }

  /** Has to be called when spellings or judgements have changed. */
  forget(): void {
    this.#nodeKeys.clear();
    this.#keys.clear();
  }

  /** The same for all nodes of one entity: the smallest of them. Does not know where judged anchors have their place. */
  nodeKeyOf(element: string): string {
    const plain = this.#spellings.firstOf(element);
    return this.#judged.isEmpty ? plain : keyIn(this.#nodeKeys, plain, this.#judgedNodes);
  }

  /** The same for all elements of one entity: the smallest of them. */
  keyOf(element: string): string {
    const plain = this.#spellings.firstOf(element);
    return this.#judged.isEmpty ? plain : keyIn(this.#keys, plain, this.#judgedElements);
  }

  /** Of spellings the first, of namesakes of one name that name's. */
  plainOf(element: string): string {
    return this.#spellings.firstOf(element.replace(/~.*$/, ''));
  }

  /** All elements of an entity, of spellings the first only. */
  elementsOf(key: string): string[] {
    const first = this.#spellings.firstOf(key);
    return this.#judged.isEmpty ? [first] : componentOf(first, this.#judgedElements);
  }

  /** Whether a person has said which entity a local is. */
  isGiven(anchor: string): boolean {
    return this.#judged.sameAs(anchor).length > 0;
  }

  /** Whether a local may not be of an entity, by its node key, because the two were judged different. */
  areApart(anchor: string, nodeKey: string): boolean {
    return this.#judged.differentFrom(anchor).some((other) => this.nodeKeyOf(other) === nodeKey);
  }

  /** Places of the locals that one was judged to be different from. */
  apartFrom(anchor: string): Place[] {
    return this.#judged.differentFrom(anchor).flatMap((other) => this.#places.get(other) ?? []);
  }

  isJudged(anchor: string): boolean {
    return this.#judged.has(anchor);
  }

  /** The element that a judged id leads to. */
  placeOf(id: string): string {
    return this.#places.get(id)?.element ?? id;
  }

  /** The article that a judged anchor was last found in. */
  articleOf(id: string): number | undefined {
    return this.#places.get(id)?.article;
  }

  /** Elements that are tied to others where a judged anchor has another place than before; none where it has not. */
  affectedBy(anchor: string, place: Place): string[] {
    const before = this.#places.get(anchor);
    if (before?.element === place.element && before.article === place.article) return [];
    return [anchor, place.element, ...(before ? [before.element] : [])];
  }

  /** Notes where a judged anchor has its place. */
  place(anchor: string, place: Place): void {
    this.displace(anchor);
    this.#places.set(anchor, place);
    this.#anchors.set(place.element, [...(this.#anchors.get(place.element) ?? []), anchor]);
  }

  displace(anchor: string): void {
    const before = this.#places.get(anchor);
    if (!before) return;
    const left = (this.#anchors.get(before.element) ?? []).filter((one) => one !== anchor);
    if (left.length > 0) this.#anchors.set(before.element, left);
    else this.#anchors.delete(before.element);
    this.#places.delete(anchor);
    this.#keys.clear();
  }

  readonly #judgedNodes = (node: string): string[] =>
    [...this.#spellings.membersOf(node), node]
      .flatMap((one) => this.#judged.sameAs(one))
      .map((other) => this.#spellings.firstOf(other));

  readonly #judgedElements = (element: string): string[] => {
    const own = [...this.#spellings.membersOf(element), ...(this.#anchors.get(element) ?? []), element];
    const place = this.#places.get(element);
    const same = own.flatMap((one) => this.#judged.sameAs(one));
    return [...(place ? [place.element] : []), ...(this.#anchors.get(element) ?? []), ...same].map((other) =>
      this.#spellings.firstOf(other),
    );
  };
}

function keyIn(known: Map<string, string>, element: string, judged: (one: string) => string[]): string {
  const before = known.get(element);
  if (before !== undefined) return before;
  const members = componentOf(element, judged);
  const key = members.toSorted(compare)[0] ?? element;
  for (const one of members) known.set(one, key);
  return key;
}
