/** Reads all that a report on these actors may need, in a few statements. */
import type { Transaction } from '../session.ts';
import { Citations, evidenceFor } from './evidence.ts';
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
    roles: ids(found.roles),
  });
  const values = [...evidence.values()].flat().map(({ value }) => value);
  const desk = {
    evidence,
    names: await names(transaction, [...new Set(values.filter(isId))].toSorted()),
    citations: new Citations(),
  };
  return { ...found, desk };
}
