/** From a node over a chain of relationships, `[*1..3]`, none of them twice. */
import { NodeValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import { isList } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { holds } from '../runtime/logic.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import type { Repetition } from '../syntax/ast.ts';
import type { ExpandStep } from './expand.ts';
import { neighbours, otherEnd } from './neighbours.ts';
import { Operator } from './operator.ts';
import { isUsed } from './unique.ts';

export interface VarExpandStep extends ExpandStep {
  readonly length: Repetition;
  /** Slot in which `predicates` find the relationship that they judge. */
  readonly item: number;
  readonly predicates: readonly Evaluate[];
  /** Walked from the pattern's right end, so that the list is to be turned round. */
  readonly reversed: boolean;
  /** Whether the list of relationships is bound already and is only to be checked. */
  readonly given: boolean;
}

export class VarExpand extends Operator {
  readonly name: string;
  override readonly details: string;
  private readonly step: VarExpandStep;

  constructor(step: VarExpandStep) {
    super();
    this.step = step;
    this.name = step.into ? 'VarLengthExpand(Into)' : 'VarLengthExpand(All)';
    const { min, max } = step.length;
    this.details = `${step.types === null ? '' : `:${step.types.join('|')}`}*${min}..${max ?? ''}`;
  }

  *run(input: Rows, context: Context): Rows {
    const { from, to, into, given } = this.step;
    for (const row of input) {
      const start = row[from];
      const end = into ? row[to] : undefined;
      if (!(start instanceof NodeValue) || (into && !(end instanceof NodeValue))) continue;
      const target = end instanceof NodeValue ? end.id : null;
      const found = given ? this.check(row, start.id) : this.walk(row, start.id, context);
      for (const { trail, last } of found) if (target === null || last === target) yield this.bind(row, trail, last);
    }
  }

  private bind(row: Row, trail: readonly RelationshipValue[], last: number): Row {
    const next = row.slice();
    if (!this.step.given) next[this.step.relationship] = this.step.reversed ? trail.toReversed() : [...trail];
    if (!this.step.into) next[this.step.to] = new NodeValue(last);
    return next;
  }

  /** Depth first, with a stack of its own: chains may be as long as the graph is large. */
  private *walk(row: Row, start: number, context: Context): Generator<{ trail: RelationshipValue[]; last: number }> {
    const { length, others } = this.step;
    const max = length.max ?? Number.POSITIVE_INFINITY;
    const trail: RelationshipValue[] = [];
    const used = new Set<number>();
    if (length.min === 0) yield { trail, last: start };
    const stack = max > 0 ? [neighbours(context, start, this.step)] : [];
    for (;;) {
      const branch = stack.at(-1);
      if (branch === undefined) return;
      const { done, value: next } = branch.next();
      if (done === true) {
        stack.pop();
        const dropped = trail.pop();
        if (dropped !== undefined) used.delete(dropped.id);
        continue;
      }
      if (used.has(next.value.id) || isUsed(row, others, next.value.id) || !this.fits(row, next.value, context))
        continue;
      trail.push(next.value);
      used.add(next.value.id);
      if (trail.length >= length.min) yield { trail, last: next.other };
      if (trail.length < max) stack.push(neighbours(context, next.other, this.step));
      else used.delete(trail.pop()?.id ?? -1);
    }
  }

  private fits(row: Row, value: RelationshipValue, context: Context): boolean {
    row[this.step.item] = value;
    return this.step.predicates.every((predicate) => holds(predicate, row, context));
  }

  private *check(row: Row, start: number): Generator<{ trail: RelationshipValue[]; last: number }> {
    const { relationship, direction, length, types, others, reversed } = this.step;
    const held = row[relationship] ?? null;
    if (held === null || !isList(held)) return;
    if (held.length < length.min || held.length > (length.max ?? Number.POSITIVE_INFINITY)) return;
    let last = start;
    const trail: RelationshipValue[] = [];
    for (const item of reversed ? held.toReversed() : held) {
      if (!(item instanceof RelationshipValue) || isUsed(row, others, item.id)) return;
      const next = otherEnd(item, last, direction);
      if (next === null || (types !== null && !types.includes(item.type))) return;
      trail.push(item);
      last = next;
    }
    yield { trail, last };
  }
}
