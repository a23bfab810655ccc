/** Relationship uniqueness: within one MATCH no relationship is walked twice. */
import { RelationshipValue } from '../../../graph/store/value/entity.ts';
import { isList } from '../../../graph/store/value/value.ts';
import type { Row } from '../runtime/row.ts';

/** Whether the relationship is already in one of the slots, each of which holds one or a list. */
export function isUsed(row: Row, slots: readonly number[], id: number): boolean {
  for (const slot of slots) {
    const value = row[slot] ?? null;
    if (value instanceof RelationshipValue) {
      if (value.id === id) return true;
    } else if (value !== null && isList(value)) {
      for (const item of value) if (item instanceof RelationshipValue && item.id === id) return true;
    }
  }
  return false;
}

/** All relationships in the slots. */
export function usedIn(row: Row, slots: readonly number[]): RelationshipValue[] {
  return slots.flatMap((slot) => {
    const value = row[slot] ?? null;
    if (value instanceof RelationshipValue) return [value];
    return value !== null && isList(value) ? value.filter((item) => item instanceof RelationshipValue) : [];
  });
}
