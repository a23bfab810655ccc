/** The map that is on the page now, for those who ask it where something is drawn. Knows Sigma only as a type. */
import type { Stage } from '../canvas/stage.ts';

let current: Stage | null = null;

export const theStage = (): Stage | null => current;

export const holdStage = (stage: Stage | null): void => {
  current = stage;
};
