/** Fits a rising line from a score's logit to that of being right (Platt 1999), by Newton's method. */
import { logit, probability, type Line } from '../../ingest/language/model/calibration.ts';

export interface Outcome {
  readonly confidence: number;
  readonly right: boolean;
}

/** The prior: a slope of 1 and no offset, as if this many claims spoke for it; it matters where claims are few. */
const PRIOR = 2;
const STEPS = 100;
/** Newton's steps may jump too far where the line is steep; shorter ones arrive as well. */
const LONGEST_STEP = 0.3;
/** A flatter line would make all claims of a kind equally sure. */
const LEAST_SLOPE = 0.1;

export function fitLine(outcomes: readonly Outcome[]): Line {
  let [slope, offset] = [1, 0];
  const points = outcomes.map(({ confidence, right }) => ({ x: logit(confidence), confidence, y: right ? 1 : 0 }));
  for (let step = 0; step < STEPS; step++) {
    let [gs, go, ss, so, oo] = [PRIOR * (slope - 1), PRIOR * offset, PRIOR, 0, PRIOR];
    for (const { x, y, confidence } of points) {
      const p = probability({ slope, offset }, confidence);
      const weight = p * (1 - p);
      gs += (p - y) * x;
      go += p - y;
      ss += weight * x * x;
      so += weight * x;
      oo += weight;
    }
    const determinant = ss * oo - so * so;
    slope -= shortened((oo * gs - so * go) / determinant);
    offset -= shortened((ss * go - so * gs) / determinant);
  }
  return { slope: Math.max(LEAST_SLOPE, round(slope)), offset: round(offset) };
}

const shortened = (step: number): number => Math.min(LONGEST_STEP, Math.max(-LONGEST_STEP, step));
const round = (x: number): number => Math.round(x * 1000) / 1000;
