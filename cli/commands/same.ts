/** `dossier same`: two nodes of the graph are one. */
import { judgePair } from '../judging.ts';
import type { Globals } from '../store.ts';

export const same = (a: string, b: string, given: unknown, globals: Globals): Promise<void> =>
  judgePair('same', [a, b], given, globals);
