/** Element ids: texts in Neo4j's form, `4:graph:7` for nodes and `5:graph:7` for relationships. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import type { EntityValue } from '../../../graph/store/value/value.ts';

const GRAPH = 'dossier';

export function elementIdOf(entity: EntityValue): string {
  return entity instanceof NodeValue ? nodeElementId(entity.id) : `5:${GRAPH}:${entity.id}`;
}

export function nodeElementId(id: number): string {
  return `4:${GRAPH}:${id}`;
}
