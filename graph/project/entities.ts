/** Nodes for persons, states, organizations and places, with what they lie in and speak for. */
import type { Facts } from '../model/fact.ts';
import { unique } from '../evidence/order.ts';
import { aliasesOf, daysOf, rolesOf } from '../resolve/portrait.ts';
import { iso3Of } from '../resolve/state-names.ts';
import type { Offices } from './offices.ts';
import { present } from './properties.ts';
import type { References } from './references.ts';
import { relationshipId, supported, toldBetween } from './supported.ts';
import type { World } from './world.ts';

/** Nothing for an entity that the graph does not show. */
export function entityFacts(world: World, references: References, offices: Offices, entity: string): Facts {
  if (!references.isShown(entity)) return { nodes: [], relationships: [] };
  const { portraits } = world.resolver;
  const portrait = portraits.portrait(entity);
  const { id, type, name, kind, within } = portraits.face(entity);
  const open = portraits.openOf(entity);
  const roles = portrait ? unique(rolesOf(portrait)) : [];
  const node = {
    id,
    label: type,
    properties: present({
      id,
      name,
      aliases: portrait ? aliasesOf(portrait, name) : [],
      kind: type === 'Organization' ? kind : null,
      iso3: type === 'State' ? iso3Of(id) : null,
      country: type === 'Place' ? within : null,
      wikidata: /^\w+:(Q\d+)$/.exec(id)?.[1],
      roles: type === 'Person' && roles.length > 0 ? roles : null,
      maybe: open.length > 0 ? open : null,
      articles: portrait?.articles ?? 0,
      origins: portrait?.origins ?? 0,
      disputed: offices.isDisputed(entity) ? ['role'] : [],
      ...toldBetween(portrait ? daysOf(portrait).map((published) => ({ published })) : []),
    }),
  };
  const state = references.withinOf(entity);
  const ends = state === null ? null : ([id, world.shown(state)] as const);
  const located =
    ends &&
    supported(relationshipId('LOCATED_IN', ends), { type: 'LOCATED_IN', start: ends[0], end: ends[1] }, [], {}, []);
  return { nodes: [node], relationships: [...(located ? [located] : []), ...offices.relationships(entity)] };
}
