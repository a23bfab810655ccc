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

/** The id of the node that has, or had, or would have this element id; null where no node could. */
export function nodeOfElementId(elementId: string): number | null {
  const id = Number(elementId.slice(elementId.lastIndexOf(':') + 1));
  return isId(id) && nodeElementId(id) === elementId ? id : null;
}

/** Whether something could have it: a whole number of 31 bits. */
export function isId(id: number): boolean {
  return Number.isInteger(id) && id >= 0 && id < 2 ** 31;
}
