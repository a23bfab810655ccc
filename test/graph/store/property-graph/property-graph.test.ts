import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PropertyGraph } from '../../../../graph/store/property-graph/property-graph.ts';
import type { GraphTransaction } from '../../../../graph/store/property-graph/transaction.ts';
import { MemoryJournal } from './memory-journal.ts';

function write<T>(graph: PropertyGraph, work: (transaction: GraphTransaction) => T): T {
  const transaction = graph.begin('write');
  const result = work(transaction);
  transaction.commit();
  return result;
}

function read<T>(graph: PropertyGraph, work: (transaction: GraphTransaction) => T): T {
  const transaction = graph.begin();
  const result = work(transaction);
  transaction.commit();
  return result;
}

/** All that a reader can see, found without and with each index. */
function contents(transaction: GraphTransaction): unknown {
  return {
    counts: [transaction.nodeCount, transaction.relationshipCount],
    nodes: [...transaction.nodes()].map((id) => [id, transaction.labels(id), { ...transaction.nodeProperties(id) }]),
    relationships: [...transaction.relationships()].map((id) => ({ ...transaction.relationship(id), owner: 0 })),
    labels: transaction
      .allLabels()
      .map((label) => [
        label,
        transaction.labelCount(label),
        [...transaction.nodesWithLabel(label)].toSorted((a, b) => a - b),
      ]),
    types: transaction
      .allTypes()
      .map((type) => [
        type,
        transaction.typeCount(type),
        [...transaction.relationshipsWithType(type)].toSorted((a, b) => a - b),
      ]),
    values: [0n, 1n, 2n].map((value) => [...transaction.nodesWith('A', 'x', value)].toSorted((a, b) => a - b)),
    around: [...transaction.nodes()].map((id) => [...transaction.expand(id, 'both', null)].toSorted((a, b) => a - b)),
  };
}

