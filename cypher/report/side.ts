/** A side of a report: an actor, and with a state or organization the people who speak for it. */
import type { Named } from '../library/names.ts';
import type { Role, Thing } from './facts.ts';

export interface Side extends Thing {
  /** Ids: the actor's own first. What any of these does or says, the report tells, in that one's own name. */
  readonly members: readonly string[];
}

/** Whom an article calls the envoy, minister or spokesman of an actor speaks for it; a former one does not. */
export const sideOf = ({ id, name }: Named, roles: readonly Role[]): Side => ({
  id,
  name,
  members: [
    ...new Set([
      id,
      ...roles
        .filter(({ represented, tense }) => represented.id === id && tense === 'present')
        .map(({ person }) => person.id),
    ]),
  ],
});

/** Who would be on several sides is on none, but for the actors themselves, which are on their own. */
export const apart = (sides: readonly Side[]): Side[] =>
  sides.map((side) => ({
    ...side,
    members: side.members.filter(
      (member) => member === side.id || !sides.some((other) => other !== side && other.members.includes(member)),
    ),
  }));

export const isOf = (side: Side, actor: Thing): boolean => side.members.includes(actor.id);
