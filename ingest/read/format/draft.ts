/** What a format's reader hands on: one article's text and the fields that the format itself has for it. */
import type { DossierError } from '../../../graph/model/errors.ts';
import type { Span } from '../../../graph/model/span.ts';
import type { Metadata } from '../metadata/metadata.ts';

export interface Draft {
  readonly kind: 'draft';
  readonly path: string;
  readonly text: string;
  readonly fields: Metadata;
  /** Stretches that the format itself marks as no prose, such as front matter. */
  readonly furniture?: readonly Span[];
}

/** One item of a source that could not be read; the others go on. */
export interface Problem {
  readonly kind: 'problem';
  readonly path: string;
  readonly error: DossierError;
}

export type Found = Draft | Problem;

/** A file or a page as bytes, with what is known of it from outside. */
export interface Content {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Media type that a server declared, without parameters; null for a file. */
  readonly mediaType: string | null;
  readonly charset: string | null;
  /** Where it was fetched from; null for a file. */
  readonly url: string | null;
}
