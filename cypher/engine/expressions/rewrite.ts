/** Replaces parts of an expression; patterns and subqueries are left as they are. */
import type { Expression } from '../syntax/ast.ts';

/** `replace` gives the expression that stands in, or null to look inside. */
export function rewrite(expression: Expression, replace: (part: Expression) => Expression | null): Expression {
  const replaced = replace(expression);
  if (replaced !== null) return replaced;
  const inner = (part: Expression): Expression => rewrite(part, replace);
  const optional = (part: Expression | null): Expression | null => (part === null ? null : inner(part));
  switch (expression.kind) {
    case 'property':
      return { ...expression, subject: inner(expression.subject) };
    case 'has labels':
      return { ...expression, subject: inner(expression.subject) };
    case 'index':
      return { ...expression, subject: inner(expression.subject), index: inner(expression.index) };
    case 'slice':
      return {
        ...expression,
        subject: inner(expression.subject),
        from: optional(expression.from),
        to: optional(expression.to),
      };
    case 'list':
      return { ...expression, items: expression.items.map(inner) };
    case 'map':
      return { ...expression, entries: expression.entries.map(([key, value]) => [key, inner(value)] as const) };
    case 'call':
      return { ...expression, items: expression.items.map(inner) };
    case 'not':
    case 'negate':
    case 'plus':
      return { ...expression, operand: inner(expression.operand) };
    case 'is null':
    case 'is type':
    case 'is normalized':
      return { ...expression, operand: inner(expression.operand) };
    case 'and':
    case 'or':
      return { ...expression, operands: expression.operands.map(inner) };
    case 'binary':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    case 'comparison':
      return {
        ...expression,
        first: inner(expression.first),
        rest: expression.rest.map(({ operator, operand }) => ({ operator, operand: inner(operand) })),
      };
    case 'case':
      return {
        ...expression,
        alternatives: expression.alternatives.map(({ when, result }) => ({ when: inner(when), result: inner(result) })),
        otherwise: optional(expression.otherwise),
      };
    case 'list comprehension':
      return {
        ...expression,
        list: inner(expression.list),
        where: optional(expression.where),
        map: optional(expression.map),
      };
    case 'quantifier':
      return { ...expression, list: inner(expression.list), where: inner(expression.where) };
    case 'reduce':
      return {
        ...expression,
        initial: inner(expression.initial),
        list: inner(expression.list),
        step: inner(expression.step),
      };
    case 'map projection': {
      const subject = inner(expression.subject);
      return {
        ...expression,
        subject: subject.kind === 'variable' ? subject : expression.subject,
        entries: expression.entries.map((entry) =>
          entry.kind === 'entry' ? { ...entry, value: inner(entry.value) } : entry,
        ),
      };
    }
    default:
      return expression;
  }
}
