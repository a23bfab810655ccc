/**
 * Commits to the store in the folder named, one numbered change after the other, until it is killed; a line with the
 * number is written once the change is acknowledged. Each change has parts in several pages and in the evidence.
 */
import { writeSync } from 'node:fs';
import { EmbeddedStore } from '../../../graph/store/embedded/embedded-store.ts';
import { told } from '../../graph/store/embedded/support/told.ts';

const [folder = ''] = process.argv.slice(2);
const store = EmbeddedStore.open(folder, { write: true });
const reader = store.graph.begin();
const [counter] = reader.nodesWithLabel('Counter');
let number = counter === undefined ? 0 : Number(reader.nodeProperty(counter, 'last')) + 1;
let last = counter;
for (;;) {
  const { article, reading } = told('Ivo Lind', `Number ${number}`, '2031-05-13');
  store.evidence.add(article, reading);
  const transaction = store.graph.begin('write');
  last ??= transaction.createNode(['Counter']);
  const half = transaction.createNode(['Half'], { number: BigInt(number), text: 'x'.repeat(number % 5000) });
  const other = transaction.createNode(['Other'], { number: BigInt(number) });
  transaction.createRelationship('HALVES', half, other, { number: BigInt(number) });
  transaction.createRelationship('COUNTED', last, half);
  transaction.setNodeProperty(last, 'last', BigInt(number));
  transaction.commit();
  writeSync(1, `${number}\n`);
  number += 1;
}
