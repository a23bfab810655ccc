/**
 * Projection as a thing that grows with resolution: facts come in cells, each of one article, entity, meeting, proposal,
 * statement or pair of actors, and only cells that a change has to do with are made anew.
 */
import type { Facts } from '../model/fact.ts';
import type { Evidence } from '../resolve/resolution.ts';
import { type Change, Resolver } from '../resolve/state/resolver.ts';
import type { Tables } from '../resolve/state/table.ts';
import type { Regrouped } from '../resolve/state/tellings.ts';
import type { Cell, Cells } from './cells.ts';
import { Draft } from './draft.ts';
import { entityFacts } from './entities.ts';
import { articleFacts } from './evidence.ts';
import { projectMeeting } from './meetings.ts';
import { Offices } from './offices.ts';
import { projectProposal } from './proposals.ts';
import { Rebuffs } from './rebuffs.ts';
import { References } from './references.ts';
import { projectStatement } from './statements.ts';
import { World } from './world.ts';

export class Projection {
  readonly resolver: Resolver;
  readonly #world: World;
  readonly #references: References;
  readonly #offices: Offices;
  readonly #rebuffs: Rebuffs;

  constructor(tables: Tables) {
    this.resolver = new Resolver(tables);
    this.#world = new World(this.resolver);
    this.#references = new References(tables, this.#world);
    this.#offices = new Offices(tables, this.#world);
    this.#rebuffs = new Rebuffs(tables, this.#world);
  }

  apply(change: Change): Cells {
    const { articles, items } = this.resolver;
    const resolved = this.resolver.apply(change);
    const retold = new Set([...resolved.recast, ...resolved.rehomed, ...resolved.left]);
    const changed = {
      meetings: cellsOf(resolved.meetings),
      proposals: cellsOf(resolved.proposals),
      statements: cellsOf(resolved.statements),
    };
    for (const anchor of resolved.echoing) {
      const item = items.statements.itemOf(anchor);
      if (item !== undefined) changed.statements.add(item);
    }
    for (const article of retold) if (articles.counts(article)) this.#addItems(article, changed);
    const told = new Set(retold);
    for (const kind of ['meetings', 'proposals', 'statements'] as const)
      for (const anchor of resolved[kind].moved) {
        const article = items[kind].telling(anchor)?.article;
        if (article === undefined || retold.has(article)) continue;
        told.add(article);
        this.#addReferring(article, anchor, changed);
      }
    for (const statement of this.#echoing(changed.statements)) changed.statements.add(statement);
    const persons = this.#offices.settle(told, resolved.surrounded);
    const rebuffs = this.#rebuffs.settle(told);
    const shown = this.#references.settle(told, resolved.faces);
    const replaced = [...resolved.rehomed].flatMap((article) => articles.replacing(article));
    const shownAnew = [...told, ...resolved.replaced, ...replaced].filter((article) => articles.has(article));
    return {
      articles: new Set([...change.forgotten, ...shownAnew.map((article) => articles.idOf(article))]),
      entities: new Set([...resolved.entities, ...resolved.faces, ...resolved.opened, ...persons, ...shown]),
      ...changed,
      rebuffs,
    };
  }

  /**
   * Makes these cells, those that claims lead to before the articles with the claims; `evidenceOf` gives an article's
   * evidence without what was judged to be misread. What is gone has no facts.
   */
  *make(cells: Cells, evidenceOf: (article: string) => Evidence | null): Generator<Cell> {
    const { meetings, proposals, statements } = this.resolver.items;
    for (const key of cells.entities)
      yield { kind: 'entity', key, facts: entityFacts(this.#world, this.#references, this.#offices, key) };
    for (const key of cells.meetings) yield { kind: 'meeting', key, facts: this.#item(key, meetings, projectMeeting) };
    for (const key of cells.proposals)
      yield { kind: 'proposal', key, facts: this.#item(key, proposals, projectProposal) };
    for (const key of cells.statements)
      yield { kind: 'statement', key, facts: this.#item(key, statements, projectStatement) };
    for (const key of cells.rebuffs) yield { kind: 'rebuff', key, facts: this.#rebuff(key) };
    for (const key of cells.articles) yield { kind: 'article', key, facts: this.#article(key, evidenceOf) };
  }

  #article(id: string, evidenceOf: (article: string) => Evidence | null): Facts {
    const number = this.resolver.articles.numberOf(id);
    const evidence = number === undefined ? null : evidenceOf(id);
    return number === undefined || evidence === null
      ? nothing
      : articleFacts(this.#world, this.#offices, number, evidence);
  }

  #rebuff(pair: string): Facts {
    const relationship = this.#rebuffs.relationship(pair);
    return relationship === null ? nothing : { nodes: [], relationships: [relationship] };
  }

  #item(
    id: string,
    tellings: { tellingsOf(item: string): readonly string[] },
    project: (draft: Draft, id: string) => void,
  ): Facts {
    if (tellings.tellingsOf(id).length === 0) return nothing;
    const draft = new Draft(this.#world);
    project(draft, id);
    return draft.finish();
  }

  /** What these echo, or are echoed by, leads to them under their ids. */
  #echoing(changed: Iterable<string>): Set<string> {
    const { echoes, statements } = this.resolver.items;
    const found = new Set<string>();
    for (const statement of changed)
      for (const anchor of statements.tellingsOf(statement))
        for (const other of Object.keys(echoes.of(anchor))) {
          const item = statements.itemOf(other);
          if (item !== undefined) found.add(item);
        }
    return found;
  }

  /** All that an article tells of: its origin counts, and what it calls things leads to them. */
  #addItems(article: number, to: Record<'meetings' | 'proposals' | 'statements', Set<string>>): void {
    const { articles, items } = this.resolver;
    const told = articles.items(article);
    for (const kind of ['meetings', 'proposals', 'statements'] as const)
      for (const { anchor } of told[kind]) {
        const item = items[kind].itemOf(anchor);
        if (item !== undefined) to[kind].add(item);
      }
  }

  /** Of what an article tells, all that leads to this telling: statements about it, parts of it. */
  #addReferring(article: number, anchor: string, to: Record<'proposals' | 'statements', Set<string>>): void {
    const { articles, items } = this.resolver;
    const { meetings, proposals, statements } = articles.items(article);
    const told = [...meetings, ...proposals, ...statements].filter((one) => one.anchor === anchor);
    const keys = new Set(told.map(({ item }) => item.key));
    const add = (kind: 'proposals' | 'statements', one: string): void => {
      const item = items[kind].itemOf(one);
      if (item !== undefined) to[kind].add(item);
    };
    for (const { anchor: one, item } of proposals)
      if (item.partOf !== null && keys.has(item.partOf)) add('proposals', one);
    for (const { anchor: one, item } of statements) if (item.about.some((key) => keys.has(key))) add('statements', one);
  }
}

const nothing: Facts = { nodes: [], relationships: [] };

const cellsOf = ({ changed, gone }: Regrouped): Set<string> => new Set([...changed, ...gone]);
