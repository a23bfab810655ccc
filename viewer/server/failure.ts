/** Errors as JSON: a code to branch on, a sentence to show. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { DossierError, type DossierErrorCode } from '../../graph/model/errors.ts';
import { CypherError } from '../../cypher/session.ts';
import type { ErrorBody } from './wire.ts';

export const refuse = (context: Context, status: ContentfulStatusCode, code: string, message: string): Response =>
  context.json({ code, message } satisfies ErrorBody, status);

const statuses: Partial<Record<DossierErrorCode, ContentfulStatusCode>> = {
  NOT_FOUND: 404,
  AMBIGUOUS: 409,
  OPTION_INVALID: 400,
  STORE_LOCKED: 503,
  STORE_INVALID: 503,
};

/** What a person can put right keeps its sentence; a bug is reported to `report` and shown without its insides. */
export function failure(context: Context, error: unknown, report: (error: unknown) => void): Response {
  if (error instanceof CypherError) {
    const { code, message, line, column } = error;
    return context.json({ code, message, line, column } satisfies ErrorBody, 400);
  }
  if (error instanceof DossierError) return refuse(context, statuses[error.code] ?? 400, error.code, error.message);
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const where = issue?.path.join('.') || 'the request';
    return refuse(context, 400, 'REQUEST_INVALID', `${where}: ${issue?.message ?? 'not of the expected form'}.`);
  }
  report(error);
  return refuse(context, 500, 'INTERNAL', 'The server failed to answer this; its own output says why.');
}
