/** From this confidence on, what was read counts as told; below it, it stays a claim and neither relates nor disputes anything. */
export const LIKELY = 0.5;

/** Whether a participant, a day, a place or a length counts as told. */
export const isLikely = ({ anchor }: { readonly anchor: { readonly confidence: number } }): boolean =>
  anchor.confidence >= LIKELY;
