import { expect, test } from '@jest/globals';
import { corpus } from './corpus.ts';
import { fuzz } from './fuzz.ts';

/** Milliseconds for the test on a busy machine. */
const TIME = 120_000;

test(
  'of five thousand texts each is answered, or refused with one of the codes of Neo4j, in time',
  async () => {
    const { findings, answered } = await fuzz(0, 5000, corpus(), TIME / 4);
    expect(findings).toEqual([]);
    expect(answered).toBeGreaterThan(100);
  },
  TIME,
);
