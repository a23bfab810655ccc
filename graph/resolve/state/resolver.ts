/**
 * Resolution as a thing that grows: articles come and go, judgements are made and taken back, and only what has to do
 * with them is worked out again. What it holds depends on the set of articles and judgements alone, not on the way there:
 * a full resolution is the same with all articles new.
 */
import type { Digest } from '../digest.ts';
import type { Decisions } from '../judgements.ts';
import { Actors } from './actors.ts';
import { Articles } from './articles.ts';
import { Casting } from './casting.ts';
import { Identities } from './identities.ts';
import { Items } from './items.ts';
import { Judged } from './judged.ts';
import { Namesakes } from './namesakes.ts';
import { Neighbours } from './neighbours.ts';
import { Origins } from './origins.ts';
import { Portraits } from './portraits.ts';
import { Spellings } from './spellings.ts';
import type { Tables } from './table.ts';
import type { Regrouped } from './tellings.ts';

export interface Change {
  /** Articles that are new, or read anew. */
  readonly digests: readonly Digest[];
  /** Ids of articles that are there no more. */
  readonly forgotten: readonly string[];
  /** All judgements that stand. */
  readonly decisions: Pick<Decisions, 'same' | 'different'>;
}

/** What is not as it was, by which facts have to be made anew. */
export interface Resolved {
  /** Articles of which words mean something else, or whom they name shows another face; also those that entered. */
  readonly recast: ReadonlySet<number>;
  /** Articles that tell nothing any more. */
  readonly left: readonly number[];
  /** Articles that are newly replaced by a later text, or by another. */
  readonly replaced: readonly number[];
  /** Articles that are of another origin. */
  readonly rehomed: ReadonlySet<number>;
  /** Articles of which one has come close to another, or is so no longer; some may be gone. */
  readonly surrounded: ReadonlySet<number>;
  /** Entities of which anything is told anew. */
  readonly entities: ReadonlySet<string>;
  /** Those of which others see another face. */
  readonly faces: ReadonlySet<string>;
  /** Those that may be one of these, where the articles leave it open. */
  readonly opened: ReadonlySet<string>;
  readonly meetings: Regrouped;
  readonly proposals: Regrouped;
  readonly statements: Regrouped;
  /** Tellings of statements that echo others than before. */
  readonly echoing: ReadonlySet<string>;
}

export class Resolver {
  readonly articles: Articles;
  readonly neighbours: Neighbours;
  readonly origins: Origins;
  readonly portraits: Portraits;
  readonly actors: Actors;
  readonly items: Items;
  readonly #judged: Judged;
  readonly #spellings: Spellings;
  readonly #namesakes: Namesakes;
  readonly #identities: Identities;
  readonly #casting: Casting;

  constructor(tables: Tables) {
    const articles = new Articles(tables);
    const judged = new Judged(tables);
    const origins = new Origins(tables, articles);
    const neighbours = new Neighbours(tables, articles);
    const spellings = new Spellings(tables, articles, neighbours, judged);
    const namesakes = new Namesakes(tables, articles, spellings);
    const identities = new Identities(tables, spellings, judged);
    const casting = new Casting(tables, { articles, neighbours, origins, namesakes, identities });
    const portraits = new Portraits(tables, { articles, origins, identities, casting });
    const actors = new Actors(articles, portraits);
    this.articles = articles;
    this.neighbours = neighbours;
    this.origins = origins;
    this.portraits = portraits;
    this.actors = actors;
    this.items = new Items(tables, { articles, neighbours, judged, portraits, actors });
    this.#judged = judged;
    this.#spellings = spellings;
    this.#namesakes = namesakes;
    this.#identities = identities;
    this.#casting = casting;
  }

