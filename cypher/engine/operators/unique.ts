/** Relationship uniqueness: within one MATCH no relationship is walked twice. */
import { RelationshipValue } from '../../../graph/store/value/entity.ts';
import { isList } from '../../../graph/store/value/value.ts';
import type { Row } from '../runtime/row.ts';

/** Whether the relationship is already in one of the slots, each of which holds one or a list. */
export function isUsed(row: Row, slots: readonly number[], id: number): boolean {
  return slots.some((slot) => {
    const value = row[slot] ?? null;
    if (value instanceof RelationshipValue) return value.id === id;
    return value !== null && isList(value) && value.some((item) => item instanceof RelationshipValue && item.id === id);
  });
}
