/** What is printed when a command fails: one sentence for what a person can put right, everything for a bug. */
import { DossierError } from '../../graph/model/errors.ts';
import { CypherError } from '../../cypher/session.ts';

export function explainFailure(error: unknown): string {
  if (error instanceof DossierError) return `${error.message}\n`;
  if (error instanceof CypherError) return `${error.message}\n(${error.code})\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${stack}\nThis is a fault in Dossier, not in what you asked; please report it with the lines above.\n`;
}
