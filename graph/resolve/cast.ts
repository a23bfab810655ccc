/** Who is who: from an article's keys to entities of the graph, to the actors behind them, and to whom they speak for. */
import { compare, unique } from '../evidence/order.ts';
import type { Evidence, ResolvedEntity } from './resolution.ts';
import { iso3Of, stateName } from './state-names.ts';

export class Cast {
  readonly entities: ReadonlyMap<string, ResolvedEntity>;
  /** Of each article, what its keys stand for. */
  readonly #ids = new Map<string, Map<string, string>>();
  readonly #members = new Map<string, Map<string, readonly string[]>>();
  readonly #represents = new Map<string, Set<string>>();

  constructor(evidence: readonly Evidence[], entities: readonly ResolvedEntity[]) {
    const all = new Map<string, ResolvedEntity>(entities.map((entity) => [entity.id, entity]));
    for (const { id, told } of entities) for (const { article, item } of told) put(this.#ids, article, item.key, id);
    for (const { article, reading } of evidence) {
      for (const { key, members } of reading.entities)
        if (members.length > 0) put(this.#members, article.id, key, members);
      for (const { person, of } of reading.roles) this.#addRole(article.id, person, of);
    }
    for (const { within } of entities) if (within !== null && !all.has(within)) all.set(within, unread(within));
    this.entities = new Map([...all].toSorted(([a], [b]) => compare(a, b)));
  }

  idOf(article: string, key: string): string | null {
    return this.#ids.get(article)?.get(key) ?? null;
  }

  /** The entity itself, or the members of "the two leaders", members of members included; sorted. */
  actorsOf(article: string, key: string, seen: ReadonlySet<string> = nothing): string[] {
    const members = this.#members.get(article)?.get(key);
    if (members && !seen.has(key))
      return unique(members.flatMap((member) => this.actorsOf(article, member, new Set([...seen, key]))));
    const id = this.idOf(article, key);
    return id === null ? [] : [this.#acting(id)];
  }

  /** States and organizations that any article says a person holds a role in. */
  represents(person: string): ReadonlySet<string> {
    return this.#represents.get(person) ?? nothing;
  }

  /** True where both are one place, or one lies in the other. */
  placesAgree(a: string, b: string): boolean {
    return a === b || this.entities.get(a)?.within === b || this.entities.get(b)?.within === a;
  }

  /** A place that acts or speaks is its state. */
  #acting(id: string): string {
    const entity = this.entities.get(id);
    return entity?.type === 'Place' && entity.within !== null ? entity.within : id;
  }

  #addRole(article: string, person: string, of: string | null): void {
    const [holder, held] = [this.idOf(article, person), of === null ? null : this.idOf(article, of)];
    if (holder === null || held === null) return;
    this.#represents.set(holder, (this.#represents.get(holder) ?? new Set()).add(held));
  }
}

const nothing: ReadonlySet<string> = new Set();

function put<T>(map: Map<string, Map<string, T>>, article: string, key: string, value: T): void {
  const own = map.get(article);
  if (own) own.set(key, value);
  else map.set(article, new Map([[key, value]]));
}

/** A state that no article names, but that a place lies in. */
function unread(id: string): ResolvedEntity {
  const name = stateName(iso3Of(id) ?? '') ?? id.replace(/^state:/, '');
  return { id, type: 'State', name, aliases: [], kind: null, within: null, told: [], open: [] };
}
