import { expect, test } from '@jest/globals';
import { probability } from '../../../ingest/language/model/calibration.ts';
import { fitLine } from '../../../training/evaluate/fit-line.ts';

/** So many claims at a score, of which a part is right. */
const claims = (confidence: number, count: number, right: number) =>
  Array.from({ length: count }, (_, i) => ({ confidence, right: i < right }));

test('a line goes through how often claims were right', () => {
  const line = fitLine([...claims(0.99, 400, 320), ...claims(0.5, 400, 120)]);
  expect(probability(line, 0.99)).toBeCloseTo(0.8, 1);
  expect(probability(line, 0.5)).toBeCloseTo(0.3, 1);
});

test('few claims move it little, and none not at all', () => {
  expect(fitLine([])).toEqual({ slope: 1, offset: 0 });
  const line = fitLine(claims(0.9, 1, 0));
  expect(probability(line, 0.9)).toBeGreaterThan(0.6);
});

test('it rises even where surer claims are wrong more often', () => {
  const line = fitLine([...claims(0.99, 100, 20), ...claims(0.6, 100, 80)]);
  expect(line.slope).toBeGreaterThan(0);
});

test('claims that are all right at one score make it sure, not endless', () => {
  const line = fitLine(claims(0.99, 1000, 1000));
  expect(Number.isFinite(line.slope) && Number.isFinite(line.offset)).toBe(true);
  expect(probability(line, 0.99)).toBeGreaterThan(0.99);
});
