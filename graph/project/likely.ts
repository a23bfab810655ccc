/** From this confidence on, what was read counts as told; below it, it stays a claim and becomes no relationship. */
export const LIKELY = 0.5;
