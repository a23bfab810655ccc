/** Ids: a readable kind, a colon, and either a name that identifies or a hash of what identifies. */
import { createHash } from 'node:crypto';

/** The first 20 hex digits (80 bits) of a SHA-256 over the parts, which are joined so that no two lists collide. */
export function digest(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

/** `kind:digest`, for what is identified by its content. */
export const hashId = (kind: string, ...parts: readonly (string | number | null)[]): string =>
  `${kind}:${digest(...parts)}`;

/** Case, accents, punctuation and possessives set aside: what two spellings of one name share. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `kind:folded-name`, for what is identified by its name. */
export const nameId = (kind: string, name: string): string => `${kind}:${fold(name).replaceAll(' ', '-')}`;
