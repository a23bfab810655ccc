/** Bytes with a checksum in front: a record that was cut short or altered on disk is noticed, never read as data. */
import { crc32 } from 'node:zlib';
import { DossierError } from '../../model/errors.ts';
import { StateLost } from '../../resolve/state/state-lost.ts';

const CHECKSUM_BYTES = 4;

/** `under`: a checksum that this one goes on from; default none. */
export function sealBytes(body: Uint8Array, under = 0): Buffer {
  const sealed = Buffer.allocUnsafe(CHECKSUM_BYTES + body.length);
  sealed.writeUInt32LE(crc32(body, under), 0);
  sealed.set(body, CHECKSUM_BYTES);
  return sealed;
}

/** Throws `STORE_INVALID` where the record is not as it was written; `what` names it in the message. */
export function unsealBytes(sealed: Uint8Array, what: string, under = 0): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const body = bytes.subarray(CHECKSUM_BYTES);
  if (bytes.length <= CHECKSUM_BYTES || bytes.readUInt32LE(0) !== crc32(body, under)) throw damaged(what);
  return body;
}

/** As JSON. */
export function seal(value: unknown): Buffer {
  return sealBytes(Buffer.from(JSON.stringify(value), 'utf8'));
}

/** Throws `STORE_INVALID` where the record is not as it was written; `what` names it in the message. */
export function unseal(sealed: Uint8Array, what: string): unknown {
  return JSON.parse(unsealBytes(sealed, what).toString('utf8'));
}

/** As JSON, of what can be made anew from the evidence; the checksum is also of the key, which the record does not hold. */
export function sealState(key: string, value: unknown): Buffer {
  return sealBytes(Buffer.from(JSON.stringify(value), 'utf8'), crc32(key));
}

/** Throws `StateLost` where the record is not as it was written, or was written under another key. */
export function unsealState(key: string, sealed: Uint8Array): unknown {
  try {
    return JSON.parse(unsealBytes(sealed, key, crc32(key)).toString('utf8'));
  } catch (cause) {
    throw new StateLost(`${key} is not as it was written`, { cause });
  }
}

export const damaged = (what: string, cause?: unknown): DossierError =>
  new DossierError(
    'STORE_INVALID',
    `The store is damaged: ${what} is not as it was written; restore a copy or read the articles into a new store.`,
    { cause },
  );
