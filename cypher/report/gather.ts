/** Reads all that a report on these actors may need, in a few statements. */
import type { Transaction } from '../session.ts';
import { Citations, type Evidence, evidenceFor } from './evidence.ts';
import {
  type Act,
  acts,
  type Meeting,
  meetings,
  names,
  type Role,
  type Statement,
  statements,
  type Thing,
} from './facts.ts';
import type { Desk } from './lines.ts';
import type { Side } from './side.ts';

export interface Gathered {
  readonly meetings: readonly Meeting[];
  readonly acts: readonly Act[];
  readonly statements: readonly Statement[];
  readonly roles: readonly Role[];
  readonly desk: Desk;
}

const isId = (value: string) => /^(person|state|organization|place):/.test(value);

const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);

type Dated = Pick<Act, 'id' | 'published'> & { readonly dates?: Act['dates'] };

/** By when it was, else by when it was told; then in the order of the articles' text. */
function inOrder<T extends Dated>(facts: readonly T[], evidence: ReadonlyMap<string, readonly Evidence[]>): T[] {
  const key = ({ id, dates, published }: T) => {
    const [first] = evidence.get(id) ?? [];
    const day = dates?.earliest ?? published?.earliest ?? '9999';
    return `${day} ${first?.article ?? ''} ${String(first?.span[0] ?? 0).padStart(9, '0')} ${id}`;
  };
  return facts
    .map((fact) => ({ fact, at: key(fact) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ fact }) => fact);
}

/** Narrowed to what touches one of the sides; everything but statements where there are none. */
export async function gather(
  transaction: Transaction,
  sides: readonly Side[],
  everyRole: readonly Role[],
): Promise<Gathered> {
  const actors = sides.flatMap(({ members }) => members);
  const touches = (...those: readonly Thing[]) => sides.length === 0 || those.some(({ id }) => actors.includes(id));
  const everyAct = await acts(transaction);
  const proposed = new Set(
    everyAct.filter(({ type, actor }) => type === 'PROPOSED' && touches(actor)).map(({ target }) => target.id),
  );
  const reacted = new Set(everyAct.filter(({ actor }) => touches(actor)).map(({ target }) => target.id));
  const found = {
    acts: everyAct.filter(
      ({ type, actor, target }) =>
        touches(actor, target) || proposed.has(target.id) || (type === 'PROPOSED' && reacted.has(target.id)),
    ),
    meetings: await meetings(transaction),
    statements: sides.length === 0 ? [] : await statements(transaction, actors, [...proposed]),
    roles: everyRole.filter(({ person, represented }) =>
      sides.length === 0 ? true : sides.some(({ id }) => id === person.id || id === represented.id),
    ),
  };
  const evidence = await evidenceFor(transaction, {
    meetings: ids(found.meetings),
    acts: ids(found.acts),
    statements: ids(found.statements),
    speakers: ids(found.statements.filter(({ disputed }) => disputed.includes('speaker'))),
    proposals: [
      ...new Set(found.acts.flatMap(({ target, targetDisputed }) => (targetDisputed.length > 0 ? [target.id] : []))),
    ],
    roles: ids(found.roles),
  });
  const values = [...evidence.values()]
    .flat()
    .flatMap(({ value, actor }) => [value, ...(actor === null ? [] : [actor])]);
  const desk = {
    evidence,
    names: await names(transaction, [...new Set(values.filter(isId))].toSorted()),
    citations: new Citations(),
  };
  return {
    acts: inOrder(found.acts, evidence),
    meetings: inOrder(found.meetings, evidence),
    statements: inOrder(found.statements, evidence),
    roles: inOrder(found.roles, evidence),
    desk,
  };
}
