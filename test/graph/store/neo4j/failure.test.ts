import { describe, expect, test } from '@jest/globals';
import { Neo4jError } from 'neo4j-driver';
import { asFailure } from '../../../../graph/store/neo4j/failure.ts';

const failed = (code: string, message = 'Something.') =>
  asFailure(new Neo4jError(message, code, '', ''), 'neo4j://host:7687');

describe('what a Neo4j fails at', () => {
  test.each([
    ['Neo.ClientError.Security.Unauthorized', 'STORE_REFUSED', /NEO4J_USERNAME and NEO4J_PASSWORD/],
    ['Neo.ClientError.Security.Forbidden', 'STORE_REFUSED', /does not allow this user to do that \(Something\)/],
    ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'STORE_REFUSED', /does not allow this user to do that/],
    ['Neo.ClientError.Database.DatabaseNotFound', 'NOT_FOUND', /no such database at neo4j:\/\/host:7687/],
    ['ServiceUnavailable', 'STORE_UNREACHABLE', /No Neo4j answers at neo4j:\/\/host:7687 \(Something\)/],
    ['Neo.DatabaseError.Transaction.TransactionCommitFailed', 'STORE_UNREACHABLE', /what was written is whole/],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'STORE_UNREACHABLE', /give the same command again/],
  ])('%s', (code, kind, sentence) => {
    expect(failed(code)).toMatchObject({ name: 'DossierError', code: kind, message: expect.stringMatching(sentence) });
  });

  test('of a long explanation the cause is said', () => {
    const message = 'Failed to connect to server. Please ensure … Caused by: connect ECONNREFUSED 127.0.0.1:7799';
    expect(failed('ServiceUnavailable', message)).toMatchObject({
      message: expect.stringContaining('(connect ECONNREFUSED 127.0.0.1:7799)'),
    });
  });

  test('a fault of our own stays what it is', () => {
    const own = new TypeError('x is not a function');
    expect(asFailure(own, 'neo4j://host:7687')).toBe(own);
    expect(failed('Neo.ClientError.Statement.SyntaxError')).toBeInstanceOf(Neo4jError);
  });
});
