/**
 * The facts of a store as they grow: what resolution has worked out is kept beside the evidence, and a change is worked
 * into it, and into the graph, by its neighbourhood. Many articles are taken in batches, in the order of time, so that
 * what has to be in memory at once does not grow with the archive.
 */
import type { RootDatabase } from 'lmdb';
import { claimsOf } from '../../evidence/claims.ts';
import { withoutMisread } from '../../evidence/misread.ts';
import { compare } from '../../evidence/order.ts';
import type { Judgement } from '../../model/judgement.ts';
import { type Cell, type Cells, eachOnce } from '../../project/cells.ts';
import { Projection } from '../../project/projection.ts';
import { type Digest, digestOf } from '../../resolve/digest.ts';
import { type Decisions, decide } from '../../resolve/judgements.ts';
import type { Evidence } from '../../resolve/resolution.ts';
import { StateLost } from '../../resolve/state/state-lost.ts';
import type { Table } from '../../resolve/state/table.ts';
import { FactPatch } from '../facts/patch.ts';
import { FactWriter } from '../facts/write.ts';
import type { Successive } from '../property-graph/successive.ts';
import type { GraphTransaction } from '../property-graph/transaction.ts';
import type { Refreshed } from '../store.ts';
import { commit } from './commit.ts';
import type { LmdbEvidence } from './evidence.ts';
import type { Part } from './state/kept-state.ts';
import { StateTables } from './state/state-tables.ts';

export class Growth {
  readonly #root: RootDatabase;
  readonly #evidence: LmdbEvidence;
  /** How many articles are resolved at once. */
  readonly #step: number;
  readonly #tables: StateTables;
  readonly #projection: Projection;
  /** Of each entity the id, and of each pair of actors the ids, under which the graph shows them. */
  readonly #shown: Table<string, readonly string[]>;
  /** Claims that were judged to be misread, under `wrong`, … */
  readonly #wrong: Table<string, readonly string[]>;
  /** … and of each the article. */
  readonly #misread: Table<string, string>;

  constructor(root: RootDatabase, evidence: LmdbEvidence, step: number) {
    this.#root = root;
    this.#evidence = evidence;
    this.#step = step;
    this.#tables = new StateTables(root);
    this.#projection = new Projection(this.#tables);
    this.#shown = this.#tables.open('shown');
    this.#wrong = this.#tables.open('wrong');
    this.#misread = this.#tables.open('misread');
  }

  /**
   * Inside a transaction of the root database: works changed articles into the graph, and with the last of them all
   * judgements that stand. Throws `StateLost` where the state does not allow it.
   */
  grow(graph: GraphTransaction, { articles: changed, isLast }: Part, judgements: readonly Judgement[]): Refreshed {
    const decided = decide(judgements);
    const decisions = isLast ? decided : { ...decided, wrong: new Set(this.#wrong.get('all')) };
    const { articles, unknown } = this.#reread(graph, decisions.wrong);
    const batches = [...this.#apply(new Set([...changed, ...articles]), decisions)];
    const lost = unknown.find((claim) => this.#misread.get(claim) === undefined);
    if (lost !== undefined) throw new StateLost(`${lost} is a claim of no article that is known`);
    const patch = new FactPatch(graph);
    for (const cells of eachOnce(batches))
      for (const cell of this.#cells(cells, decisions.wrong)) patch.replace(cell, this.#show(cell));
    const refreshed = patch.finish();
    this.#tables.write();
    return refreshed;
  }

  /** Outside of any transaction, where there is no state: makes it of all articles. Gives back all cells, batch by batch. */
  begin(judgements: readonly Judgement[]): Cells[] {
    const all = new Set(Array.from(this.#evidence.articles(), ({ id }) => id));
    const batches: Cells[] = [];
    for (const cells of this.#apply(all, decide(judgements))) {
      batches.push(cells);
      this.#tables.writeInParts((part) => commit(this.#root, part));
    }
    return batches;
  }

  /**
   * Inside a transaction of the root database: writes all facts; what else was in the graph goes. A batch is written before
   * the next is made, so that not all facts are in memory at once.
   */
  write(graph: Successive, batches: readonly Cells[], judgements: readonly Judgement[]): Refreshed {
    const { wrong } = decide(judgements);
    const facts = new FactWriter(graph.current);
    for (const cells of eachOnce(batches)) {
      for (const cell of this.#cells(cells, wrong)) {
        this.#show(cell);
        facts.write(cell.facts);
      }
      this.#tables.write();
      facts.continueIn(graph.next());
    }
    return facts.finish();
  }

  #cells(cells: Cells, wrong: ReadonlySet<string>): Generator<Cell> {
    return this.#projection.make(cells, (id) => {
      const evidence = this.#evidence.of(id);
      return evidence && withoutMisread(evidence, wrong);
    });
  }

  /** Notes under which ids a cell is shown; gives back those that it was shown under. */
  #show({ kind, key, facts: { nodes, relationships } }: Cell): readonly string[] {
    if (kind !== 'entity' && kind !== 'rebuff') return [];
    const name = `${kind} ${key}`;
    const before = this.#shown.get(name) ?? [];
    const now = kind === 'entity' ? nodes.map(({ id }) => id) : relationships.flatMap(({ start, end }) => [start, end]);
    if (now.length === 0) this.#shown.delete(name);
    else this.#shown.set(name, now);
    return before;
  }

  /** Resolves articles that have changed, batch by batch. */
  *#apply(changed: ReadonlySet<string>, decisions: Decisions): Generator<Cells> {
    const present: { readonly id: string; readonly day: string }[] = [];
    const forgotten: string[] = [];
    for (const id of changed) {
      const article = this.#evidence.article(id);
      if (article) present.push({ id, day: article.published?.earliest ?? '' });
      else if (this.#projection.resolver.articles.numberOf(id) !== undefined) forgotten.push(id);
    }
    present.sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
    for (let start = 0; start === 0 || start < present.length; start += this.#step) {
      const digests = present
        .slice(start, start + this.#step)
        .flatMap(({ id }) => this.#evidence.of(id) ?? [])
        .map((evidence) => this.#digest(evidence, decisions.wrong));
      yield this.#projection.apply({ digests, forgotten: start === 0 ? forgotten : [], decisions });
    }
    this.#wrong.set('all', [...decisions.wrong]);
  }

  #digest(evidence: Evidence, wrong: ReadonlySet<string>): Digest {
    const { id } = evidence.article;
    if (wrong.size > 0)
      for (const claim of claimsOf(evidence.article, evidence.reading))
        if (wrong.has(claim.id)) this.#misread.set(claim.id, id);
    return digestOf(withoutMisread(evidence, wrong));
  }

  /** Articles of which a claim was judged to be misread, or is so no longer, and claims of which the article is not known. */
  #reread(graph: GraphTransaction, wrong: ReadonlySet<string>): { articles: string[]; unknown: string[] } {
    const before = new Set(this.#wrong.get('all'));
    const differing = [...before, ...wrong].filter((id) => id.startsWith('claim:') && before.has(id) !== wrong.has(id));
    const found = differing.map((id) => ({ id, article: this.#misread.get(id) ?? articleOf(graph, id) }));
    return {
      articles: found.flatMap(({ article }) => article ?? []),
      unknown: found.flatMap(({ id, article }) => (article === null ? [id] : [])),
    };
  }
}

function articleOf(graph: GraphTransaction, claim: string): string | null {
  for (const number of graph.nodesWith('Claim', 'id', claim)) {
    const article = graph.nodeProperty(number, 'article');
    if (typeof article === 'string') return article;
  }
  return null;
}
