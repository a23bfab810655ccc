/** Asks the person to agree. */
import { createInterface } from 'node:readline/promises';
import { DossierError } from '../graph/model/errors.ts';

/** `unasked`: what is said where nobody can be asked; it names the option that agrees beforehand. */
export async function confirmed(question: string, unasked: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new DossierError('OPTION_INVALID', unasked);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}
