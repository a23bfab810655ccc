/**
 * What CREATE reads of the graph by patterns and subqueries, it reads for all rows before it makes anything for the first:
 * `CREATE ({n: COUNT { (x) }})` counts none of its own. SET sees what it has set, as in Neo4j.
 */
import { compile } from '../expressions/compile.ts';
import type { Scope } from '../expressions/scope.ts';
import { walk } from '../expressions/walk.ts';
import type { Column } from '../operators/project.ts';
import type { Expression, PatternPart } from '../syntax/ast.ts';
import type { UpdateClause } from './update-planner.ts';

/** The clause with variables in place of what is read, and the columns that give these their values. */
export function readFirst(clause: UpdateClause, scope: Scope): { clause: UpdateClause; columns: Column[] } {
  const reads = new Reads(scope);
  return { clause: reads.hoistedFrom(clause), columns: reads.columns };
}

class Reads {
  readonly columns: Column[] = [];
  private readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  hoistedFrom(clause: UpdateClause): UpdateClause {
    if (clause.kind !== 'create') return clause;
    return { ...clause, patterns: clause.patterns.map((part) => this.inPart(part)) };
  }

  private inPart(part: PatternPart): PatternPart {
    const elements = part.elements.map((element) => {
      if (element.kind === 'group' || element.properties === null) return element;
      return { ...element, properties: this.inProperties(element.properties) };
    });
    return { ...part, elements };
  }

  private inProperties(properties: Expression): Expression {
    if (properties.kind !== 'map') return this.hoisted(properties);
    return { ...properties, entries: properties.entries.map(([key, value]) => [key, this.hoisted(value)] as const) };
  }

  private hoisted(expression: Expression): Expression {
    if (!readsGraph(expression)) return expression;
    const evaluate = compile(expression, this.scope);
    const { at, end } = expression;
    // No query can write such a name.
    const name = ` read ${this.columns.length} of ${at}`;
    this.columns.push({ slot: this.scope.declare(name), evaluate });
    return { kind: 'variable', name, at, end };
  }
}

const READING = new Set(['subquery', 'pattern', 'pattern comprehension']);

function readsGraph(expression: Expression): boolean {
  let found = false;
  walk(expression, ({ kind }) => {
    if (typeof kind === 'string' && READING.has(kind)) found = true;
    return !found;
  });
  return found;
}
