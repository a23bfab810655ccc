/** Adds a node to the store in the folder named, then holds a transaction open until a file is there; says so in between. */
import { existsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import { EmbeddedStore } from '../../../../../graph/store/embedded/embedded-store.ts';

const [folder = '', until = ''] = process.argv.slice(2);
const store = EmbeddedStore.open(folder, { write: true });
const transaction = store.graph.begin('write');
transaction.createNode(['Thing']);
transaction.commit();
const root = open({ path: join(folder, 'dossier.lmdb'), encoding: 'binary' });
root.transactionSync(() => {
  writeSync(1, 'holding\n');
  while (!existsSync(until)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
});
await root.close();
await store.close();
