/** A question of the library: a Cypher file whose opening comment says, in a fixed form, what it asks and of what. */
import { z } from 'zod';

/**
 * The first four are given by name and looked up in the graph: an actor is a person, state or organization, a subject
 * also a place, proposal or meeting. A date is `YYYY-MM-DD`.
 */
export const ParameterType = z.enum(['person', 'actor', 'proposal', 'subject', 'text', 'date', 'integer']);
export type ParameterType = z.infer<typeof ParameterType>;

export const Parameter = z.object({
  name: z.string().regex(/^[a-z][A-Za-z]*$/),
  type: ParameterType,
  /** False where the question has an answer without it: null is passed, or the default. */
  required: z.boolean(),
  /** As it would be typed; null where there is none. */
  default: z.string().nullable(),
  description: z.string().min(1),
});
export type Parameter = z.infer<typeof Parameter>;

export const Question = z.object({
  /** What it is called by, and the file's name: `who-met-whom`. */
  name: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** One line in plain words. */
  explanation: z.string().min(1),
  parameters: z.array(Parameter),
  /** The statement, without the opening comment. */
  cypher: z.string().min(1),
});
export type Question = z.infer<typeof Question>;

/** `// $limit (integer, default 20): at most so many rows.` */
const parameterLine =
  /^\$(?<name>\w+) \((?<type>\w+)(?:, (?:optional|default (?<default>[^)]+)))?\): (?<description>.+)$/;

function parameter(line: string, file: string): Parameter {
  const groups = parameterLine.exec(line)?.groups;
  if (groups === undefined) {
    throw new Error(`${file}: "${line}" is not of the form "$name (type, default value): description"`);
  }
  const { name, type, description } = groups;
  const required = !/^\$\w+ \(\w+, /.test(line);
  return Parameter.parse({ name, type, required, default: groups['default'] ?? null, description });
}

/**
 * Reads one file. Its form: comment lines (`// `), the first of them the explanation and each further one a parameter,
 * then the statement. A file of another form is a fault of the library, not of its user, and throws a plain Error.
 */
export function parseQuestion(name: string, source: string): Question {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const [explanation, ...parameters] = lines
    .slice(0, end)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .filter((line) => line !== '');
  return Question.parse({
    name,
    explanation,
    parameters: parameters.map((line) => parameter(line, `${name}.cypher`)),
    cypher: lines.slice(end).join('\n').trim(),
  });
}
