/** The evidence of a node: what it is, its own sentences, and the facts it takes part in, by date. */
import { useSignal } from '@preact/signals';
import type { FactCard, Relation } from '../../server/wire.ts';
import { kindNames, relationNames } from '../model/words.ts';
import { expand } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';
import { put } from '../state/put.ts';
import { Answer } from './answer.tsx';
import { CardBody } from './card.tsx';
import { FactItem } from './fact-item.tsx';
import { KindMark } from './mark.tsx';
import { PassageView } from './passage.tsx';

/** Facts that are written at first. */
const SHOWN = 30;

const actors = new Set(['Person', 'State', 'Organization']);

function Facts({ facts }: Pick<FactCard, 'facts'>) {
  const only = useSignal<Relation | null>(null);
  const most = useSignal(SHOWN);
  const relations = [...new Set(facts.map(({ relation }) => relation))];
  const chosen = facts.filter(({ relation }) => only.value === null || relation === only.value);
  if (facts.length === 0) return null;
  return (
    <section class="facts">
      <h3>What it takes part in</h3>
      {relations.length > 1 && (
        <div class="chips" role="group" aria-label="Only">
          {[null, ...relations].map((relation) => (
            <button
              key={relation ?? 'all'}
              type="button"
              class="chip"
              aria-pressed={only.value === relation}
              onClick={() => {
                put(only, relation);
                put(most, SHOWN);
              }}
            >
              {relation === null ? 'All' : relationNames[relation]}{' '}
              <span class="count">
                {relation === null ? facts.length : facts.filter((one) => one.relation === relation).length}
              </span>
            </button>
          ))}
        </div>
      )}
      {chosen.slice(0, most.value).map((fact) => (
        <FactItem key={fact.id} fact={fact} />
      ))}
      {chosen.length > most.value && (
        <button type="button" class="button" onClick={() => put(most, most.value + SHOWN)}>
          Show more of {chosen.length}
        </button>
      )}
    </section>
  );
}

/** Where an actor's titles are from: what it does comes before. */
function Titles({ passages }: Pick<FactCard, 'passages'>) {
  if (passages.length === 0) return null;
  return (
    <section>
      <h3>How it is called</h3>
      {passages.map((passage) => (
        <PassageView key={`${passage.article.id} ${passage.start}`} passage={passage} />
      ))}
    </section>
  );
}

export function NodePanel({ id }: { readonly id: string }) {
  const viewer = useViewer();
  const node = viewer.held.value.nodes.get(id);
  const kind = node?.kind ?? 'Person';
  const isStatement = kind === 'Statement';
  return (
    <>
      <p class="kicker">
        <KindMark kind={kind} theme={viewer.theme.value} />
        {kindNames[kind].one}
        {node?.detail !== null && kind !== 'Person' && <span> · {node?.detail}</span>}
      </p>
      <h2 class={isStatement ? 'unseen' : kind === 'Proposal' ? 'told-name' : ''}>{node?.name ?? id}</h2>
      <p class="row actions">
        <button type="button" class="button" onClick={() => void expand(viewer, id)}>
          Show what lies next to it
        </button>
        {actors.has(kind) && (
          <a class="button" href={`./api/report?actor=${encodeURIComponent(id)}`} target="_blank" rel="noreferrer">
            Report
          </a>
        )}
      </p>
      <Answer of={viewer.cards.get(id)}>
        {(card) => (
          <>
            {card.aliases.length > 0 && <p class="aliases">Also {card.aliases.slice(0, 8).join(', ')}</p>}
            {actors.has(kind) ? (
              <>
                <CardBody card={{ ...card, passages: [], more: 0 }} />
                <Facts facts={card.facts} />
                <Titles passages={card.passages} />
              </>
            ) : (
              <>
                <CardBody card={card} />
                <Facts facts={card.facts} />
              </>
            )}
          </>
        )}
      </Answer>
    </>
  );
}
