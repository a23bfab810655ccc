/** Who may ask, and what a page of ours may do. */
import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from './failure.ts';

/** No inline script or style: the page sets styles through classes and the CSSOM only. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** A report stands alone, with its style inside, and runs nothing. */
export const reportPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

export const headers: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers: set } = context.res;
  if (!set.has('Content-Security-Policy')) set.set('Content-Security-Policy', pagePolicy);
  set.set('X-Content-Type-Options', 'nosniff');
  set.set('Referrer-Policy', 'no-referrer');
  set.set('Cross-Origin-Opener-Policy', 'same-origin');
  set.set('Cross-Origin-Resource-Policy', 'same-origin');
};

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * A name that leads here by rebinding is not ours: the Host header must name this machine, or the address that the
 * server was told to listen on.
 */
export const allowedHost = (host: string | undefined, listening: string): boolean =>
  host !== undefined &&
  (loopback.test(host) || host.replace(/:\d{1,5}$/, '').toLowerCase() === listening.toLowerCase());

/** What changes or costs something is asked by our own page, or by no page at all. */
export function allowedOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    return host !== undefined && new URL(origin).host === host;
  } catch {
    return false;
  }
}

export const guard =
  (listening: string): MiddlewareHandler =>
  async (context: Context, next) => {
    const host = context.req.header('host');
    if (!allowedHost(host, listening)) {
      return refuse(context, 403, 'HOST_REFUSED', 'This server answers only to the address it was started on.');
    }
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const own = allowedOrigin(context.req.header('origin'), host);
      if (!own) return refuse(context, 403, 'ORIGIN_REFUSED', 'Another site may not put questions to this server.');
    }
    return next();
  };
