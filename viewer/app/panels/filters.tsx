/** What is shown: kinds, relations, publishers, disputed; the same list is the legend. */
import type { ComponentChildren } from 'preact';
import { NodeKind, Relation } from '../../server/wire.ts';
import { active } from '../model/filter.ts';
import { kindNames, relationNames } from '../model/words.ts';
import { change } from '../state/actions.ts';
import { useViewer } from '../state/context.ts';
import { initialView } from '../model/view-state.ts';
import { KindMark, RelationMark } from './mark.tsx';

interface ChoiceProps {
  readonly on: boolean;
  readonly count: number;
  readonly onChange: (on: boolean) => void;
  readonly children: ComponentChildren;
}

function Choice({ on, count, onChange, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {children}
      <span class="count">{count}</span>
    </label>
  );
}

const toggled = <T,>(all: readonly T[], one: T, on: boolean): T[] =>
  on ? [...all, one] : all.filter((other) => other !== one);

function countBy<T, K>(all: Iterable<T>, key: (one: T) => readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const one of all) for (const name of key(one)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

export function Filters() {
  const viewer = useViewer();
  const { view, held, theme } = viewer;
  const { hiddenKinds, hiddenRelations, publishers, disputedOnly } = view.value;
  const edges = [...held.value.edges.values()];
  const kinds = countBy(held.value.nodes.values(), ({ kind }) => [kind]);
  const relations = countBy(edges, ({ relation }) => [relation]);
  const tellers = countBy(edges, (edge) => edge.publishers);
  const disputed = edges.filter((edge) => edge.disputed.length > 0).length;
  const set = active(view.value);
  return (
    <aside id="filters" class="filters" aria-label="Filters and legend">
      <div class="panel-head">
        <h2>Shown</h2>
        <button
          type="button"
          class="quiet"
          disabled={set.length === 0}
          onClick={() => {
            const { hiddenKinds: k, hiddenRelations: r, publishers: p, disputedOnly: d, from, to } = initialView;
            change(viewer, { hiddenKinds: k, hiddenRelations: r, publishers: p, disputedOnly: d, from, to });
          }}
        >
          Show all
        </button>
      </div>
      <fieldset>
        <legend>Who and what</legend>
        {NodeKind.options
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <Choice
              key={kind}
              on={!hiddenKinds.includes(kind)}
              count={kinds.get(kind) ?? 0}
              onChange={(on) => change(viewer, { hiddenKinds: toggled(hiddenKinds, kind, !on) })}
            >
              <KindMark kind={kind} theme={theme.value} />
              <span>{kindNames[kind].many}</span>
            </Choice>
          ))}
      </fieldset>
      <fieldset>
        <legend>Relations</legend>
        {Relation.options
          .filter((relation) => relations.has(relation))
          .map((relation) => (
            <Choice
              key={relation}
              on={!hiddenRelations.includes(relation)}
              count={relations.get(relation) ?? 0}
              onChange={(on) => change(viewer, { hiddenRelations: toggled(hiddenRelations, relation, !on) })}
            >
              <RelationMark relation={relation} theme={theme.value} />
              <span>{relationNames[relation]}</span>
            </Choice>
          ))}
        <Choice on={disputedOnly} count={disputed} onChange={(on) => change(viewer, { disputedOnly: on })}>
          <span class="mark differs" aria-hidden="true">
            ≠
          </span>
          <span>Only disputed</span>
        </Choice>
      </fieldset>
      {tellers.size > 0 && (
        <fieldset>
          <legend>{publishers.length === 0 ? 'Told by anyone' : 'Told by'}</legend>
          {[...tellers]
            .toSorted(([a], [b]) => a.localeCompare(b))
            .map(([publisher, count]) => (
              <Choice
                key={publisher}
                on={publishers.includes(publisher)}
                count={count}
                onChange={(on) => change(viewer, { publishers: toggled(publishers, publisher, on) })}
              >
                <span>{publisher}</span>
              </Choice>
            ))}
        </fieldset>
      )}
    </aside>
  );
}
