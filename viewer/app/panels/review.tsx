/** Pairs that may be one, likeliest first: same, different or later, by key or by button, and back again. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ReviewPair } from '../../server/wire.ts';
import { plural } from '../model/words.ts';
import { useViewer } from '../state/context.ts';
import { load } from '../state/load.ts';
import { put } from '../state/put.ts';
import { createReview, type Decided, decide, look, openReview, type Review, undo } from '../state/review.ts';
import type { Viewer } from '../state/viewer.ts';
import { Dialog } from './dialog.tsx';
import { ReviewSide } from './review-side.tsx';

export function ReviewDialog() {
  const viewer = useViewer();
  return viewer.dialog.value === 'review' ? <Open /> : null;
}

function Open() {
  const viewer = useViewer();
  const review = useMemo(createReview, []);
  useEffect(() => void openReview(viewer, review), [viewer, review]);
  const { reading } = viewer.view.value;
  const before = useRef(reading);
  const close = (): void => {
    put(viewer.dialog, 'none');
    if (review.decided.value.length > 0) void load(viewer);
  };
  // An article that is opened from here is read beside the map.
  useEffect(() => {
    if (reading !== before.current) close();
  });
  return (
    <Dialog title="Are these the same?" onClose={close} wide>
      <Body review={review} />
    </Dialog>
  );
}

/** Keys while the dialog is open; letters that are typed into nothing. */
const keys: Readonly<Record<string, (viewer: Viewer, review: Review) => void>> = {
  s: (viewer, review) => void decide(viewer, review, 'same'),
  d: (viewer, review) => void decide(viewer, review, 'different'),
  n: (_, review) => look(review, review.at.value + 1),
  p: (_, review) => look(review, review.at.value - 1),
  u: (viewer, review) => void undo(viewer, review, review.decided.value[0]),
};

function Body({ review }: { readonly review: Review }) {
  const viewer = useViewer();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act(viewer, review);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [viewer, review]);
  const pair = review.pairs.value[review.at.value];
  if (review.phase.value === 'loading') return <p role="status">Looking for pairs…</p>;
  return (
    <>
      {review.problem.value !== '' && (
        <p class="problem" role="alert">
          {review.problem.value}
        </p>
      )}
      {review.phase.value === 'ready' && pair === undefined && <p>Nothing is left to judge.</p>}
      {pair !== undefined && <Pair pair={pair} review={review} />}
      <div class="review-lists">
        <Left review={review} />
        <DecidedList review={review} />
      </div>
    </>
  );
}

function Pair({ pair, review }: { readonly pair: ReviewPair; readonly review: Review }) {
  const viewer = useViewer();
  const { at, pairs, busy } = review;
  return (
    <section class="pair" aria-labelledby="pair-reason">
      <p id="pair-reason">
        {pair.reason} <span class="muted">{`${at.value + 1} of ${pairs.value.length}`}</span>
      </p>
      <div class="pair-sides">
        <ReviewSide node={pair.a} />
        <ReviewSide node={pair.b} />
      </div>
      <div class="verdicts">
        <Choice keyed="s" name="Same" busy={busy.value} act={() => void decide(viewer, review, 'same')} />
        <Choice keyed="d" name="Different" busy={busy.value} act={() => void decide(viewer, review, 'different')} />
        <Choice keyed="n" name="Later" busy={false} act={() => look(review, at.value + 1)} />
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly keyed: string;
  readonly name: string;
  readonly busy: boolean;
  readonly act: () => void;
}

const Choice = ({ keyed, name, busy, act }: ChoiceProps) => (
  <button type="button" class="verdict" aria-keyshortcuts={keyed} aria-disabled={busy} onClick={act}>
    {name} <kbd aria-hidden="true">{keyed}</kbd>
  </button>
);

const named = ({ a, b }: ReviewPair): string => `${a.name} · ${b.name}`;

function Left({ review }: { readonly review: Review }) {
  const { pairs, at, more } = review;
  if (pairs.value.length === 0) return null;
  return (
    <section>
      <h3>To judge</h3>
      <ol class="review-list">
        {pairs.value.map((pair, index) => (
          <li key={named(pair) + pair.a.id + pair.b.id}>
            <button type="button" aria-current={index === at.value} onClick={() => look(review, index)}>
              <b>{named(pair)}</b>
              <span>{`${pair.a.kind} · ${pair.reason}`}</span>
            </button>
          </li>
        ))}
      </ol>
      {more.value > 0 && <p class="note">{`${plural(more.value, 'pair')} more after these.`}</p>}
    </section>
  );
}

const saying = ({ kind }: Decided): string => (kind === 'same' ? 'the same' : 'different');

function DecidedList({ review }: { readonly review: Review }) {
  const viewer = useViewer();
  const { decided } = review;
  if (decided.value.length === 0) return null;
  return (
    <section>
      <h3>Judged now</h3>
      <ol class="review-list">
        {decided.value.map((one) => (
          <li key={one.id} class="decided">
            <span>
              {named(one.pair)}: <b>{saying(one)}</b>
            </span>
            <button
              type="button"
              class="quiet"
              aria-label={`Undo: ${named(one.pair)}`}
              onClick={() => void undo(viewer, review, one)}
            >
              undo
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
