/** `dossier different`: two nodes, or two tellings that were joined, are not one. */
import { judgePair } from '../judging.ts';
import type { Globals } from '../store.ts';

export const different = (a: string, b: string, given: unknown, globals: Globals): Promise<void> =>
  judgePair('different', [a, b], given, globals);
