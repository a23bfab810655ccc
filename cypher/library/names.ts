/** From a name that a person typed to the one node that bears it. */
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';
import { fold } from '../../graph/model/id.ts';
import type { Transaction } from '../session.ts';
import { nearest, suggestion } from './nearest.ts';

export const Named = z.object({
  id: z.string(),
  label: z.string(),
  /** A proposal's or meeting's title. */
  name: z.string(),
  aliases: z.array(z.string()),
});
export type Named = z.infer<typeof Named>;

export const actorLabels = ['Person', 'State', 'Organization'] as const;
export const subjectLabels = [...actorLabels, 'Place', 'Proposal', 'Meeting'] as const;

/** Labels are constants of this file, never input. */
const listing = (labels: readonly string[]) =>
  labels
    .map(
      (label) => `MATCH (n:${label})
RETURN n.id AS id, '${label}' AS label, coalesce(n.name, n.title, n.id) AS name, coalesce(n.aliases, []) AS aliases`,
    )
    .join('\nUNION ALL\n');

async function list(transaction: Transaction, labels: readonly string[]): Promise<Named[]> {
  const { records } = await transaction.run(listing(labels));
  return records.map((record) => Named.parse(record.toObject())).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The strongest kind of match that anything has: its id, its name, one of its other names, or words of its name. */
function matches(all: readonly Named[], name: string): Named[] {
  const folded = fold(name);
  const words = folded.split(' ');
  const holds = (other: string) => {
    const theirs = new Set(fold(other).split(' '));
    return folded !== '' && words.every((word) => theirs.has(word));
  };
  const tests: ((node: Named) => boolean)[] = [
    (node) => node.id === name,
    (node) => fold(node.name) === folded,
    (node) => node.aliases.some((alias) => fold(alias) === folded),
    (node) => [node.name, ...node.aliases].some(holds),
  ];
  for (const test of tests) {
    const found = all.filter(test);
    if (found.length > 0) return found;
  }
  return [];
}

const shown = ({ name, label, id }: Named) => `${name} (${label}, ${id})`;

/**
 * The node that is meant; case, accents and punctuation do not matter, and words of the name are enough where only
 * one node has them. Throws NOT_FOUND, with names that are near, or AMBIGUOUS, with the ids to choose from.
 */
export async function findNamed(transaction: Transaction, name: string, labels: readonly string[]): Promise<Named> {
  const all = await list(transaction, labels);
  const found = matches(all, name);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  if (first !== undefined) {
    const more = found.length > 6 ? ` and ${found.length - 6} more` : '';
    throw new DossierError(
      'AMBIGUOUS',
      `"${name}" may be ${found.slice(0, 6).map(shown).join(', ')}${more}: give the full name, or the id.`,
    );
  }
  const spellings = all.flatMap((node) => [node.name, ...node.aliases].map((spelling) => ({ spelling, node })));
  const near = nearest(fold(name), [...new Set(spellings.map(({ spelling }) => fold(spelling)))]);
  const names = near.flatMap((one) => spellings.find(({ spelling }) => fold(spelling) === one)?.node.name ?? []);
  throw new DossierError(
    'NOT_FOUND',
    `Nothing in the graph is called "${name}".${suggestion([...new Set(names)]) || ' "dossier status" says what the graph holds.'}`,
  );
}
