/** Ids: a readable kind, a colon, and either a name that identifies or a hash of what identifies. */
import { hash } from 'node:crypto';

/** The first 20 hex digits (80 bits) of a SHA-256 over the parts, which are joined so that no two lists collide. */
export function digest(...parts: readonly (string | number | null)[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, 20);
}

/** `kind:digest`, for what is identified by its content. */
export const hashId = (kind: string, ...parts: readonly (string | number | null)[]): string =>
  `${kind}:${digest(...parts)}`;

/** Case, accents, punctuation and possessives set aside: what two spellings of one name share. */
export function fold(name: string): string {
  if (!beyondEnglish.test(name))
    return name
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Any letter or mark that folding has to look at more closely: most text has none, and is folded three times faster. */
const beyondEnglish = /[^ -~\s‘’“”–—…]/;

/** Longer names are nobody's, and longer keys more than some indexes take: a hash stands for them. */
const LONGEST_NAME = 500;

/** `kind:folded-name`, for what is identified by its name. */
export function nameId(kind: string, name: string): string {
  const folded = fold(name).replaceAll(' ', '-');
  return folded.length > LONGEST_NAME ? hashId(kind, folded) : `${kind}:${folded}`;
}
