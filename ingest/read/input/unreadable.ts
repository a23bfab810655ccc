/** Says in one sentence why the file system would not give a file. */
import { DossierError } from '../../../graph/model/errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the path',
  EACCES: 'may not be read; change its permissions',
  EPERM: 'may not be read; change its permissions',
  ELOOP: 'is a link that leads back to itself; remove it',
  ENAMETOOLONG: 'has too long a name; shorten it',
  EMFILE: 'could not be opened, because too many files are open; raise the limit (ulimit -n)',
  EIO: 'could not be read from its disk; copy it elsewhere',
};

export function unreadable(path: string, cause: unknown, isLink = false): DossierError {
  const code = errorCode(cause);
  const reason =
    isLink && code === 'ENOENT'
      ? 'is a link to a file that does not exist; remove or repair it'
      : (REASONS[code] ?? `could not be read (${code}); check the file`);
  return new DossierError('INPUT_UNREADABLE', `${path} ${reason}.`, { cause });
}

/** The system's code for an error, such as ENOENT; `unknown` where it has none. */
export function errorCode(cause: unknown): string {
  const hasCode = typeof cause === 'object' && cause !== null && 'code' in cause;
  return hasCode && typeof cause.code === 'string' ? cause.code : 'unknown';
}
