/** A source: one file or URL that articles are to be read from, or the reason why it cannot be. */
import type { DossierError } from '../../../graph/model/errors.ts';

export type Source =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly path: string }
  | { readonly kind: 'problem'; readonly path: string; readonly error: DossierError };
