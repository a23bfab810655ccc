/** A graph, the same in plain objects, and what happens to both; every transaction must see what its version holds. */
import { expect } from '@jest/globals';
import { PropertyGraph } from '../../../../graph/store/property-graph/property-graph.ts';
import type { GraphTransaction } from '../../../../graph/store/property-graph/transaction.ts';
import { ConstraintViolation, type ViolationKind } from '../../../../graph/store/property-graph/violation.ts';
import { type Act, changeOf } from './acts.ts';
import { MemoryJournal, type RefusingJournal } from './memory-journal.ts';
import { RuledGraph, RULES } from './ruled-graph.ts';
import { expectAlike } from './same-graph.ts';

/** A graph and what it should be, with all transactions that are open on it. */
export class Story {
  private readonly journal: RefusingJournal;
  private graph: PropertyGraph;
  private model = new RuledGraph();
  private writer: { readonly transaction: GraphTransaction; readonly draft: RuledGraph } | null = null;
  private readonly readers: (readonly [GraphTransaction, RuledGraph])[] = [];
  private readonly committed = { nodes: new Set<number>(), relationships: new Set<number>() };

  constructor(rules: readonly string[], journal: RefusingJournal = new MemoryJournal()) {
    this.journal = journal;
    this.graph = new PropertyGraph(journal);
    const transaction = this.graph.begin('write');
    for (const name of rules) {
      const rule = RULES[name];
      if (rule !== undefined) transaction.putSchema(name, rule);
      this.model.rules.add(name);
    }
    transaction.commit();
  }

  tell(act: Act): void {
    switch (act.kind) {
      case 'read':
        return void this.readers.push([this.graph.begin(), this.model]);
      case 'end':
        return this.endReader();
      case 'write':
        return this.beginWriting();
      case 'commit':
        return this.commit();
      case 'refused':
        return this.commitRefused();
      case 'roll back':
        this.writer?.transaction.rollback();
        this.writer = null;
        return this.check();
      case 'reopen':
        this.writer = null;
        this.graph = new PropertyGraph(this.journal);
        return this.check();
      default:
        return this.change(act);
    }
  }

  end(): void {
    this.commit();
    while (this.readers.length > 0) this.endReader();
    this.graph = new PropertyGraph(this.journal);
    this.check();
  }

  private beginWriting(): void {
    if (this.writer === null) this.writer = { transaction: this.graph.begin('write'), draft: this.model.copy() };
    else expectLocked(this.graph);
  }

  private change(act: Act): void {
    if (this.writer === null) this.beginWriting();
    if (this.writer === null) return;
    const { transaction, draft } = this.writer;
    const change = changeOf(act, draft);
    if (change === null) return;
    let id = -1;
    const broken = violationOf(() => {
      id = Number(change.run(transaction) ?? -1);
    });
    const changed = draft.copy();
    change.apply(changed, id);
    expectOneOf(broken, changed.broken(change.newRule ?? null));
    if (broken === null) this.writer = { transaction, draft: changed };
    if (act.kind === 'create') expectNew(id, this.committed.nodes);
    if (act.kind === 'relate') expectNew(id, this.committed.relationships);
  }

  private commit(): void {
    if (this.writer === null) return;
    const { transaction, draft } = this.writer;
    expectAlike(transaction, draft);
    this.writer = null;
    const broken = violationOf(() => transaction.commit());
    expectOneOf(broken, [draft.brokenAtEnd]);
    if (broken === null) this.adopt(draft);
    this.check();
  }

  private commitRefused(): void {
    if (this.writer === null) return;
    const { transaction, draft } = this.writer;
    this.writer = null;
    this.journal.refuses = true;
    // One that has changed nothing has nothing to keep.
    const broken = violationOf(() => {
      try {
        transaction.commit();
      } catch (error) {
        if (!(error instanceof Error && error.message === 'disk full')) throw error;
      }
    });
    this.journal.refuses = false;
    expectOneOf(broken, [draft.brokenAtEnd]);
    this.check();
  }

  private adopt(draft: RuledGraph): void {
    this.model = draft;
    for (const id of draft.nodes.keys()) this.committed.nodes.add(id);
    for (const id of draft.relationships.keys()) this.committed.relationships.add(id);
  }

  private endReader(): void {
    const [reader, model] = this.readers.shift() ?? [];
    if (reader === undefined || model === undefined) return;
    expectAlike(reader, model);
    reader.rollback();
  }

  /** What is read from now on is what was committed. */
  private check(): void {
    const reader = this.graph.begin();
    expectAlike(reader, this.model);
    expectRules(reader, this.model);
    reader.rollback();
  }
}

function violationOf(work: () => void): ViolationKind | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ConstraintViolation) return error.violation;
    throw error;
  }
}

function expectLocked(graph: PropertyGraph): void {
  expect(() => graph.begin('write')).toThrow('another transaction');
}

function expectOneOf<T>(found: T, expected: readonly T[]): void {
  expect(expected).toContain(found);
}

function expectNew(id: number, known: ReadonlySet<number>): void {
  expect(known).not.toContain(id);
}

function expectRules(reader: GraphTransaction, { rules }: RuledGraph): void {
  expect(new Set(reader.schema().map(({ name }) => name))).toEqual(rules);
}
