/** What is printed when something fails: one sentence for what a person can put right, everything for a bug. */
import { DossierError } from '../../graph/model/errors.ts';
import { CypherError } from '../../cypher/session.ts';
import { printable } from './printable.ts';

/** What to do on the command line, where the engine cannot know it. */
const remedies: Readonly<Record<string, string>> = {
  'Neo.ClientError.Statement.AccessMode': '`dossier query --write` lets a query change the graph.\n',
};

export function explainFailure(error: unknown): string {
  if (error instanceof DossierError) return `${printable(error.message)}\n`;
  if (error instanceof CypherError)
    return `${printable(error.message)}\n(${error.code})\n${remedies[error.code] ?? ''}`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${printable(stack)}\nThis is a fault in Dossier, not in what you asked; please report it with the lines above.\n`;
}
