/** SHORTEST k over a pattern of several parts: all its paths between two nodes, of which the shortest are kept. */
import { PathValue } from '../../../graph/store/value/entity.ts';
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import type { PathSelector } from '../syntax/ast.ts';
import { Operator, type Pipeline } from './operator.ts';
import { chooser } from './shortest-path.ts';

export class SelectPaths extends Operator {
  readonly name = 'StatefulShortestPath';
  override readonly children: readonly Pipeline[];
  private readonly inner: Pipeline;
  private readonly path: number;
  private readonly selector: PathSelector;

  constructor(inner: Pipeline, path: number, selector: PathSelector) {
    super();
    this.inner = inner;
    this.path = path;
    this.selector = selector;
    this.children = [inner];
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      const found: Row[] = [];
      for (const next of this.inner.run(row, context)) {
        context.hold(next.length);
        found.push(next);
      }
      found.sort((left, right) => this.lengthOf(left) - this.lengthOf(right));
      yield* this.choose(found);
      context.release(found.length * row.length);
    }
  }

  private *choose(found: readonly Row[]): Rows {
    const keep = chooser(this.selector);
    for (const row of found) {
      const choice = keep(this.lengthOf(row));
      if (choice === 'stop') return;
      yield row;
      if (choice === 'last') return;
    }
  }

  private lengthOf(row: Row): number {
    const path = row[this.path];
    return path instanceof PathValue ? path.relationships.length : 0;
  }
}
