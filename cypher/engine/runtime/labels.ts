/** Whether a set of labels, or a type, satisfies a label expression. */
import type { LabelExpression } from '../syntax/ast.ts';

export function matchesLabels(expression: LabelExpression, has: (name: string) => boolean, hasAny: boolean): boolean {
  switch (expression.kind) {
    case 'name':
      return has(expression.name);
    case 'any':
      return hasAny;
    case 'not':
      return !matchesLabels(expression.operand, has, hasAny);
    case 'and':
      return expression.operands.every((operand) => matchesLabels(operand, has, hasAny));
    default:
      return expression.operands.some((operand) => matchesLabels(operand, has, hasAny));
  }
}

/** The names of an expression that is only a choice of names; null for any other. */
export function plainChoice(expression: LabelExpression): string[] | null {
  if (expression.kind === 'name') return [expression.name];
  if (expression.kind !== 'or') return null;
  const names = expression.operands.map(plainChoice);
  return names.every((list) => list !== null) ? names.flat() : null;
}

/** Names that whatever satisfies the expression must have. */
export function requiredNames(expression: LabelExpression): string[] {
  if (expression.kind === 'name') return [expression.name];
  return expression.kind === 'and' ? expression.operands.flatMap(requiredNames) : [];
}
