/**
 * Ties what is known only inside a story, bare surnames, short forms and descriptions, to one of the entities that
 * neighbouring articles tell of in full; or to none, where none or several fit.
 */
import { compare } from '../../evidence/order.ts';
import { callingsIn, describedSo, isPhrase, shortens, shortKeys } from '../callings.ts';
import { describedAs, lastWord } from '../descriptions.ts';
import type { Level, Local } from '../local.ts';
import type { Articles } from './articles.ts';
import type { Identities } from './identities.ts';
import type { Namesakes } from './namesakes.ts';
import { isActor, type Neighbours } from './neighbours.ts';

/** An entity told by this many times more neighbouring articles than the next is who a story means. */
const DOMINANCE = 4;

export interface Attached {
  /** Key of the one entity that fits; null where none or several do. */
  readonly to: string | null;
  /** Keys of those that fit, where several do. */
  readonly open: readonly string[];
}

const NOTHING: Attached = { to: null, open: [] };

/** Of each local entity of an article, in order, the key of what it means; null where that is not known yet. */
export type Meant = readonly (string | null)[];

/** An entity that a local may be. */
interface Candidate {
  readonly key: string;
  /** Neighbouring articles that tell of it. */
  support: number;
  /** What they, or the article itself, call it. */
  readonly called: Set<string>;
  isHere: boolean;
}

export class Attaching {
  readonly #articles: Articles;
  readonly #neighbours: Neighbours;
  readonly #namesakes: Namesakes;
  readonly #identities: Identities;
  readonly #own = new Map<number, Meant>();

  constructor(articles: Articles, neighbours: Neighbours, namesakes: Namesakes, identities: Identities) {
    this.#articles = articles;
    this.#neighbours = neighbours;
    this.#namesakes = namesakes;
    this.#identities = identities;
  }

  /** Forgets what was worked out: names may mean others now. */
  begin(): void {
    this.#own.clear();
  }

  /** Full names, short names and bare surnames of an article. */
  names(number: number): Attached[] {
    const { locals } = this.#articles.cast(number);
    const own = this.#ownKeys(number);
    const meant = new Set(own.flatMap((key) => key ?? []));
    return locals.map((local, at): Attached => {
      if (local.level === 'certain' || local.level === 'described') return { to: own[at] ?? null, open: [] };
      if (this.#identities.isGiven(local.anchor)) return { to: own[at] ?? null, open: [] };
      const fitting = this.#candidates(number, this.#shortened(number, local), (one) => this.#ownKeys(one), local);
      const { to, open } = this.#choose(local, fitting, (one) => isUncontradicted(local, one));
      if (local.level === 'bare') return { to, open };
      if (to === null || meant.has(to)) return { to: own[at] ?? null, open };
      meant.add(to);
      return { to, open };
    });
  }

  /** What an article only describes; `meant` gives what is known of others, and of itself, so far. */
  descriptions(number: number, meant: (number: number) => Meant): Attached[] {
    const { locals } = this.#articles.cast(number);
    return locals.map((local): Attached => {
      if (local.level !== 'described' || this.#identities.isGiven(local.anchor)) return NOTHING;
      const keys = new Set<string>();
      for (const one of this.#around(number)) {
        if (one === number && !isPhrase(local)) continue;
        for (const at of describedSo(local, this.#articles.cast(one))) {
          const key = meant(one)[at];
          if (key !== null && key !== undefined) keys.add(key);
        }
      }
      const fitting = this.#candidates(number, keys, meant, local);
      // "The president", where the article names one and keeps the two apart, may be any president.
      const isApart = local.entity.type === 'Person' && !isPhrase(local) && fitting.some(({ isHere }) => isHere);
      return isApart ? NOTHING : this.#choose(local, fitting, () => true);
    });
  }

  #around(number: number): number[] {
    return [number, ...this.#neighbours.of(number).map((one) => one.number)];
  }

  #ownKeys(number: number): Meant {
    const before = this.#own.get(number);
    if (before) return before;
    const keys = this.#articles.cast(number).locals.map((local) => {
      if (local.level === 'certain') return this.#identities.nodeKeyOf(this.elementOf(number, local));
      return local.level === 'named' && local.own !== null ? this.#identities.nodeKeyOf(local.own) : null;
    });
    this.#own.set(number, keys);
    return keys;
  }

