/**
 * How often what the model is this sure of is right, by kind of claim: measured on articles that it was not trained on,
 * and kept beside it (`files/calibration.json`).
 */
import { z } from 'zod';

/** probability = sigmoid(offset + slope · logit(score)) (Platt 1999): it only rises, so the order of claims stays. */
const Line = z.strictObject({ slope: z.number().positive(), offset: z.number() });
export type Line = z.infer<typeof Line>;

export const Calibration = z.strictObject({
  direct: Line,
  mixed: Line,
  indirect: Line,
  proposal: Line,
  PROPOSED: Line,
  REJECTED: Line,
  ACCEPTED: Line,
  meeting: Line,
  participant: Line,
});
export type Calibration = z.infer<typeof Calibration>;
export type Calibrated = keyof Calibration;

const same: Line = { slope: 1, offset: 0 };

/** Scores taken for probabilities as they are. */
export const uncalibrated: Calibration = {
  direct: same,
  mixed: same,
  indirect: same,
  proposal: same,
  PROPOSED: same,
  REJECTED: same,
  ACCEPTED: same,
  meeting: same,
  participant: same,
};

/** A score kept so far off 0 and 1 that its logit is finite. */
const EDGE = 1e-4;

export function logit(score: number): number {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, score));
  return Math.log(inside / (1 - inside));
}

export const probability = ({ slope, offset }: Line, score: number): number =>
  1 / (1 + Math.exp(-(offset + slope * logit(score))));
