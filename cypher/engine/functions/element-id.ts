/** Element ids: texts in Neo4j's form, `4:graph:7` for nodes and `5:graph:7` for relationships. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import type { EntityValue } from '../../../graph/store/value/value.ts';

const GRAPH = 'dossier';

export function elementIdOf(entity: EntityValue): string {
  return entity instanceof NodeValue ? nodeElementId(entity.id) : relationshipElementId(entity.id);
}

export function nodeElementId(id: number): string {
  return `4:${GRAPH}:${id}`;
}

function relationshipElementId(id: number): string {
  return `5:${GRAPH}:${id}`;
}

/** The id of what has, or had, or would have this element id; null where nothing could. */
export function idIn(elementId: string, of: 'node' | 'relationship'): number | null {
  const id = Number(elementId.slice(elementId.lastIndexOf(':') + 1));
  if (!isId(id)) return null;
  return (of === 'node' ? nodeElementId(id) : relationshipElementId(id)) === elementId ? id : null;
}

/** Whether something could have it: a whole number of 31 bits. */
export function isId(id: number): boolean {
  return Number.isInteger(id) && id >= 0 && id < 2 ** 31;
}
