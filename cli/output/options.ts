/** Checks a command's options by their schema; the message names the option as it was typed. */
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';

export function checkOptions<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? 'option').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new DossierError('OPTION_INVALID', `--${name}: ${issue?.message ?? 'is not valid'}.`);
}
