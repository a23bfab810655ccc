/** Finds nodes by their names, other names and quoted words; case and accents do not matter. */
import MiniSearch from 'minisearch';
import { fold } from './fold.ts';
import type { NamedRow } from './graph-source.ts';
import type { NodeKind, SearchHit } from './wire.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly aliases: string;
}

/** A word without case and accents; null for what has no letter or digit. */
const processTerm = (term: string): string | null => fold(term) || null;

const options = {
  fields: ['name', 'aliases'],
  processTerm,
  searchOptions: { boost: { name: 2 }, prefix: true, fuzzy: (term: string) => (term.length > 4 ? 0.2 : false) },
};

export type Search = (words: string, options?: { kinds?: readonly NodeKind[]; limit?: number }) => SearchHit[];

/** People and states before words said where both match alike: what more origins tell of ranks higher. */
export function searchIndex(rows: readonly NamedRow[]): Search {
  const index = new MiniSearch<Entry>(options);
  const byId = new Map(rows.map((row) => [row.id, row]));
  index.addAll(rows.map(({ id, name, aliases }) => ({ id, name, aliases: aliases.join(' · ') })));
  return (words, { kinds, limit = 20 } = {}) => {
    const found = index.search(words, {
      combineWith: 'AND',
      boostDocument: (id) => weight(byId.get(String(id))),
    });
    return found
      .flatMap(({ id }) => byId.get(String(id)) ?? [])
      .filter(({ kind }) => kinds === undefined || kinds.length === 0 || kinds.includes(kind))
      .slice(0, limit)
      .map((row) => hit(row, words));
  };
}

const weight = (row: NamedRow | undefined): number =>
  row === undefined ? 1 : (1 + Math.log1p(row.origins)) * (row.kind === 'Statement' ? 0.4 : 1);

function hit({ id, kind, name, aliases, origins }: NamedRow, words: string): SearchHit {
  const wanted = fold(words).split(' ');
  const inName = wanted.every((word) => fold(name).includes(word));
  const alias = inName ? undefined : aliases.find((one) => wanted.some((word) => fold(one).includes(word)));
  return { id, kind, name, matched: alias ?? null, origins };
}
