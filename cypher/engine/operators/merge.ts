/** MERGE: what the pattern matches, or else the pattern made; each row sees what the rows before it made. */
import type { Context } from '../runtime/context.ts';
import type { Row, Rows } from '../runtime/row.ts';
import { create, type CreateStep } from './create.ts';
import type { Pipeline } from './operator.ts';
import type { Effect } from './set.ts';
import { Update } from './update.ts';

export interface MergePlan {
  readonly match: Pipeline;
  readonly steps: readonly CreateStep[];
  readonly onCreate: readonly Effect[];
  readonly onMatch: readonly Effect[];
}

export class Merge extends Update {
  readonly name = 'Merge';
  override readonly children: readonly Pipeline[];
  private readonly plan: MergePlan;

  constructor(plan: MergePlan) {
    super();
    this.plan = plan;
    this.children = [plan.match];
  }

  protected update(row: Row, context: Context): Rows {
    const { match, steps, onCreate, onMatch } = this.plan;
    const found = [...match.run(row, context)];
    for (const one of found) for (const effect of onMatch) effect(one, context);
    if (found.length > 0) return found;
    const made = create(steps, row, context, 'refuse nulls');
    for (const effect of onCreate) effect(made, context);
    return [made];
  }
}
