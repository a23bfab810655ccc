/** The evidence of a fact that is not on the map by itself: of a query's row, or of a permalink. */
import { select } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';
import { bring } from '../state/load.ts';
import { Answer } from './answer.tsx';
import { CardBody } from './card.tsx';
import { KindMark } from './mark.tsx';

export function FactPanel({ id }: { readonly id: string }) {
  const viewer = useViewer();
  return (
    <Answer of={viewer.cards.get(id)}>
      {(card) => (
        <>
          <p class="kicker">Fact</p>
          <h2>{card.sentence}</h2>
          <p class="row ends">
            {card.ends.map((end) => (
              <button
                key={end.id}
                type="button"
                class="chip"
                onClick={() => void bring(viewer, end.id).then(() => select(viewer, end.id))}
              >
                <KindMark kind={end.kind} theme={viewer.theme.value} /> <span class="chip-name">{end.name}</span>
              </button>
            ))}
          </p>
          <CardBody card={card} />
        </>
      )}
    </Answer>
  );
}
