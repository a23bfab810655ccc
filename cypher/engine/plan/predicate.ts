/** Conditions of a MATCH, each with the slots that must be bound before it can be judged. */
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { compile } from '../expressions/compile.ts';
import type { Scope } from '../expressions/scope.ts';
import { mentionedNames } from '../expressions/walk.ts';
import { compareBy } from '../expressions/operators.ts';
import { property } from '../expressions/access.ts';
import { matchesLabels } from '../runtime/labels.ts';
import type { Evaluate } from '../runtime/row.ts';
import type { Expression, LabelExpression } from '../syntax/ast.ts';

export interface Predicate {
  readonly evaluate: Evaluate;
  readonly needs: ReadonlySet<number>;
  readonly text: string;
  /** The label that this condition asks for, and nothing else. */
  readonly label?: { readonly slot: number; readonly name: string };
}

export function slotsOf(tree: unknown, scope: Scope): Set<number> {
  const slots = new Set<number>();
  for (const name of mentionedNames(tree)) {
    const slot = scope.find(name);
    if (slot !== undefined) slots.add(slot);
  }
  return slots;
}

/** The parts of a condition that are joined by AND. */
export function conjuncts(expression: Expression | null): Expression[] {
  if (expression === null) return [];
  return expression.kind === 'and' ? expression.operands.flatMap(conjuncts) : [expression];
}

export function condition(expression: Expression, scope: Scope): Predicate {
  return { evaluate: compile(expression, scope), needs: slotsOf(expression, scope), text: expression.kind };
}

export function labelCondition(slot: number, labels: LabelExpression): Predicate {
  const evaluate: Evaluate = (row, context) => {
    const node = row[slot];
    if (!(node instanceof NodeValue)) return false;
    const held = context.graph.labels(node.id);
    return matchesLabels(labels, (name) => held.includes(name), held.length > 0);
  };
  const only = labels.kind === 'name' ? { label: { slot, name: labels.name } } : {};
  return { evaluate, needs: new Set([slot]), text: 'labels', ...only };
}

export function isNode(slot: number): Predicate {
  return { evaluate: (row) => row[slot] instanceof NodeValue, needs: new Set([slot]), text: 'is node' };
}

/** `{key: value, …}` as one equality for each key; a parameter stands for the whole map. */
export function propertyConditions(slot: number, properties: Expression | null, scope: Scope): Predicate[] {
  if (properties === null) return [];
  if (properties.kind !== 'map') {
    const map = compile(properties, scope);
    const evaluate: Evaluate = (row, context) => {
      const wanted = map(row, context);
      const entity = row[slot] ?? null;
      if (wanted === null || typeof wanted !== 'object' || entity === null) return false;
      return Object.entries(wanted).every(
        ([key, value]) => compareBy('=', property(context, entity, key), value) === true,
      );
    };
    return [{ evaluate, needs: new Set([slot, ...slotsOf(properties, scope)]), text: 'properties' }];
  }
  return properties.entries.map(([key, value]) => {
    const wanted = compile(value, scope);
    const evaluate: Evaluate = (row, context) =>
      compareBy('=', property(context, row[slot] ?? null, key), wanted(row, context));
    return { evaluate, needs: new Set([slot, ...slotsOf(value, scope)]), text: key };
  });
}
