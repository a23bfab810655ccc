/** The evidence of a line: its facts, each with its sentences; the first ones open. */
import type { GraphEdge } from '../../server/wire.ts';
import { factsOf, type Line } from '../model/lines.ts';
import { plural, relationNames } from '../model/words.ts';
import { select } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';
import { Answer } from './answer.tsx';
import { CardBody } from './card.tsx';
import { FactItem } from './fact-item.tsx';
import { KindMark, RelationMark } from './mark.tsx';

/** Facts that are open from the start. */
const OPEN = 2;

export function LinePanel({ line }: { readonly line: Line }) {
  const viewer = useViewer();
  const { nodes } = viewer.held.value;
  const ends = [line.source, line.target].flatMap((id) => nodes.get(id) ?? []);
  const [source, target] = ends;
  const facts = factsOf(line);
  const edgeOf = (fact: string): GraphEdge | undefined => line.edges.find((edge) => edge.fact === fact);
  const [only] = facts;
  const verb = line.edges[0]?.verb ?? relationNames[line.relation].toLowerCase();
  return (
    <>
      <p class="kicker">
        <RelationMark relation={line.relation} theme={viewer.theme.value} />
        {relationNames[line.relation]}
        {facts.length > 1 && <span> · {plural(facts.length, 'fact')}</span>}
      </p>
      <h2>
        {source?.name} <span class="verb">{verb}</span> {target?.name}
      </h2>
      <p class="row ends">
        {ends.map((node) => (
          <button key={node.id} type="button" class="chip" onClick={() => select(viewer, node.id)}>
            <KindMark kind={node.kind} theme={viewer.theme.value} /> <span class="chip-name">{node.name}</span>
          </button>
        ))}
      </p>
      {facts.length === 1 && only !== undefined ? (
        <Answer of={viewer.cards.get(only)}>{(card) => <CardBody card={card} />}</Answer>
      ) : (
        facts.map((fact, index) => {
          const edge = edgeOf(fact);
          return edge === undefined ? null : (
            <FactItem
              key={fact}
              open={index < OPEN}
              fact={{ ...edge, id: fact, sentence: `${source?.name ?? ''} ${edge.verb} ${target?.name ?? ''}` }}
            />
          );
        })
      )}
    </>
  );
}
