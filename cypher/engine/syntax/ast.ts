/** Expressions and patterns of Cypher as the parser makes them; `at` and `end` are offsets in the query's text. */
import type { Value } from '../../../graph/store/value/value.ts';
import type { Query } from './clause.ts';

export interface Span {
  readonly at: number;
  readonly end: number;
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '||'
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
  | '=~'
  | 'XOR';
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type QuantifierName = 'all' | 'any' | 'none' | 'single';

export interface Literal extends Span {
  readonly kind: 'literal';
  readonly value: Value;
}
export interface Variable extends Span {
  readonly kind: 'variable';
  readonly name: string;
}
export interface Parameter extends Span {
  readonly kind: 'parameter';
  readonly name: string;
}
export interface PropertyAccess extends Span {
  readonly kind: 'property';
  readonly subject: Expression;
  readonly key: string;
}
export interface FunctionCall extends Span {
  readonly kind: 'call';
  /** As written, with its namespace; functions are matched without regard to case. */
  readonly name: string;
  readonly distinct: boolean;
  readonly items: readonly Expression[];
}
export interface CountStar extends Span {
  readonly kind: 'count star';
}
export interface MapProjection extends Span {
  readonly kind: 'map projection';
  readonly subject: Variable;
  readonly entries: readonly MapProjectionEntry[];
}
export type MapProjectionEntry =
  | { readonly kind: 'all' }
  | { readonly kind: 'property'; readonly key: string }
  | { readonly kind: 'entry'; readonly key: string; readonly value: Expression };
export interface CaseExpression extends Span {
  readonly kind: 'case';
  /** A CASE with a subject has become comparisons with it. */
  readonly alternatives: readonly { readonly when: Expression; readonly result: Expression }[];
  readonly otherwise: Expression | null;
}
export interface ListComprehension extends Span {
  readonly kind: 'list comprehension';
  readonly variable: string;
  readonly list: Expression;
  readonly where: Expression | null;
  readonly map: Expression | null;
}
export interface Quantifier extends Span {
  readonly kind: 'quantifier';
  readonly quantifier: QuantifierName;
  readonly variable: string;
  readonly list: Expression;
  readonly where: Expression;
}
export interface Reduce extends Span {
  readonly kind: 'reduce';
  readonly accumulator: string;
  readonly initial: Expression;
  readonly variable: string;
  readonly list: Expression;
  readonly step: Expression;
}
export interface PatternComprehension extends Span {
  readonly kind: 'pattern comprehension';
  readonly pattern: PatternPart;
  readonly where: Expression | null;
  readonly map: Expression;
}
export interface PatternExpression extends Span {
  readonly kind: 'pattern';
  /** `exists((a)-->(b))`, which may stand where any value may. */
  readonly explicit: boolean;
  readonly pattern: PatternPart;
}
export interface SubqueryExpression extends Span {
  readonly kind: 'subquery';
  readonly form: 'EXISTS' | 'COUNT' | 'COLLECT';
  readonly query: Query;
}

export type Expression =
  | Literal
  | Variable
  | Parameter
  | PropertyAccess
  | FunctionCall
  | CountStar
  | MapProjection
  | CaseExpression
  | ListComprehension
  | Quantifier
  | Reduce
  | PatternComprehension
  | PatternExpression
  | SubqueryExpression
  | (Span & { readonly kind: 'index'; readonly subject: Expression; readonly index: Expression })
  | (Span & {
      readonly kind: 'slice';
      readonly subject: Expression;
      readonly from: Expression | null;
      readonly to: Expression | null;
    })
  | (Span & { readonly kind: 'list'; readonly items: readonly Expression[] })
  | (Span & { readonly kind: 'map'; readonly entries: readonly (readonly [string, Expression])[] })
  | (Span & { readonly kind: 'not' | 'negate' | 'plus'; readonly operand: Expression })
  | (Span & { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] })
  | (Span & {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Span & {
      readonly kind: 'comparison';
      readonly first: Expression;
      readonly rest: readonly { readonly operator: ComparisonOperator; readonly operand: Expression }[];
    })
  | (Span & { readonly kind: 'is null'; readonly operand: Expression; readonly negated: boolean })
  | (Span & {
      readonly kind: 'is type';
      readonly operand: Expression;
      readonly type: TypeName;
      readonly negated: boolean;
    })
  | (Span & {
      readonly kind: 'is normalized';
      readonly operand: Expression;
      readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD';
      readonly negated: boolean;
    })
  | (Span & { readonly kind: 'has labels'; readonly subject: Expression; readonly labels: LabelExpression });

/** A type as in `x IS :: LIST<INTEGER>`; `alternatives` are those of a closed union. */
export interface TypeName {
  readonly alternatives: readonly {
    readonly name: string;
    readonly notNull: boolean;
    readonly inner: TypeName | null;
  }[];
}

export type LabelExpression =
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'not'; readonly operand: LabelExpression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly LabelExpression[] };

export type PatternDirection = 'outgoing' | 'incoming' | 'both';

export interface NodePattern extends Span {
  readonly kind: 'node';
  readonly variable: string | null;
  readonly labels: LabelExpression | null;
  /** A map or a parameter. */
  readonly properties: Expression | null;
  readonly where: Expression | null;
}
/** How often a relationship or group repeats; null as `max` is without bound. */
export interface Repetition {
  readonly min: number;
  readonly max: number | null;
}
export interface RelationshipPattern extends Span {
  readonly kind: 'relationship';
  readonly variable: string | null;
  readonly types: LabelExpression | null;
  readonly direction: PatternDirection;
  /** `[*1..3]`: the variable is a list of relationships. */
  readonly length: Repetition | null;
  /** `-[]->+`: a quantified relationship. */
  readonly quantifier: Repetition | null;
  readonly properties: Expression | null;
  readonly where: Expression | null;
}
/** A quantified path pattern: `((a)-[r]->(b) WHERE …){1,3}`. */
export interface GroupPattern extends Span {
  readonly kind: 'group';
  readonly elements: readonly PatternElement[];
  readonly where: Expression | null;
  readonly quantifier: Repetition;
}
export type PatternElement = NodePattern | RelationshipPattern | GroupPattern;

/** Which of the matching paths to keep; `groups` as in SHORTEST k GROUPS. */
export interface PathSelector {
  readonly form: 'shortestPath' | 'allShortestPaths' | 'shortest' | 'all shortest' | 'groups' | 'any';
  readonly count: number;
}
export interface PatternPart extends Span {
  readonly variable: string | null;
  readonly selector: PathSelector | null;
  readonly elements: readonly PatternElement[];
  /** Of a parenthesised path: `((a)-->(b) WHERE …)`. */
  readonly where: Expression | null;
}
