/** The address of a Neo4j, as a person types it. */
import { DossierError } from '../../model/errors.ts';

export interface Address {
  /** For the driver: scheme, host, port, and what the scheme's routing takes. */
  readonly uri: string;
  /** Null for the database that the server gives whoever names none. */
  readonly database: string | null;
  /** The same for people; never holds a password. */
  readonly location: string;
}

const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];
const DEFAULT_PORT = '7687';
/** Neo4j's rule for names of databases. */
const DATABASE = /^[A-Za-z][A-Za-z0-9.-]{2,62}$/;

/** `neo4j://host:7687/news`; `database` may be named beside it instead. Throws OPTION_INVALID. */
export function parseAddress(text: string, database?: string): Address {
  const url = URL.canParse(text) ? new URL(text) : null;
  const scheme = url?.protocol.slice(0, -1) ?? '';
  if (url === null || !SCHEMES.includes(scheme) || url.hostname === '')
    throw invalid(
      `${withoutSecret(text)} is no address of a Neo4j: write neo4j://HOST:7687 (or ${SCHEMES.slice(1).join(', ')}).`,
    );
  if (url.username !== '' || url.password !== '')
    throw invalid(
      'A user or password in an address can be read by others: put them in NEO4J_USERNAME and NEO4J_PASSWORD.',
    );
  const inPath = decodeURIComponent(url.pathname.replace(/^\//, ''));
  if (inPath !== '' && database !== undefined && inPath !== database)
    throw invalid(`The address names the database ${inPath} and --database names ${database}: leave one away.`);
  const name = database ?? (inPath === '' ? null : inPath);
  if (name !== null && !DATABASE.test(name))
    throw invalid(
      `${JSON.stringify(name)} cannot be the name of a database: it takes three letters, digits, dots or dashes, a letter first.`,
    );
  const host = `${url.hostname}:${url.port || DEFAULT_PORT}`;
  return {
    uri: `${scheme}://${host}${url.search}`,
    database: name,
    location: `${scheme}://${host}${name === null ? '' : `/${name}`}`,
  };
}

const invalid = (message: string): DossierError => new DossierError('OPTION_INVALID', message);

const withoutSecret = (text: string): string => text.replace(/\/\/[^/@]*@/, '//');
