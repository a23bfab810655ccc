import { describe, expect, test } from '@jest/globals';
import { parseAddress } from '../../../../graph/store/neo4j/address.ts';

describe('the address of a Neo4j', () => {
  test.each([
    ['neo4j://host', undefined, { uri: 'neo4j://host:7687', database: null, location: 'neo4j://host:7687' }],
    ['bolt+s://host:9999/', undefined, { uri: 'bolt+s://host:9999', database: null, location: 'bolt+s://host:9999' }],
    [
      'neo4j://host/news',
      undefined,
      { uri: 'neo4j://host:7687', database: 'news', location: 'neo4j://host:7687/news' },
    ],
    ['neo4j://host', 'news', { uri: 'neo4j://host:7687', database: 'news', location: 'neo4j://host:7687/news' }],
    ['neo4j://host/news', 'news', { uri: 'neo4j://host:7687', database: 'news', location: 'neo4j://host:7687/news' }],
    [
      'neo4j://host?policy=eu',
      undefined,
      { uri: 'neo4j://host:7687?policy=eu', database: null, location: 'neo4j://host:7687' },
    ],
  ])('%s %s', (text, database, expected) => expect(parseAddress(text, database)).toEqual(expected));

  test.each([
    ['http://host', undefined, /is no address of a Neo4j: write neo4j:\/\/HOST:7687/],
    ['neo4j://', undefined, /is no address/],
    ['neo4j://host/news', 'other', /names the database news and --database names other/],
    ['neo4j://host', 'a', /cannot be the name of a database/],
    ['neo4j://host', 'x} DETACH DELETE n', /cannot be the name of a database/],
  ])('%s %s is refused in a sentence', (text, database, sentence) =>
    expect(() => parseAddress(text, database)).toThrow(sentence),
  );

  test.each(['neo4j://ada:s3cret@host', 'http://ada:s3cret@host', 'neo4j://ada:s3cret@:bad'])(
    'a password is never said again: %s',
    (text) => {
      expect(() => parseAddress(text)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
      expect(() => parseAddress(text)).not.toThrow(/s3cret/);
    },
  );
});
