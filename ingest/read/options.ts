/** What bounds reading: sizes, times and which addresses may be asked. */
import { z } from 'zod';
import { DossierError } from '../../graph/model/errors.ts';

export const ReadOptions = z.strictObject({
  /** Largest file, page or single JSON line read, in bytes after decompression. Default 20 MiB. */
  maxBytes: z
    .int()
    .positive()
    .default(20 * 1024 * 1024),
  /** Longest that one URL may take in all, redirects included, in milliseconds. Default 20,000. */
  timeoutMs: z.int().positive().default(20_000),
  /** Redirects followed for one URL. Default 5. */
  maxRedirects: z.int().nonnegative().default(5),
  /** Whether a URL may lead to this machine or its own network (loopback, private, link-local). Default no. */
  allowPrivate: z.boolean().default(false),
  /** What a web server is told is asking. */
  userAgent: z.string().min(1).default('Mozilla/5.0 (compatible; Dossier/0.1)'),
});
export type ReadOptions = z.infer<typeof ReadOptions>;
export type ReadOptionsInput = z.input<typeof ReadOptions>;

/** Fills in the defaults; throws OPTION_INVALID naming the option that is wrong. */
export function readOptions(given: ReadOptionsInput = {}): ReadOptions {
  const parsed = ReadOptions.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DossierError('OPTION_INVALID', `Reading option ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