  /** The node, or namesake, that a local is by its own words. */
  elementOf(number: number, local: Local): string {
    return local.person && local.entity.known === null
      ? this.#namesakes.elementOf(number, local)
      : (local.own ?? local.anchor);
  }

  /** What is told in full around an article and can be shortened so. */
  #shortened(number: number, short: Local): Set<string> {
    const levels: readonly Level[] = short.level === 'bare' ? ['certain'] : ['certain', 'named'];
    const isPerson = short.entity.type === 'Person';
    const [found, apart] = [new Set<string>(), new Set<string>()];
    const forms = shortKeys(short);
    for (const one of this.#around(number)) {
      const cast = this.#articles.cast(one);
      const { locals } = cast;
      const { byForm } = callingsIn(cast);
      for (const form of forms)
        for (const at of byForm.get(form) ?? []) {
          const full = locals[at];
          const key = this.#ownKeys(one)[at];
          if (!full || !key || !levels.includes(full.level) || !shortens(short, full)) continue;
          found.add(key);
          // An article that tells of both tells them apart: the Guild is not the Young Guild.
          if (!isPerson && locals.some((other) => isNamedLike(other, short))) apart.add(key);
        }
    }
    for (const key of apart) found.delete(key);
    return found;
  }

  #candidates(number: number, keys: ReadonlySet<string>, meant: (number: number) => Meant, local: Local): Candidate[] {
    const found = new Map<string, Candidate>();
    for (const key of keys)
      if (!this.#identities.areApart(local.anchor, key))
        found.set(key, { key, support: 0, called: new Set(), isHere: false });
    if (found.size === 0) return [];
    this.#tell(number, found, meant, local, (one) => void (one.isHere = true));
    const topics = new Set(this.#articles.article(number).topics);
    for (const { number: other, shared } of this.#neighbours.of(number))
      this.#tell(other, found, meant, local, (one, own) => {
        // What both name of the entity itself makes them no neighbours.
        if (shared - weightOf(own, topics) >= 2) one.support++;
      });
    return [...found.values()];
  }

  /** Calls `count` for each of the entities that an article tells of, with the nodes that it names it by. */
  #tell(
    number: number,
    found: ReadonlyMap<string, Candidate>,
    meant: (number: number) => Meant,
    local: Local,
    count: (one: Candidate, own: ReadonlySet<string>) => void,
  ): void {
    const { locals } = this.#articles.cast(number);
    const told = new Map<Candidate, Set<string>>();
    for (const [at, key] of meant(number).entries()) {
      const one = key === null ? undefined : found.get(key);
      const other = locals[at];
      if (!one || !other || (local.level === 'bare' && other.level !== 'certain')) continue;
      const own = told.get(one) ?? new Set<string>();
      told.set(one, own);
      if (other.own !== null) own.add(other.own);
      for (const text of describedAs(other)) one.called.add(text);
    }
    for (const [one, own] of told) count(one, own);
  }

  #choose(local: Local, fitting: readonly Candidate[], within: (one: Candidate) => boolean): Attached {
    const ranked = fitting
      .map((one) => ({ ...one, support: one.isHere ? (within(one) ? one.support + 1 : 0) : one.support }))
      .filter(({ support }) => support > 0)
      .toSorted((a, b) => b.support - a.support || compare(a.key, b.key));
    const [first, second] = ranked;
    if (!first) return NOTHING;
    if (!second || first.support >= DOMINANCE * second.support) return { to: first.key, open: [] };
    const described = [...local.descriptions, ...local.roles.map(({ role }) => role)];
    const alike = ranked.filter(({ called }) => described.some((text) => called.has(text)));
    if (alike.length === 1 && alike[0]) return { to: alike[0].key, open: [] };
    return { to: null, open: ranked.map(({ key }) => key).toSorted(compare) };
  }
}

const isNamedLike = (other: Local, short: Local): boolean =>
  other.level === 'named' && other.entity.type === short.entity.type && other.name === short.name;

function weightOf(nodes: ReadonlySet<string>, topics: ReadonlySet<string>): number {
  let weight = 0;
  for (const node of nodes) if (topics.has(node)) weight += isActor(node) ? 2 : 1;
  return weight;
}

/** A bare surname beside the full name is that person, unless its article says of it what none says of the other. */
function isUncontradicted(local: Local, { called }: Candidate): boolean {
  if (local.entity.type !== 'Person') return false;
  const said = new Set(describedAs(local).map(lastWord));
  return said.size === 0 || [...called].some((text) => said.has(lastWord(text)));
}
