/** What is printed when something fails: one sentence for what a person can put right, everything for a bug. */
import { DossierError } from '../../graph/model/errors.ts';
import { CypherError } from '../../cypher/session.ts';
import { printable } from './printable.ts';

export function explainFailure(error: unknown): string {
  if (error instanceof DossierError) return `${printable(error.message)}\n`;
  if (error instanceof CypherError) return `${printable(error.message)}\n(${error.code})\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${printable(stack)}\nThis is a fault in Dossier, not in what you asked; please report it with the lines above.\n`;
}
