/** The cells that facts come in, each of one article, entity, meeting, proposal, statement or pair of actors. */
import type { Facts } from '../model/fact.ts';

/** Cells that have to be made anew, or are gone. */
export interface Cells {
  /** Ids of articles. */
  readonly articles: ReadonlySet<string>;
  /** Entities, in resolution's own names for them. */
  readonly entities: ReadonlySet<string>;
  /** Ids. */
  readonly meetings: ReadonlySet<string>;
  readonly proposals: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
  /** Pairs of actors, in resolution's own names. */
  readonly rebuffs: ReadonlySet<string>;
}

/** The facts of one cell; none where it is gone. */
export interface Cell {
  readonly kind: 'article' | 'entity' | 'meeting' | 'proposal' | 'statement' | 'rebuff';
  /** As `Cells` has it. */
  readonly key: string;
  readonly facts: Facts;
}

/** Each cell of several changes once, where it comes first. */
export function eachOnce(changes: readonly Cells[]): Cells[] {
  const met = mapped(() => new Set<string>());
  return changes.map((cells) =>
    mapped((kind) => {
      const fresh = [...cells[kind]].filter((key) => !met[kind].has(key));
      for (const key of fresh) met[kind].add(key);
      return new Set(fresh);
    }),
  );
}

const mapped = <T>(of: (kind: keyof Cells) => T): Record<keyof Cells, T> => ({
  articles: of('articles'),
  entities: of('entities'),
  meetings: of('meetings'),
  proposals: of('proposals'),
  statements: of('statements'),
  rebuffs: of('rebuffs'),
});
