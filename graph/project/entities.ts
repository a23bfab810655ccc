/** Nodes for persons, states, organizations and places that some fact or claim leads to. */
import { iso3Of } from '../resolve/state-names.ts';
import type { ResolvedEntity } from '../resolve/resolution.ts';
import type { Draft } from './draft.ts';

/** Comes after all that refers to entities; `roles` are a person's titles. */
export function projectEntities(draft: Draft, roles: ReadonlyMap<string, readonly string[]>): void {
  const { entities } = draft.resolution;
  const referenced = draft.referenced();
  for (const id of referenced) {
    const entity = entities.get(id);
    if (entity?.type !== 'Place' || entity.within === null || entity.within === id) continue;
    draft.relate('LOCATED_IN', [id, entity.within], []);
    referenced.add(entity.within);
  }
  for (const id of referenced) {
    const entity = entities.get(id);
    if (entity) addNode(draft, entity, roles.get(id) ?? []);
  }
}

function addNode(draft: Draft, entity: ResolvedEntity, roles: readonly string[]): void {
  const { id, type, name, aliases, kind, within, told, open } = entity;
  draft.node(
    type,
    id,
    told.map(({ article }) => article),
    {
      name,
      aliases: [...aliases],
      kind: type === 'Organization' ? kind : null,
      iso3: type === 'State' ? iso3Of(id) : null,
      country: type === 'Place' ? within : null,
      wikidata: /^\w+:(Q\d+)$/.exec(id)?.[1],
      roles: type === 'Person' && roles.length > 0 ? [...roles] : null,
      maybe: open.length > 0 ? [...open] : null,
    },
  );
}
