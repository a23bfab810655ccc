/** Articles and readings as a Neo4j keeps them: JSON, deflated, in an array of bytes. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { z } from 'zod';
import { DossierError } from '../../model/errors.ts';

/** No payload of ours grows beyond this; bounds what a foreign one may unpack to. */
const LARGEST = 512 * 1024 * 1024;

export const pack = (value: unknown): Int8Array => new Int8Array(deflateRawSync(JSON.stringify(value)));

/** `what`: for the sentence where it is not what Dossier wrote. */
export function unpack<T>(schema: z.ZodType<T>, bytes: unknown, what: string): T {
  try {
    if (!(bytes instanceof Int8Array)) throw new TypeError('no bytes');
    const json = inflateRawSync(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      maxOutputLength: LARGEST,
    });
    return schema.parse(JSON.parse(json.toString('utf8')));
  } catch (cause) {
    throw new DossierError(
      'STORE_INVALID',
      `In this Neo4j ${what} is not as Dossier wrote it; forget it and read it again.`,
      { cause },
    );
  }
}
