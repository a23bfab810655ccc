/** Puts a question of the library to a graph. */
import type { Result, RunOptions, Session, Transaction } from '../session.ts';
import { parseArguments } from './arguments.ts';
import { actorLabels, findNamed, subjectLabels } from './names.ts';
import type { ParameterType, Question } from './question.ts';
import { listsSides, sidesAmong } from './sides.ts';

/** What a name may stand for; types that are not looked up are absent. */
const lookups: Partial<Record<ParameterType, readonly string[]>> = {
  person: ['Person'],
  actor: actorLabels,
  proposal: ['Proposal'],
  subject: subjectLabels,
};

/**
 * The parameters to run it with: values as typed, checked, and names replaced by the ids of what they name.
 * Throws OPTION_INVALID, NOT_FOUND or AMBIGUOUS.
 */
export async function bind(
  transaction: Transaction,
  question: Question,
  values: Readonly<Record<string, string>>,
): Promise<Record<string, string | bigint | null>> {
  const parameters = parseArguments(question, values);
  for (const { name, type } of question.parameters) {
    const value = parameters[name];
    const labels = lookups[type];
    if (labels === undefined || typeof value !== 'string') continue;
    parameters[name] = (await findNamed(transaction, value, labels)).id;
  }
  return parameters;
}

/**
 * `values` maps parameters to what was typed for them: `{ actor: 'Ivo Lind', limit: '5' }`. Names are looked up and the
 * question is asked in one read transaction. What there is to remark on its text is left out: it is not the person's own
 * (that a graph has no proposals yet is no misspelling).
 * Of disputes only values that take a side are given. Throws as `bind` does, or a CypherError, as where a time limit is passed.
 */
export async function ask(
  session: Session,
  question: Question,
  values: Readonly<Record<string, string>> = {},
  options?: RunOptions,
): Promise<Result> {
  return session.executeRead(async (transaction) => {
    const result = await transaction.run(question.cypher, await bind(transaction, question, values), options);
    const records = listsSides(question) ? sidesAmong(result.records) : result.records;
    return { ...result, records, summary: { ...result.summary, notifications: [] } };
  });
}
