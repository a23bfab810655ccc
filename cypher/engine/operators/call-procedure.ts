/** CALL of a procedure, for each row. */
import { kindOf, type Value } from '../../../graph/store/value/value.ts';
import type { Procedure, ProcedureParameter } from '../procedures/procedure.ts';
import type { Context } from '../runtime/context.ts';
import { fault } from '../runtime/fault.ts';
import type { Evaluate, Rows } from '../runtime/row.ts';
import { Operator } from './operator.ts';

export interface ProcedurePlan {
  readonly procedure: Procedure;
  readonly items: readonly Evaluate[];
  /** Index of each wanted column, and its slot. */
  readonly yields: readonly { readonly column: number; readonly slot: number }[];
  readonly optional: boolean;
}

export class CallProcedure extends Operator {
  readonly name = 'ProcedureCall';
  override readonly details: string;
  private readonly plan: ProcedurePlan;

  constructor(plan: ProcedurePlan) {
    super();
    this.plan = plan;
    this.details = plan.procedure.name;
  }

  *run(input: Rows, context: Context): Rows {
    const { procedure, items, yields, optional } = this.plan;
    for (const row of input) {
      const values = procedure.parameters.map((parameter, index) =>
        accepted(parameter, items[index]?.(row, context) ?? parameter.missing ?? null),
      );
      let found = false;
      for (const result of procedure.run(values, context)) {
        context.step();
        found = true;
        const next = row.slice();
        for (const { column, slot } of yields) next[slot] = result[column] ?? null;
        yield next;
      }
      if (procedure.columns.length === 0) yield row;
      else if (!found && optional) {
        const next = row.slice();
        for (const { slot } of yields) next[slot] = null;
        yield next;
      }
    }
  }
}

function accepted({ name, kinds, nullable }: ProcedureParameter, value: Value): Value {
  const kind = kindOf(value);
  if (value === null ? nullable : kinds.includes('ANY') || kinds.includes(kind)) return value;
  if (kind === 'INTEGER' && kinds.includes('FLOAT')) return Number(value);
  throw fault('TypeError', `Type mismatch for the argument '${name}': expected ${kinds.join(' or ')} but was ${kind}`);
}
