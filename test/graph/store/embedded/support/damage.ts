/** A small store with something of everything in it, and what can be read of a copy that was altered. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DossierError } from '../../../../../graph/model/errors.ts';
import { judge } from '../../../../../graph/model/judgement.ts';
import { EmbeddedStore } from '../../../../../graph/store/embedded/embedded-store.ts';
import type { GraphTransaction } from '../../../../../graph/store/property-graph/transaction.ts';
import { told } from './told.ts';

const FILE = 'dossier.lmdb';

export async function smallStore(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-damage-'));
  try {
    const store = EmbeddedStore.open(folder, { write: true });
    for (const day of ['2031-05-13', '2031-06-02', '2031-07-21']) {
      const { article, reading } = told('Ivo Lind', `Sana Haddad ${day}`, day);
      store.evidence.add(article, reading);
    }
    // So many that their tree has a branch.
    for (let n = 0; n < 40; n += 1) store.judgements.add(judge('same', ['a', `b${n}`], null, '2031-08-01T00:00:00Z'));
    write(store, (graph) => {
      for (let n = 0; n < 300; n += 1)
        graph.createNode(['Thing', `Kind${n % 3}`], { n: BigInt(n), name: `thing ${n}` });
      for (let n = 0; n < 120; n += 1) graph.createRelationship('NEXT', n, n + 1, { weight: n / 7 });
    });
    write(store, (graph) => {
      for (let n = 0; n < 120; n += 7) graph.deleteRelationship(n);
      graph.setNodeProperty(5, 'name', 'x'.repeat(9000));
    });
    await store.close();
    return readFileSync(join(folder, FILE));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(store: EmbeddedStore, work: (graph: GraphTransaction) => void): void {
  const transaction = store.graph.begin('write');
  work(transaction);
  transaction.commit();
}

/** All that can be read of a store whose file holds these bytes; null where the store says that they are not right. */
export async function contents(bytes: Uint8Array): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-damage-'));
  try {
    writeFileSync(join(folder, FILE), bytes);
    return await contentsOf(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function contentsOf(folder: string): Promise<string | null> {
  try {
    const store = EmbeddedStore.open(folder);
    try {
      return JSON.stringify(everything(store), (_, value: unknown) =>
        typeof value === 'bigint' ? Number(value) : value,
      );
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof DossierError && error.code.startsWith('STORE_')) return null;
    throw error;
  }
}

/** Places at which a file that is altered in place, one place after the other, is read as something that it never was. */
export async function misread(
  bytes: Uint8Array,
  places: Iterable<number>,
  alter: (file: number, place: number) => void,
): Promise<number[]> {
  const whole = await contents(bytes);
  const folder = mkdtempSync(join(tmpdir(), 'dossier-damage-'));
  const path = join(folder, FILE);
  writeFileSync(path, bytes);
  const file = openSync(path, 'r+');
  const wrong: number[] = [];
  try {
    for (const place of places) {
      alter(file, place);
      const found = await contentsOf(folder);
      // LMDB gives back what it mapped once the turn has ended, and a process may map some 65,000 times.
      await setImmediate();
      if (found !== null && found !== whole) wrong.push(place);
    }
    return wrong;
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}

function everything(store: EmbeddedStore): unknown {
  const graph = store.graph.begin();
  return {
    evidence: [...store.evidence.all()],
    judgements: [...store.judgements.all()],
    schema: graph.schema(),
    nodes: Array.from(graph.nodes(), (id) => [id, graph.labels(id), graph.nodeProperties(id)]),
    relationships: Array.from(graph.relationships(), (id) => [
      id,
      graph.relationship(id),
      graph.relationshipProperties(id),
    ]),
  };
}
