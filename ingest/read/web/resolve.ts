/** Name resolution that refuses private addresses and hands the connection the very address that was checked. */
import { lookup } from 'node:dns/promises';
import { type LookupFunction, isIP } from 'node:net';
import { DossierError } from '../../../graph/model/errors.ts';
import { isPublicAddress } from './address.ts';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/**
 * The addresses to connect to, checked. Every address of the name must be public: one that is not makes the name
 * suspect. Throws URL_REFUSED or URL_FAILED.
 */
export async function checkedAddresses(
  url: URL,
  allowPrivate: boolean,
  resolve: Resolve,
): Promise<readonly [Address, ...Address[]]> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const [first, ...others] = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolved(url, host, resolve);
  if (first === undefined) throw new DossierError('URL_FAILED', `${url.href}: no address for ${host}; check the name.`);
  const inside = allowPrivate ? undefined : [first, ...others].find(({ address }) => !isPublicAddress(address));
  if (inside === undefined) return [first, ...others];
  const message = `${url.href} leads to ${inside.address}, an address of this machine or its network; allow private addresses to read it.`;
  throw new DossierError('URL_REFUSED', message);
}

async function resolved(url: URL, host: string, resolve: Resolve): ReturnType<Resolve> {
  try {
    return await resolve(host);
  } catch (cause) {
    const message = `${url.href}: ${host} cannot be found; check the name and the network.`;
    throw new DossierError('URL_FAILED', message, { cause });
  }
}

/** Answers every question of a connection with these addresses, so that a name cannot change between check and use. */
export const pinned =
  (addresses: readonly [Address, ...Address[]]): LookupFunction =>
  (_host, options, answer) => {
    if (options.all) answer(null, [...addresses]);
    else answer(null, addresses[0].address, addresses[0].family);
  };
