/** A disagreement: its sides beside each other, each with its sentences. */
import type { Dispute } from '../../server/wire.ts';
import { PassageView } from './passage.tsx';

const tellers = (side: Dispute['sides'][number]): string =>
  [...new Set(side.passages.map(({ article }) => article.publisher ?? 'unnamed publisher'))].join(', ');

export function DisputeView({ dispute }: { readonly dispute: Dispute }) {
  return (
    <section class="dispute">
      <h4>
        <span class="differs">≠</span> Disputed: {dispute.over}
      </h4>
      <div class="sides">
        {dispute.sides.map((side) => (
          <details key={side.value}>
            <summary>
              <b>{side.value}</b>
              <span>{tellers(side)}</span>
            </summary>
            {side.passages.map((passage) => (
              <PassageView key={`${passage.article.id} ${passage.start}`} passage={passage} />
            ))}
          </details>
        ))}
      </div>
    </section>
  );
}