  /**
   * From the whole to its parts: which articles there are and who prints whom, whose neighbours they are, which names are
   * one, whom words mean, what all say of each entity, and at last what is told. Each step takes what the ones before it
   * found changed, and works out anew only what rests on that.
   */
  apply({ digests, forgotten, decisions }: Change): Resolved {
    const judged = this.#judged.differing(decisions);
    const rejudged = this.#judge(judged, decisions);
    const { entered, left, replaced } = this.articles.change(digests, forgotten, (number) =>
      this.#leave(number, rejudged),
    );
    for (const number of entered) this.#enter(number);
    const { reprinted, rehomed } = this.origins.settle();
    const surrounded = this.neighbours.settle();
    const renamed = this.#rename(judged);
    const recast = this.#cast([...entered, ...rejudged, ...renamed], surrounded.keys(), reprinted);
    const { touched, changed, speaking } = this.portraits.settle(new Set([...recast, ...rehomed]));
    for (const number of this.#tellersOf(changed)) recast.add(number);
    // Whom persons speak for says which tellings are alike, and nothing of what an article's own words mean.
    const retold = new Set([...recast, ...this.#tellersOf(speaking)]);
    return {
      recast,
      left,
      replaced,
      rehomed,
      surrounded: new Set(
        [...surrounded].flatMap(([number, others]) => (others.length > 0 ? [number, ...others] : [])),
      ),
      entities: touched,
      faces: changed,
      opened: this.portraits.openTo(changed),
      ...this.#putTogether(retold, surrounded, judged),
    };
  }

  /** Whether a person has judged two to be different. */
  areApart(a: string, b: string): boolean {
    return this.#judged.differentFrom(a).includes(b);
  }

  /** Takes the judgements over; gives back the articles in which those that differ have a say. */
  #judge(judged: ReadonlySet<string>, decisions: Change['decisions']): Set<number> {
    const affected = this.#tellersOf([...judged].map((id) => this.#identities.keyOf(this.#identities.placeOf(id))));
    for (const id of judged)
      for (const number of [this.#casting.articleOf(id), this.#identities.articleOf(id)])
        if (number !== undefined) affected.add(number);
    this.#judged.take(decisions);
    this.#identities.forget();
    return affected;
  }

  /** Settles spellings and namesakes; gives back the articles that tell of a name which may mean others now. */
  #rename(judged: ReadonlySet<string>): Set<number> {
    const renamed = this.#spellings.settle(judged);
    this.#identities.forget();
    for (const node of this.#namesakes.settle(renamed)) renamed.add(node);
    const affected = this.#tellersOf(renamed);
    for (const number of this.#naming(renamed)) affected.add(number);
    return affected;
  }

  /** Settles whom words mean in these articles, and around them; gives back those in which that may be another. */
  #cast(changed: Iterable<number>, surrounded: Iterable<number>, reprinted: ReadonlySet<number>): Set<number> {
    const around = new Set<number>();
    for (const number of changed) if (this.articles.counts(number)) around.add(number);
    const dirty = new Set([...around, ...surrounded]);
    for (const number of around) for (const other of this.neighbours.having(number)) dirty.add(other);
    const recast = this.#casting.settle(dirty, reprinted);
    for (const number of [...around, ...this.#place(recast)]) recast.add(number);
    return recast;
  }

  /** Puts together what these articles tell. */
  #putTogether(
    retold: ReadonlySet<number>,
    surrounded: ReadonlyMap<number, readonly number[]>,
    judged: ReadonlySet<string>,
  ): Pick<Resolved, 'meetings' | 'proposals' | 'statements' | 'echoing'> {
    for (const number of [...retold].toSorted(this.articles.inTime)) this.items.put(number);
    for (const [number, others] of surrounded) for (const other of others) this.items.meet(number, other);
    const meetings = this.items.meetings.settle(judged);
    const proposals = this.items.proposals.settle(judged);
    const statements = this.items.statements.settle(judged);
    const { said, linked } = this.items.echoes.settle();
    return { meetings, proposals, statements, echoing: new Set([...said, ...linked]) };
  }

  /** `affected` takes the articles in which a judgement of something in this one has a say. */
  #leave(number: number, affected: Set<number>): void {
    if (!this.#judged.isEmpty)
      for (const { anchor } of this.articles.cast(number).locals) {
        const place = this.#identities.placeOf(anchor);
        if (place === anchor && this.#identities.articleOf(anchor) === undefined) continue;
        const keys = [anchor, place].map((element) => this.#identities.keyOf(element));
        for (const one of this.#tellersOf(keys)) affected.add(one);
        this.#identities.displace(anchor);
      }
    this.items.remove(number);
    this.portraits.remove(number);
    for (const part of [this.#casting, this.origins, this.neighbours, this.#spellings, this.#namesakes])
      part.remove(number);
  }

  #enter(number: number): void {
    for (const part of [this.origins, this.neighbours, this.#spellings, this.#namesakes]) part.add(number);
  }

  /** Notes where locals with judged anchors are; gives back the articles whose entities this makes others. */
  #place(recast: Iterable<number>): Set<number> {
    const found = new Set<number>();
    if (this.#judged.isEmpty) return found;
    for (const number of recast) {
      const elements = this.#casting.elements(number);
      for (const [at, { anchor }] of this.articles.cast(number).locals.entries()) {
        if (!this.#identities.isJudged(anchor)) continue;
        const place = { element: elements[at] ?? anchor, article: number };
        const affected = this.#identities.affectedBy(anchor, place);
        for (const one of this.#tellersOf(affected.map((element) => this.#identities.keyOf(element)))) found.add(one);
        this.#identities.place(anchor, place);
      }
    }
    return found;
  }

  #naming(nodes: Iterable<string>): Set<number> {
    const found = new Set<number>();
    for (const node of nodes) for (const number of this.neighbours.naming(node, null)) found.add(number);
    return found;
  }

  /** Articles that tell of any of these entities. */
  #tellersOf(keys: Iterable<string>): Set<number> {
    const elements = new Set([...keys].flatMap((key) => this.#identities.elementsOf(key)));
    const found = this.#naming(
      [...elements].flatMap((element) => this.#spellings.membersOf(this.#identities.plainOf(element))),
    );
    for (const element of elements) for (const number of this.portraits.tellingOtherwise(element)) found.add(number);
    return found;
  }
}
