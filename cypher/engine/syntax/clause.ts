/** Clauses, queries and statements of Cypher as the parser makes them. */
import type { Expression, PatternPart, Span, Variable } from './ast.ts';
import type { SchemaCommand } from './schema-command.ts';

export interface ProjectionItem extends Span {
  readonly expression: Expression;
  /** As given, else the expression's own text. */
  readonly name: string;
  readonly aliased: boolean;
}
export interface SortItem {
  readonly expression: Expression;
  readonly descending: boolean;
}
export interface Projection extends Span {
  readonly kind: 'with' | 'return';
  readonly distinct: boolean;
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | null;
  readonly limit: Expression | null;
  readonly where: Expression | null;
}
export interface MatchClause extends Span {
  readonly kind: 'match';
  readonly optional: boolean;
  readonly patterns: readonly PatternPart[];
  readonly where: Expression | null;
}
export type SetItem =
  | (Span & {
      readonly kind: 'property';
      readonly subject: Expression;
      readonly key: string;
      readonly value: Expression;
    })
  | (Span & {
      readonly kind: 'dynamic property';
      readonly subject: Expression;
      readonly key: Expression;
      readonly value: Expression;
    })
  | (Span & { readonly kind: 'replace' | 'merge'; readonly variable: Variable; readonly value: Expression })
  | (Span & { readonly kind: 'labels'; readonly variable: Variable; readonly labels: readonly string[] });
export type RemoveItem =
  | (Span & { readonly kind: 'property'; readonly subject: Expression; readonly key: string })
  | (Span & { readonly kind: 'dynamic property'; readonly subject: Expression; readonly key: Expression })
  | (Span & { readonly kind: 'labels'; readonly variable: Variable; readonly labels: readonly string[] });
export interface ProcedureCall extends Span {
  readonly kind: 'call procedure';
  readonly optional: boolean;
  readonly name: string;
  /** Null where there are no parentheses: taken from parameters. */
  readonly items: readonly Expression[] | null;
  /** Null without YIELD, 'all' for `YIELD *`. */
  readonly yields: readonly { readonly field: string; readonly name: string; readonly at: number }[] | 'all' | null;
  readonly where: Expression | null;
}
export interface SubqueryCall extends Span {
  readonly kind: 'call subquery';
  readonly optional: boolean;
  readonly query: Query;
  /** `CALL (x, y) {…}`; null for the older form that imports by its first WITH. */
  readonly imports: readonly Variable[] | 'all' | null;
  readonly transactions: {
    readonly size: Expression | null;
    readonly onError: 'fail' | 'continue' | 'break';
    readonly report: string | null;
  } | null;
}
export type Clause =
  | MatchClause
  | Projection
  | ProcedureCall
  | SubqueryCall
  | (Span & { readonly kind: 'unwind'; readonly list: Expression; readonly variable: string })
  | (Span & { readonly kind: 'create'; readonly patterns: readonly PatternPart[] })
  | (Span & {
      readonly kind: 'merge';
      readonly pattern: PatternPart;
      readonly onCreate: readonly SetItem[];
      readonly onMatch: readonly SetItem[];
    })
  | (Span & { readonly kind: 'set'; readonly items: readonly SetItem[] })
  | (Span & { readonly kind: 'remove'; readonly items: readonly RemoveItem[] })
  | (Span & { readonly kind: 'delete'; readonly detach: boolean; readonly expressions: readonly Expression[] })
  | (Span & {
      readonly kind: 'foreach';
      readonly variable: string;
      readonly list: Expression;
      readonly clauses: readonly Clause[];
    })
  | (Span & {
      readonly kind: 'load csv';
      readonly headers: boolean;
      readonly url: Expression;
      readonly variable: string;
      readonly separator: string;
    })
  | (Span & { readonly kind: 'finish' });

export interface SingleQuery extends Span {
  readonly clauses: readonly Clause[];
}
export interface Query extends Span {
  readonly parts: readonly SingleQuery[];
  /** UNION ALL keeps what is there twice. */
  readonly all: boolean;
}

export interface Statement {
  readonly mode: 'run' | 'explain' | 'profile';
  readonly body: { readonly kind: 'query'; readonly query: Query } | SchemaCommand;
}
