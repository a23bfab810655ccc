/** Moves when the projection derives other facts from the same evidence: facts made by an earlier one are stale. */
export const PROJECTION_VERSION = 16;
