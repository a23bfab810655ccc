/** A cursor over the relationships at one node. */
import type { State } from './state.ts';

export class Walk {
  /** Of the relationship that `next` came to. */
  relationship = -1;
  type = '';
  /** The node at its other end. */
  other = -1;
  private readonly state: State;
  private readonly from: number;
  private readonly ids: Iterator<number>;

  constructor(state: State, from: number, ids: Iterable<number>) {
    this.state = state;
    this.from = from;
    this.ids = ids[Symbol.iterator]();
  }

  /** False where there are no more. */
  next(): boolean {
    const { done, value } = this.ids.next();
    if (done === true) return false;
    const record = this.state.relationships.get(value);
    if (record === undefined) return this.next();
    this.relationship = value;
    this.type = record.type;
    this.other = record.start === this.from ? record.end : record.start;
    return true;
  }
}
