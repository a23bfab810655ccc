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
  roles,
  type Statement,
  statements,
} from './facts.ts';
import type { Desk } from './lines.ts';

export interface Gathered {
  readonly meetings: readonly Meeting[];
  readonly acts: readonly Act[];
  readonly statements: readonly Statement[];
  readonly roles: readonly Role[];
  readonly desk: Desk;
}

const isId = (value: string) => /^(person|state|organization|place):/.test(value);

const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id);

/** Narrowed to what touches one of the actors; everything but statements where there are none. */
export async function gather(transaction: Transaction, actors: readonly string[]): Promise<Gathered> {
  const all = actors.length === 0;
  const touches = (those: readonly string[]) => all || those.some((id) => actors.includes(id));
  const everyAct = await acts(transaction);
  const proposed = new Set(
    everyAct.filter(({ type, actor }) => type === 'PROPOSED' && touches([actor.id])).map(({ target }) => target.id),
  );
  const reacted = new Set(everyAct.filter(({ actor }) => touches([actor.id])).map(({ target }) => target.id));
  const found = {
    acts: everyAct.filter(
      ({ type, actor, target }) =>
        touches([actor.id, target.id]) || proposed.has(target.id) || (type === 'PROPOSED' && reacted.has(target.id)),
    ),
    meetings: await meetings(transaction),
    statements: all ? [] : await statements(transaction, actors, [...proposed]),
    roles: (await roles(transaction)).filter(({ person, represented }) => touches([person.id, represented.id])),
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
