/** Turns an expression's syntax tree into a function of a row. */
import { kindOf, mapOf } from '../../../graph/store/value/value.ts';
import { callFunction } from '../functions/call.ts';
import { csvOriginOf } from '../functions/csv.ts';
import { labelsOf } from '../runtime/entities.ts';
import { fault } from '../runtime/fault.ts';
import { matchesLabels } from '../runtime/labels.ts';
import { and, holds, not, or } from '../runtime/logic.ts';
import { weigh } from '../runtime/weigh.ts';
import type { Evaluate } from '../runtime/row.ts';
import { NodeValue, RelationshipValue } from '../../../graph/store/value/entity.ts';
import type { Expression } from '../syntax/ast.ts';
import { negate } from '../runtime/arithmetic.ts';
import { item, property, slice } from './access.ts';
import { compileBinary, compileComparison } from './operators.ts';
import { compileListComprehension, compileQuantifier, compileReduce } from './comprehension.ts';
import { compileMapProjection } from './map-projection.ts';
import { compilePattern, compilePatternComprehension, compileSubquery } from './subquery.ts';
import { hasType } from './type-test.ts';
import type { Scope } from './scope.ts';

export type Compile = (expression: Expression, scope: Scope) => Evaluate;

export function compile(expression: Expression, scope: Scope): Evaluate {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      return () => value;
    }
    case 'variable':
      return compileVariable(expression.name, scope);
    case 'parameter': {
      const { name } = expression;
      return (_row, context) => context.parameter(name);
    }
    case 'property': {
      const subject = compile(expression.subject, scope);
      const { key } = expression;
      return (row, context) => property(context, subject(row, context), key);
    }
    case 'index': {
      const subject = compile(expression.subject, scope);
      const index = compile(expression.index, scope);
      return (row, context) => item(context, subject(row, context), index(row, context));
    }
    case 'slice': {
      const subject = compile(expression.subject, scope);
      const from = expression.from === null ? null : compile(expression.from, scope);
      const to = expression.to === null ? null : compile(expression.to, scope);
      return (row, context) => {
        const part = slice(subject(row, context), from?.(row, context), to?.(row, context));
        weigh(part, context);
        return part;
      };
    }
    case 'list': {
      const items = expression.items.map((one) => compile(one, scope));
      return (row, context) => items.map((one) => one(row, context));
    }
    case 'map': {
      const entries = expression.entries.map(([key, value]) => [key, compile(value, scope)] as const);
      return (row, context) => mapOf(entries.map(([key, value]) => [key, value(row, context)]));
    }
    case 'call': {
      const origin = csvOriginOf(expression.name);
      if (origin !== null) return compileSlot(scope.planner.slots.csvOrigin[origin]);
      return callFunction(
        expression,
        expression.items.map((one) => compile(one, scope)),
      );
    }
    case 'not': {
      const operand = compile(expression.operand, scope);
      return (row, context) => not(operand(row, context));
    }
    case 'negate': {
      const operand = compile(expression.operand, scope);
      return (row, context) => negate(operand(row, context));
    }
    case 'plus':
      return compile(expression.operand, scope);
    case 'and':
      return and(expression.operands.map((one) => compile(one, scope)));
    case 'or':
      return or(expression.operands.map((one) => compile(one, scope)));
    case 'binary':
      return compileBinary(expression, scope, compile);
    case 'comparison':
      return compileComparison(expression, scope, compile);
    case 'is null': {
      const operand = compile(expression.operand, scope);
      const { negated } = expression;
      return (row, context) => (operand(row, context) === null) !== negated;
    }
    case 'is type': {
      const operand = compile(expression.operand, scope);
      const { type, negated } = expression;
      return (row, context) => {
        const value = operand(row, context);
        weigh(value, context);
        return hasType(value, type) !== negated;
      };
    }
    case 'is normalized': {
      const operand = compile(expression.operand, scope);
      const { form, negated } = expression;
      return (row, context) => {
        const text = operand(row, context);
        return typeof text === 'string' ? (text.normalize(form) === text) !== negated : null;
      };
    }
    case 'has labels':
      return compileHasLabels(expression, scope);
    case 'case':
      return compileCase(expression, scope);
    case 'list comprehension':
      return compileListComprehension(expression, scope, compile);
    case 'quantifier':
      return compileQuantifier(expression, scope, compile);
    case 'reduce':
      return compileReduce(expression, scope, compile);
    case 'map projection':
      return compileMapProjection(expression, scope, compile);
    case 'pattern':
      return compilePattern(expression, scope);
    case 'pattern comprehension':
      return compilePatternComprehension(expression, scope, compile);
    case 'subquery':
      return compileSubquery(expression, scope);
    default:
      throw fault('SyntaxError', 'Invalid use of aggregating function count(*) in this context');
  }
}

function compileVariable(name: string, scope: Scope): Evaluate {
  const slot = scope.find(name);
  if (slot === undefined) throw fault('SyntaxError', `Variable \`${name}\` not defined`);
  return compileSlot(slot);
}

function compileSlot(slot: number): Evaluate {
  return (row) => row[slot] ?? null;
}

function compileHasLabels(expression: Expression & { kind: 'has labels' }, scope: Scope): Evaluate {
  const subject = compile(expression.subject, scope);
  const { labels } = expression;
  return (row, context) => {
    const value = subject(row, context);
    if (value === null) return null;
    if (value instanceof NodeValue) {
      const held = labelsOf(context, value);
      return matchesLabels(labels, (name) => held.includes(name), held.length > 0);
    }
    if (value instanceof RelationshipValue) return matchesLabels(labels, (name) => name === value.type, true);
    throw fault('TypeError', `Type mismatch: expected NODE or RELATIONSHIP but was ${kindOf(value)}`);
  };
}

function compileCase(expression: Expression & { kind: 'case' }, scope: Scope): Evaluate {
  const alternatives = expression.alternatives.map(({ when, result }) => ({
    when: compile(when, scope),
    result: compile(result, scope),
  }));
  const otherwise = expression.otherwise === null ? null : compile(expression.otherwise, scope);
  return (row, context) => {
    for (const { when, result } of alternatives) if (holds(when, row, context)) return result(row, context);
    return otherwise === null ? null : otherwise(row, context);
  };
}
