/** A relationship that is bound already: its ends are bound to it, or checked. */
import { NodeValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Row, Rows } from '../runtime/row.ts';
import type { ExpandStep } from './expand.ts';
import { typeFits } from './neighbours.ts';
import { Operator } from './operator.ts';
import { isUsed } from './unique.ts';

export class BoundRelationship extends Operator {
  readonly name = 'ProjectEndpoints';
  private readonly step: ExpandStep & { readonly fromBound: boolean };

  constructor(step: ExpandStep & { readonly fromBound: boolean }) {
    super();
    this.step = step;
  }

  *run(input: Rows): Rows {
    for (const row of input) {
      const value = row[this.step.relationship];
      if (value instanceof RelationshipValue && this.fits(value) && !isUsed(row, this.step.others, value.id)) {
        const { start, end } = value;
        const { direction } = this.step;
        if (direction !== 'incoming') yield* this.bind(row, start, end);
        if (direction === 'incoming' || (direction === 'both' && start !== end)) yield* this.bind(row, end, start);
      }
    }
  }

  private fits({ type }: RelationshipValue): boolean {
    const { types } = this.step;
    return (types === null || types.includes(type)) && typeFits(this.step, type);
  }

  private *bind(row: Row, from: number, to: number): Rows {
    const { step } = this;
    const [heldFrom, heldTo] = [row[step.from], row[step.to]];
    if (step.fromBound && !(heldFrom instanceof NodeValue && heldFrom.id === from)) return;
    if (step.into && !(heldTo instanceof NodeValue && heldTo.id === to)) return;
    if (step.from === step.to && from !== to) return;
    const next = row.slice();
    next[step.from] = new NodeValue(from);
    next[step.to] = new NodeValue(to);
    yield next;
  }
}
