/** The one error class for what a person can put right: bad input, bad options, a store that cannot be opened. */

/** Stable codes; a caller may branch on them. */
export type DossierErrorCode =
  | 'INPUT_UNREADABLE'
  | 'INPUT_EMPTY'
  | 'INPUT_NOT_TEXT'
  | 'INPUT_TOO_LARGE'
  | 'INPUT_MALFORMED'
  | 'INPUT_NO_ARTICLE'
  | 'URL_REFUSED'
  | 'URL_FAILED'
  | 'OPTION_INVALID'
  | 'MODEL_INVALID'
  | 'READER_FAILED'
  | 'READER_REFUSED'
  | 'STORE_INVALID'
  | 'STORE_LOCKED'
  | 'STORE_NEWER'
  | 'STORE_REFUSED'
  | 'STORE_UNREACHABLE'
  | 'NOT_FOUND'
  | 'AMBIGUOUS';

/**
 * A user error: its message says what is wrong, where, and what to do, in one sentence; it is shown without a stack.
 * Anything else that is thrown is a bug and keeps its stack.
 */
export class DossierError extends Error {
  readonly code: DossierErrorCode;

  constructor(code: DossierErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DossierError';
    this.code = code;
  }
}
