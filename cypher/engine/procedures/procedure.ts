/** What a procedure is: a name, what it takes, the columns that it gives. */
import type { Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';

export interface ProcedureParameter {
  readonly name: string;
  /** Kinds that it takes; null is always taken where `nullable`. */
  readonly kinds: readonly string[];
  readonly nullable: boolean;
  /** Given where the call leaves it out. */
  readonly missing?: Value;
}

export interface Procedure {
  readonly name: string;
  readonly parameters: readonly ProcedureParameter[];
  readonly columns: readonly string[];
  /** Of SHOW: the columns that it gives without YIELD; all by default. */
  readonly standard?: readonly string[];
  /** Each row has a value for each column; a procedure without columns passes its caller's rows on. */
  readonly run: (items: readonly Value[], context: Context) => Iterable<readonly Value[]>;
}

/** What the graph is called where a server would name a database. */
export const DATABASE = 'dossier';

/** Of SHOW: names that are wanted; null: all. */
export const NAMES: ProcedureParameter = { name: 'names', kinds: ['LIST'], nullable: true, missing: null };

/** Of SHOW: the kind that is wanted; null: all. */
export const KIND: ProcedureParameter = { name: 'kind', kinds: ['STRING'], nullable: true, missing: null };
