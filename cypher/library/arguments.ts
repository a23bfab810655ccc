/** What was typed for a question's parameters (`actor=Ivo Lind`), checked against their types. */
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';
import { Day } from '../../graph/model/interval.ts';
import { nearest, suggestion } from './nearest.ts';
import type { Parameter, ParameterType, Question } from './question.ts';

const givenName = z.string().trim().min(1);
const integer = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(BigInt);
const schemas: Readonly<Record<ParameterType, z.ZodType<string | bigint>>> = {
  person: givenName,
  actor: givenName,
  proposal: givenName,
  subject: givenName,
  text: z.string(),
  date: Day,
  integer,
};
const wanted: Readonly<Record<ParameterType, string>> = {
  person: 'the name of a person',
  actor: 'the name of a person, state or organization',
  proposal: 'the title of a proposal, or words of it',
  subject: 'the name of an actor or place, or the title of a proposal or meeting',
  text: 'text',
  date: 'a date such as 2025-04-25',
  integer: 'a whole number such as 20',
};

/** `name=value`, once for each parameter; throws OPTION_INVALID for anything else. */
export function parseAssignments(texts: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at < 1) {
      throw new DossierError('OPTION_INVALID', `"${text}" does not set a parameter: write it as name=value.`);
    }
    const name = text.slice(0, at).trim();
    if (name in values) throw new DossierError('OPTION_INVALID', `The parameter "${name}" is set twice.`);
    values[name] = text.slice(at + 1).trim();
  }
  return values;
}

function convert(question: Question, parameter: Parameter, text: string | undefined): string | bigint | null {
  const value = text ?? parameter.default;
  if (value === null) {
    if (!parameter.required) return null;
    throw new DossierError(
      'OPTION_INVALID',
      `"${question.name}" needs ${parameter.name}: ${wanted[parameter.type]}; write ${parameter.name}=VALUE.`,
    );
  }
  const parsed = schemas[parameter.type].safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DossierError(
    'OPTION_INVALID',
    `"${value}" cannot be ${parameter.name} of "${question.name}": it must be ${wanted[parameter.type]}.`,
  );
}

/** A value for every parameter of the question, null where an optional one is left out. */
export function parseArguments(
  question: Question,
  values: Readonly<Record<string, string>>,
): Record<string, string | bigint | null> {
  const names = question.parameters.map((parameter) => parameter.name);
  const unknown = Object.keys(values).find((key) => !names.includes(key));
  if (unknown !== undefined) {
    const has = names.length === 0 ? 'It has none.' : `It has: ${names.join(', ')}.`;
    throw new DossierError(
      'OPTION_INVALID',
      `"${question.name}" has no parameter "${unknown}".${suggestion(nearest(unknown, names)) || ` ${has}`}`,
    );
  }
  return Object.fromEntries(
    question.parameters.map((parameter) => [parameter.name, convert(question, parameter, values[parameter.name])]),
  );
}
