/** Brings the facts of a property graph from what they are to what they should be, touching only what differs. */
import type { Facts } from '../../model/fact.ts';
import { difference } from '../../project/difference.ts';
import type { GraphTransaction } from '../property-graph/transaction.ts';
import type { Refreshed } from '../store.ts';
import { readFacts } from './read.ts';
import { typed } from './typed.ts';

/** Writes into the open transaction; the caller commits. */
export function writeFacts(transaction: GraphTransaction, facts: Facts): Refreshed {
  const before = readFacts(transaction);
  const { nodesToWrite, nodesToDelete, relationshipsToWrite, relationshipsToDelete } = difference(before, facts);
  const numbers = new Map(before.nodeNumbers);
  for (const id of relationshipsToDelete) {
    const number = before.relationshipNumbers.get(id);
    if (number !== undefined) transaction.deleteRelationship(number);
  }
  for (const id of nodesToDelete) {
    const number = numbers.get(id);
    if (number === undefined) continue;
    const attached = Array.from(transaction.expand(number, 'both', null));
    for (const other of attached) transaction.deleteRelationship(other);
    transaction.deleteNode(number);
  }
  for (const { id, label, properties } of nodesToWrite) {
    const number = numbers.get(id);
    if (number === undefined) numbers.set(id, transaction.createNode([label], typed(properties)));
    else transaction.setNodeProperties(number, typed(properties));
  }
  for (const { id, type, start, end, properties } of relationshipsToWrite) {
    const number = before.relationshipNumbers.get(id);
    const [from, to] = [numbers.get(start), numbers.get(end)];
    if (number !== undefined) transaction.setRelationshipProperties(number, typed(properties));
    else if (from !== undefined && to !== undefined) transaction.createRelationship(type, from, to, typed(properties));
    else throw new Error(`${type} ${id} leads to a node that is not among the facts`);
  }
  return {
    written: nodesToWrite.length + relationshipsToWrite.length,
    deleted: nodesToDelete.length + relationshipsToDelete.length,
  };
}