describe('the property graph', () => {
  test('adjacency by direction and type; a loop is given once', () => {
    const graph = new PropertyGraph();
    const [a, b] = write(graph, (t) => [t.createNode(['A']), t.createNode(['B'])]);
    write(graph, (t) => {
      t.createRelationship('R', a ?? 0, b ?? 0);
      t.createRelationship('S', b ?? 0, a ?? 0);
      t.createRelationship('R', a ?? 0, a ?? 0);
    });
    read(graph, (t) => {
      expect([...t.expand(0, 'outgoing', null)]).toEqual([0, 2]);
      expect([...t.expand(0, 'incoming', ['S'])]).toEqual([1]);
      expect([...t.expand(0, 'both', null)]).toEqual([0, 2, 1]);
      expect([...t.expand(0, 'both', ['R', 'R'])]).toEqual([0, 2]);
      expect([t.degree(0, 'outgoing', ['R']), t.degree(0, 'both', null)]).toEqual([2, 4]);
    });
  });

  test('a walk names each relationship, its type and the other end', () => {
    const graph = new PropertyGraph();
    write(graph, (t) => {
      const [a, b] = [t.createNode(['A']), t.createNode(['B'])];
      t.createRelationship('R', a, b);
      t.createRelationship('S', b, a);
      t.createRelationship('R', a, a);
    });
    read(graph, (t) => {
      const walked = (types: string[] | null) => {
        const steps: unknown[] = [];
        const walk = t.walk(0, 'both', types);
        while (walk.next()) steps.push([walk.relationship, walk.type, walk.other]);
        return steps;
      };
      expect(walked(null)).toEqual([
        [0, 'R', 1],
        [2, 'R', 0],
        [1, 'S', 1],
      ]);
      expect(walked(['S'])).toEqual([[1, 'S', 1]]);
      expect([t.typeCountAt('A', 'outgoing', 'R'), t.typeCountAt('A', 'incoming', 'R')]).toEqual([2, 1]);
      expect([t.typeCountAt('B', 'incoming', 'R'), t.typeCountAt('B', 'incoming', 'S')]).toEqual([1, 0]);
    });
  });

  test('look-ups by order: a range keeps to the kind of its bounds', () => {
    const graph = new PropertyGraph();
    const values = [3n, 'b', 1.5, Number.NaN, 'ab', true, 2n, null, 'a', 3];
    write(graph, (t) => {
      for (const x of values) t.createNode(['A'], { x });
    });
    read(graph, (t) => {
      const found = (ids: Iterable<number>) => Array.from(ids, (id) => t.nodeProperty(id, 'x'));
      expect(found(t.nodesInRange('A', 'x', { from: 2n }))).toEqual([2n, 3n, 3]);
      expect(found(t.nodesInRange('A', 'x', { from: 1.5, to: 3n, fromExcluded: true, toExcluded: true }))).toEqual([
        2n,
      ]);
      expect(found(t.nodesInRange('A', 'x', { to: 'ab' }))).toEqual(['a', 'ab']);
      expect(found(t.nodesWithPrefix('A', 'x', 'a'))).toEqual(['a', 'ab']);
      expect(found(t.nodesInOrder('A', 'x'))).toEqual(['a', 'ab', 'b', true, 1.5, 2n, 3n, 3, Number.NaN]);
      expect(found(t.nodesInOrder('A', 'x', true)).at(0)).toBeNaN();
    });
  });

  test('a reader keeps the version that it began with', () => {
    const graph = new PropertyGraph();
    write(graph, (t) => Array.from({ length: 20 }, (_, index) => t.createNode(['A'], { x: BigInt(index % 3) })));
    const early = graph.begin();
    const before = contents(early);
    write(graph, (t) => {
      t.setNodeProperty(0, 'x', 2n);
      t.removeLabel(1, 'A');
      t.deleteNode(2);
      t.createNode(['A'], { x: 0n });
      t.createRelationship('R', 3, 4);
    });
    expect(contents(early)).toEqual(before);
    expect([...early.nodesWith('A', 'x', 0n)]).toContain(0);
    early.commit();
    read(graph, (t) => {
      expect(t.labelCount('A')).toBe(19);
      expect([...t.nodesWith('A', 'x', 0n)]).not.toContain(0);
      expect([...t.nodesWith('A', 'x', 2.0)]).toContain(0);
    });
  });

  test('one writer at a time, and none in a transaction for reading', () => {
    const graph = new PropertyGraph();
    const writer = graph.begin('write');
    expect(() => graph.begin('write')).toThrow('another transaction');
    expect(() => graph.begin().createNode([])).toThrow('cannot write');
    writer.rollback();
    expect(() => writer.createNode([])).toThrow('ended');
    expect(graph.begin('write').isOpen).toBe(true);
  });

  test('a node that still has relationships cannot be left out', () => {
    const graph = new PropertyGraph();
    write(graph, (t) => t.createRelationship('R', t.createNode(['A']), t.createNode(['B'])));
    const transaction = graph.begin('write');
    transaction.deleteNode(0);
    expect(() => transaction.commit()).toThrow('still has relationships');
    expect(read(graph, (t) => t.nodeCount)).toBe(2);
    write(graph, (t) => {
      t.deleteNode(0);
      t.deleteRelationship(0);
    });
    expect(read(graph, (t) => [t.nodeCount, t.relationshipCount])).toEqual([1, 0]);
  });

  test('what the journal refuses does not become visible', () => {
    const journal = new MemoryJournal();
    const graph = new PropertyGraph(journal);
    write(graph, (t) => t.createNode(['A'], { x: 1n }));
    journal.refuses = true;
    expect(() => write(graph, (t) => t.createNode(['A'], { x: 1n }))).toThrow('disk full');
    expect(read(graph, (t) => [t.nodeCount, t.labelCount('A'), [...t.nodesWith('A', 'x', 1n)].length])).toEqual([
      1, 1, 1,
    ]);
    journal.refuses = false;
    write(graph, (t) => t.createNode(['B']));
    expect(read(new PropertyGraph(journal), contents)).toEqual(read(graph, contents));
  });

  test('a journal with a relationship to nothing is refused', () => {
    const journal = new MemoryJournal();
    const graph = new PropertyGraph(journal);
    write(graph, (t) => t.createRelationship('R', t.createNode(['A']), t.createNode(['B'])));
    const { freeIds } = journal;
    journal.append({ nodes: new Map([[0, null]]), relationships: new Map(), schema: new Map(), freeIds });
    expect(() => new PropertyGraph(journal)).toThrow('damaged');
  });

  test('an id that was given once never comes back, also where the last entities were deleted and the graph was read back', () => {
    const journal = new MemoryJournal();
    const given: [number, number][] = [];
    for (let round = 0; round < 3; round += 1) {
      const graph = new PropertyGraph(journal);
      given.push(
        write(graph, (t) => {
          const node = t.createNode(['A']);
          return [node, t.createRelationship('R', node, node)];
        }),
      );
      write(graph, (t) => {
        t.deleteRelationship(round);
        t.deleteNode(round);
      });
    }
    expect(given).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  test('up to the last id all is as with the first, and then no more is taken', () => {
    const journal = new MemoryJournal();
    const last = 2 ** 31 - 1;
    journal.freeIds = { node: last - 2, relationship: last - 1 };
    const graph = new PropertyGraph(journal);
    write(graph, (t) => {
      const [a, b] = [t.createNode(['A'], { x: 1n }), t.createNode(['A'])];
      t.createRelationship('R', a, b);
      t.createRelationship('S', b, t.createNode(['B']));
    });
    const full = graph.begin('write');
    expect(() => full.createNode([])).toThrow(expect.objectContaining({ code: 'STORE_REFUSED' }));
    expect(() => full.createRelationship('R', last, last)).toThrow(expect.objectContaining({ code: 'STORE_REFUSED' }));
    full.rollback();
    for (const one of [graph, new PropertyGraph(journal)]) {
      read(one, (t) => {
        expect([...t.nodes()]).toEqual([last - 2, last - 1, last]);
        expect([...t.nodesWithLabel('A')]).toEqual([last - 2, last - 1]);
        expect([...t.expand(last - 1, 'both', null)]).toEqual([last, last - 1]);
        expect([...t.relationships()]).toEqual([last - 1, last]);
      });
    }
  });

  test('a journal with a constraint that is none is refused', () => {
    const journal = new MemoryJournal();
    const schema = new Map([['one', { name: 'one', definition: { kind: 'sometimes' } }]]);
    journal.append({ nodes: new Map(), relationships: new Map(), schema, freeIds: journal.freeIds });
    expect(() => new PropertyGraph(journal)).toThrow('damaged: the constraint or index one');
  });

  test('a journal that would give ids anew which are in use is refused', () => {
    const journal = new MemoryJournal();
    write(new PropertyGraph(journal), (t) => t.createRelationship('R', t.createNode(['A']), t.createNode(['B'])));
    for (const freeIds of [
      { node: 1, relationship: 1 },
      { node: 2, relationship: 0 },
    ]) {
      journal.freeIds = freeIds;
      expect(() => new PropertyGraph(journal)).toThrow('damaged');
    }
  });

  test('property names have no special meaning', () => {
    const graph = new PropertyGraph();
    const properties = JSON.parse('{"__proto__": "x", "constructor": "y"}');
    write(graph, (t) => t.createNode(['A'], properties));
    read(graph, (t) => {
      expect(Object.keys(t.nodeProperties(0))).toEqual(['__proto__', 'constructor']);
      expect(t.nodeProperties(0)['toString']).toBeUndefined();
    });
  });

  test('whatever is done and undone: a graph read back from its journal is the same, and a rollback leaves no trace', () => {
    const act = fc.record({
      kind: fc.nat({ max: 6 }),
      a: fc.nat({ max: 15 }),
      b: fc.nat({ max: 15 }),
      value: fc.nat({ max: 2 }),
    });
    const work = fc.array(fc.record({ acts: fc.array(act, { maxLength: 12 }), keep: fc.boolean() }), { maxLength: 8 });
    fc.assert(
      fc.property(work, (transactions) => {
        const journal = new MemoryJournal();
        const graph = new PropertyGraph(journal);
        for (const { acts, keep } of transactions) {
          const before = read(graph, contents);
          const transaction = graph.begin('write');
          for (const one of acts) perform(transaction, one);
          const after = contents(transaction);
          if (keep) transaction.commit();
          else transaction.rollback();
          expect(read(graph, contents)).toEqual(keep ? after : before);
        }
        expect(read(new PropertyGraph(journal), contents)).toEqual(read(graph, contents));
      }),
      { numRuns: 200 },
    );
  });
});

function perform(
  t: GraphTransaction,
  { kind, a, b, value }: { kind: number; a: number; b: number; value: number },
): void {
  const nodes = [...t.nodes()];
  const [from, to] = [nodes[a % Math.max(1, nodes.length)], nodes[b % Math.max(1, nodes.length)]];
  if (kind === 0 || from === undefined || to === undefined)
    t.createNode(value === 0 ? ['A'] : ['A', 'B'], { x: BigInt(value) });
  else if (kind === 1) t.createRelationship(value === 0 ? 'R' : 'S', from, to, { y: BigInt(value) });
  else if (kind === 2) t.setNodeProperty(from, 'x', value === 2 ? null : BigInt(value));
  else if (kind === 3) t.addLabel(from, 'A');
  else if (kind === 4) t.removeLabel(from, 'A');
  else if (kind === 5) {
    for (const id of Array.from(t.expand(from, 'both', null))) t.deleteRelationship(id);
    t.deleteNode(from);
  } else for (const id of [...t.expand(from, 'outgoing', null)].slice(0, 1)) t.deleteRelationship(id);
}
