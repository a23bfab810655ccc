/** A fact in a list: a line that opens to its evidence, which is asked for only then. */
import { useSignal } from '@preact/signals';
import type { FactLine } from '../../server/wire.ts';
import { whenText } from '../model/words.ts';
import { useViewer } from '../state/context.ts';
import { put } from '../state/put.ts';
import { Answer } from './answer.tsx';
import { CardBody } from './card.tsx';
import { RelationMark } from './mark.tsx';

interface FactItemProps {
  readonly fact: Pick<FactLine, 'id' | 'relation' | 'sentence' | 'when' | 'published' | 'disputed'>;
  readonly open?: boolean;
}

export function FactItem({ fact, open = false }: FactItemProps) {
  const viewer = useViewer();
  const shown = useSignal(open);
  return (
    <details
      class="fact"
      open={open}
      onToggle={(event) => {
        put(shown, event.currentTarget.open);
      }}
    >
      <summary>
        <RelationMark relation={fact.relation} theme={viewer.theme.value} />
        <span class="fact-line">
          <span class="when">{whenText(fact.when, fact.published)}</span>
          <span>
            {fact.sentence}
            {fact.disputed.length > 0 && (
              <span class="differs" title="Its tellers disagree">
                {' '}
                ≠
              </span>
            )}
          </span>
        </span>
      </summary>
      {shown.value && <Answer of={viewer.cards.get(fact.id)}>{(card) => <CardBody card={card} />}</Answer>}
    </details>
  );
}
