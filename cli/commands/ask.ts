/** `dossier ask`: a question of the library by name, or the list of them. */
import { z } from 'zod';
import { parseAssignments } from '../../cypher/library/arguments.ts';
import { ask as askQuestion } from '../../cypher/library/ask.ts';
import { question, questions } from '../../cypher/library/library.ts';
import type { Question } from '../../cypher/library/question.ts';
import { colour } from '../output/colour.ts';
import { checkOptions } from '../output/options.ts';
import { RowFormat, writeRows } from '../output/rows.ts';
import { writeOutput } from '../output/write.ts';
import { RunLimits, runOptions } from '../run-options.ts';
import { type Globals, withSession } from '../store.ts';

const AskOptions = RunLimits.extend({ format: RowFormat, cypher: z.boolean().default(false) });

export async function ask(name: string | undefined, values: string[], given: unknown, globals: Globals): Promise<void> {
  const { format, cypher, ...limits } = checkOptions(AskOptions, given);
  if (name === undefined) return writeOutput(list(questions()), undefined);
  const asked = question(name);
  if (cypher) return writeOutput(`${asked.cypher.trim()}\n`, undefined);
  const result = await withSession(globals, 'read', (session) =>
    askQuestion(session, asked, parseAssignments(values), runOptions(limits)),
  );
  return writeRows(result, format, limits.limit);
}

function list(all: readonly Question[]): string {
  return all
    .map((one) => {
      const needs = one.parameters.map((p) => (p.required ? `${p.name}=…` : `[${p.name}=…]`)).join(' ');
      return `${colour.bold(one.name)}${needs === '' ? '' : ` ${needs}`}\n    ${one.explanation}\n`;
    })
    .join('');
}
