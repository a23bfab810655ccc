/** Name resolution that refuses private addresses and hands the connection the very address that was checked. */
import { lookup } from 'node:dns/promises';
import { type LookupFunction, isIP } from 'node:net';
import { DossierError } from '../../../graph/model/errors.ts';
import { isPublicAddress } from './address.ts';

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/**
 * The address to connect to, checked. Every address of the name must be public: one that is not makes the name
 * suspect. Throws URL_REFUSED or URL_FAILED.
 */
export async function checkedAddress(
  url: URL,
  allowPrivate: boolean,
  resolve: Resolve,
): Promise<{ address: string; family: number }> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolved(url, host, resolve);
  const inside = allowPrivate ? undefined : found.find(({ address }) => !isPublicAddress(address));
  if (inside !== undefined) {
    const message = `${url.href} leads to ${inside.address}, an address of this machine or its network; allow private addresses to read it.`;
    throw new DossierError('URL_REFUSED', message);
  }
  const [first] = found;
  if (first === undefined) throw new DossierError('URL_FAILED', `${url.href}: no address for ${host}; check the name.`);
  return first;
}

async function resolved(url: URL, host: string, resolve: Resolve): ReturnType<Resolve> {
  try {
    return await resolve(host);
  } catch (cause) {
    throw new DossierError('URL_FAILED', `${url.href}: ${host} cannot be found; check the name and the network.`, {
      cause,
    });
  }
}

/** Answers every question of a connection with one address, so that a name cannot change between check and use. */
export const pinned =
  ({ address, family }: { address: string; family: number }): LookupFunction =>
  (_host, options, answer) => {
    if (options.all) answer(null, [{ address, family }]);
    else answer(null, address, family);
  };
