import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calibrated } from '../../../ingest/extract/calibrated.ts';
import { probability, uncalibrated, type Calibration } from '../../../ingest/language/model/calibration.ts';
import { plain } from '../build-document.ts';
import { read } from './read-document.ts';

const halved: Calibration = {
  ...uncalibrated,
  indirect: { slope: 1, offset: -1 },
  PROPOSED: { slope: 1, offset: -2 },
  participant: { slope: 1, offset: -3 },
};

const { reading } = read(plain('Lind met Haddad and said it rained and urged calm'), {
  mentions: [
    ['Lind', 'Person'],
    ['Haddad', 'Person'],
  ],
  attributions: [{ cue: 'said', source: 'Lind', content: ['it rained'] }],
  proposals: ['calm'],
  triggers: [
    { kind: 'meet', words: 'met', status: 'held', participants: ['Lind', 'Haddad'] },
    { kind: 'propose', words: 'urged', actors: ['Lind'], targets: ['calm'] },
  ],
});

test('scores stay as they are where nothing is known of them', () => {
  const { statements, meetings } = calibrated(reading, uncalibrated);
  expect(statements.map(({ confidence }) => confidence)).toEqual(reading.statements.map((s) => s.confidence));
  expect(meetings[0]?.triggers).toEqual(reading.meetings[0]?.triggers);
});

test('each kind of claim has its own line', () => {
  const now = calibrated(reading, halved);
  expect(now.statements[0]!.confidence).toBeLessThan(reading.statements[0]!.confidence);
  expect(now.statements[0]!.source.confidence).toBe(now.statements[0]!.confidence);
  expect(now.stances[0]!.trigger.confidence).toBeLessThan(reading.stances[0]!.trigger.confidence / 2);
  expect(now.meetings[0]!.participants.every(({ anchor }) => anchor.confidence < 0.2)).toBe(true);
  expect(now.meetings[0]!.triggers).toEqual(reading.meetings[0]!.triggers);
});

test('surer stays surer', () => {
  const score = fc.double({ min: 0, max: 1, noNaN: true });
  const slope = fc.double({ min: 0.1, max: 5, noNaN: true });
  fc.assert(
    fc.property(score, score, slope, fc.double({ min: -4, max: 4, noNaN: true }), (a, b, steep, offset) => {
      const line = { slope: steep, offset };
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(probability(line, low)).toBeLessThanOrEqual(probability(line, high));
      expect(probability(line, a)).toBeGreaterThanOrEqual(0);
      expect(probability(line, b)).toBeLessThanOrEqual(1);
    }),
  );
});
