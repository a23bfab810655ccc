/** Judging pairs one after the other: which are left, which is being looked at, what was decided and can be undone. */
import { batch, type Signal, signal } from '@preact/signals';
import type { ReviewPair } from '../../server/wire.ts';
import { announce } from './actions.ts';
import { messageOf } from './loaded.ts';
import type { Viewer } from './viewer.ts';

export interface Decided {
  readonly pair: ReviewPair;
  readonly kind: 'same' | 'different';
  /** The judgement's id. */
  readonly id: string;
}

export interface Review {
  readonly phase: Signal<'loading' | 'ready' | 'failed'>;
  /** Not judged yet, likeliest first. */
  readonly pairs: Signal<readonly ReviewPair[]>;
  /** How many there are besides those that were sent. */
  readonly more: Signal<number>;
  /** Index of the pair that is looked at. */
  readonly at: Signal<number>;
  /** Latest first. */
  readonly decided: Signal<readonly Decided[]>;
  /** Why the last decision could not be kept; empty for none. */
  readonly problem: Signal<string>;
  /** True while a decision is on its way: a second key press would judge the next pair unseen. */
  readonly busy: Signal<boolean>;
}

export const createReview = (): Review => ({
  phase: signal('loading'),
  pairs: signal([]),
  more: signal(0),
  at: signal(0),
  decided: signal([]),
  problem: signal(''),
  busy: signal(false),
});

export async function openReview(viewer: Viewer, review: Review): Promise<void> {
  try {
    await readAgain(viewer, review);
    review.phase.value = 'ready';
  } catch (error) {
    review.problem.value = messageOf(error);
    review.phase.value = 'failed';
  }
}

/** What was judged changes other pairs too: of two that are one now, only one is left to be compared. */
async function readAgain(viewer: Viewer, review: Review): Promise<void> {
  const { pairs, all } = await viewer.api.review();
  viewer.cards.forget();
  batch(() => {
    review.pairs.value = pairs;
    review.more.value = all - pairs.length;
  });
}

/** Looks at another pair; past the last comes the first. */
export function look(review: Review, at: number): void {
  const count = review.pairs.value.length;
  review.at.value = count === 0 ? 0 : (at + count) % count;
}

export async function decide(viewer: Viewer, review: Review, kind: Decided['kind']): Promise<void> {
  const pair = review.pairs.value[review.at.value];
  if (pair === undefined) return;
  await oneAtATime(review, async () => {
    const { id } = await viewer.api.judge({ kind, a: pair.a.id, b: pair.b.id });
    review.decided.value = [{ pair, kind, id }, ...review.decided.value];
    announce(viewer, `Kept: ${pair.a.name} and ${pair.b.name} are ${kind === 'same' ? 'the same' : 'different'}.`);
    await readAgain(viewer, review);
    look(review, Math.min(review.at.value, Math.max(0, review.pairs.value.length - 1)));
  });
}

/** Takes a decision back; its pair is looked at again. */
export async function undo(viewer: Viewer, review: Review, decided: Decided | undefined): Promise<void> {
  if (decided === undefined) return;
  await oneAtATime(review, async () => {
    await viewer.api.undo(decided.id);
    const { a, b } = decided.pair;
    review.decided.value = review.decided.value.filter((one) => one !== decided);
    announce(viewer, `Taken back: ${a.name} and ${b.name} are not judged.`);
    await readAgain(viewer, review);
    const back = review.pairs.value.findIndex((pair) => pair.a.id === a.id && pair.b.id === b.id);
    look(review, Math.max(0, back));
  });
}

/** One at a time; a refusal is shown and changes nothing. */
async function oneAtATime(review: Review, work: () => Promise<void>): Promise<void> {
  if (review.busy.value) return;
  review.busy.value = true;
  review.problem.value = '';
  try {
    await work();
  } catch (error) {
    review.problem.value = messageOf(error);
  } finally {
    review.busy.value = false;
  }
}
