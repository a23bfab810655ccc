/** One of two things to be judged: what is known of it, and the sentences that tell of it. */
import type { GraphNode } from '../../server/wire.ts';
import { plural } from '../model/words.ts';
import { useViewer } from '../state/context.ts';
import { PassageView } from './passage.tsx';

/** So many sentences are enough to tell who or what is meant. */
const SENTENCES = 2;

export function ReviewSide({ node }: { readonly node: GraphNode }) {
  const { cards } = useViewer();
  const card = cards.get(node.id).value;
  return (
    <article class="pair-side">
      <h3>{node.name}</h3>
      <p class="muted">{[node.kind, node.detail, plural(node.articles, 'article')].filter(Boolean).join(' · ')}</p>
      {card.state === 'loading' && <p role="status">…</p>}
      {card.state === 'failed' && <p class="problem">{card.message}</p>}
      {card.state === 'here' &&
        card.value.passages
          .slice(0, SENTENCES)
          .map((passage) => <PassageView key={`${passage.article.id} ${passage.start}`} passage={passage} />)}
    </article>
  );
}
