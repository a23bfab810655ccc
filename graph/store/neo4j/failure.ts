/** What a Neo4j refuses or fails at, in one sentence with what to do; a fault of our own stays what it is. */
import { Neo4jError } from 'neo4j-driver';
import { DossierError, type DossierErrorCode } from '../../model/errors.ts';

interface Failure {
  readonly codes: RegExp;
  readonly kind: DossierErrorCode;
  readonly sentence: (location: string, reason: string) => string;
}

/** The first that fits an error's code. */
const failures: readonly Failure[] = [
  {
    codes: /Security\.(Unauthorized|CredentialsExpired|TokenExpired|AuthenticationRateLimit)$/,
    kind: 'STORE_REFUSED',
    sentence: (location) => `${location} does not let this user in: check NEO4J_USERNAME and NEO4J_PASSWORD.`,
  },
  {
    codes: /Security\.Forbidden|AccessMode$|ReadOnly\w*Database$/,
    kind: 'STORE_REFUSED',
    sentence: (location, reason) =>
      `${location} does not allow this user to do that (${reason}); ask who runs it for the right.`,
  },
  {
    codes: /Database\.DatabaseNotFound$/,
    kind: 'NOT_FOUND',
    sentence: (location) =>
      `There is no such database at ${location}: check --database, or leave it away for the server's own.`,
  },
  {
    codes: /ServiceUnavailable|SessionExpired|N\/A|DatabaseUnavailable/,
    kind: 'STORE_UNREACHABLE',
    sentence: (location, reason) =>
      `No Neo4j answers at ${location} (${reason}); start it or check the address, then give the same command again: it goes on where it stopped.`,
  },
  {
    codes: /Neo\.(DatabaseError|TransientError)\./,
    kind: 'STORE_UNREACHABLE',
    sentence: (location, reason) =>
      `${location} could not do it (${reason}); what was written is whole: put that right and give the same command again.`,
  },
];

/** The driver's own first sentence, or what it says was the cause. */
function reasonOf(message: string): string {
  const cause = /Caused by: (.+)/.exec(message)?.[1] ?? message.split('\n')[0] ?? '';
  return cause.trim().replace(/\.$/, '');
}

/** The sentence for an error of the driver; anything else comes back as it is. */
export function asFailure(error: unknown, location: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const failure = failures.find(({ codes }) => codes.test(error.code));
  if (failure === undefined) return error;
  const reason = reasonOf(error.message);
  return new DossierError(failure.kind, failure.sentence(location, reason), { cause: error });
}
