import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { pack, unpack } from '../../../../graph/store/neo4j/payload.ts';

test('what is packed comes back, whatever it holds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(unpack(z.unknown(), pack(value), 'it')).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([[null], ['text'], [new Int8Array([1, 2, 3])], [pack({ other: 1 })]])(
  'what Dossier did not write is told so: %s',
  (bytes) => {
    expect(() => unpack(z.object({ id: z.string() }), bytes, 'the article x')).toThrow(
      'In this Neo4j the article x is not as Dossier wrote it; forget it and read it again.',
    );
  },
);
