/** What happened (above) and what was published (below), over one axis, with one brush. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Timeline as TimelineData } from '../../server/wire.ts';
import { type Bin, bins, span, unitFor } from '../model/bins.ts';
import { dateText, plural } from '../model/words.ts';
import { change } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';
import { DateFields } from './date-fields.tsx';
import { put } from '../state/put.ts';

/** Most bars across the page. */
const BARS = 120;

interface BarsProps {
  readonly all: readonly Bin[];
  readonly most: number;
  readonly down?: boolean;
  readonly name: string;
  readonly chosen: (bin: Bin) => boolean;
}

/** Heights in hundredths of the row; what is only known to lie somewhere in a longer time is drawn light. */
function Bars({ all, most, down = false, name, chosen }: BarsProps) {
  const top = (height: number) => (down ? 0 : 100 - height);
  const high = (value: number) => (value === 0 ? 0 : Math.max(6, (96 * value) / most));
  return (
    <svg class="bars" viewBox={`0 0 ${all.length * 10} 100`} preserveAspectRatio="none" role="img" aria-label={name}>
      {all.map((bin, index) => {
        const sure = high(bin.sure);
        const whole = high(bin.sure + bin.maybe);
        const state = chosen(bin) ? 'in' : 'out';
        return (
          <g key={bin.from} class={state}>
            {whole > sure && <rect class="maybe" x={index * 10 + 1} y={top(whole)} width={8} height={whole} />}
            <rect x={index * 10 + 1} y={top(sure)} width={8} height={sure} />
          </g>
        );
      })}
    </svg>
  );
}

const most = (all: readonly Bin[]): number => Math.max(1, ...all.map(({ sure, maybe }) => sure + maybe));
const total = (all: TimelineData['happened']): number => all.reduce((sum, { count }) => sum + count, 0);

export function Timeline() {
  const viewer = useViewer();
  const track = useRef<HTMLDivElement>(null);
  const drag = useSignal<{ readonly from: number; readonly to: number } | null>(null);
  const data = viewer.timeline.value;
  const axis = data === null ? null : span([...data.happened, ...data.published]);
  const { from, to } = viewer.view.value;
  if (data === null || axis === null) {
    return (
      <section class="timeline" aria-label="Timeline">
        <p class="note">{data === null ? '' : 'No article says when anything happened.'}</p>
      </section>
    );
  }
  const unit = unitFor(axis, BARS);
  const above = bins(data.happened, axis, unit);
  const below = bins(data.published, axis, unit);
  const chosen = (bin: Bin) => (from === null || bin.to >= from) && (to === null || bin.from <= to);
  const place = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    const at = Math.floor(((event.clientX - box.left) / box.width) * above.length);
    return Math.max(0, Math.min(above.length - 1, at));
  };
  const take = (a: number, b: number): void => {
    const first = above[Math.min(a, b)];
    const last = above[Math.max(a, b)];
    if (first && last) change(viewer, { from: first.from, to: last.to });
  };
  return (
    <section class="timeline" aria-label="Timeline">
      <div class="timeline-words">
        <p>
          <b>Happened</b> <span class="count">{total(data.happened)}</span>
        </p>
        <p>
          <b>Published</b> <span class="count">{total(data.published)}</span>
        </p>
      </div>
      <div
        class="track"
        ref={track}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          put(drag, { from: place(event), to: place(event) });
        }}
        onPointerMove={(event) => {
          if (drag.value === null) return;
          put(drag, { from: drag.value.from, to: place(event) });
          take(drag.value.from, drag.value.to);
        }}
        onPointerUp={() => {
          if (drag.value !== null) take(drag.value.from, drag.value.to);
          put(drag, null);
        }}
      >
        <Bars all={above} most={most(above)} name={`${plural(total(data.happened), 'fact')} by day`} chosen={chosen} />
        <div class="axis" aria-hidden="true">
          <span>{dateText({ earliest: axis.earliest, latest: axis.earliest })}</span>
          <span>one bar a {unit}</span>
          <span>{dateText({ earliest: axis.latest, latest: axis.latest })}</span>
        </div>
        <Bars
          all={below}
          most={most(below)}
          name={`${plural(total(data.published), 'article')} by day`}
          chosen={chosen}
          down
        />
      </div>
      <DateFields />
    </section>
  );
}
