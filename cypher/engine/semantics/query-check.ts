/** Checks a query clause by clause: what is in sight, in which order clauses may stand, and how a query may end. */
import type { Procedure } from '../procedures/procedure.ts';
import { walk } from '../expressions/walk.ts';
import { writes } from '../plan/writes.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Clause, Query, SingleQuery, SubqueryCall } from '../syntax/clause.ts';
import { checkProcedure, checkSubquery } from './call-check.ts';
import { type Check, declaredAlready, failAt, type QueryPlace, type Types, VALUE } from './check.ts';
import { checkExpression } from './expression-check.ts';
import { checkMatch } from './match-check.ts';
import { checkPatterns, expectCondition } from './pattern-check.ts';
import { checkProjection } from './projection-check.ts';
import { expectTypes } from './type-check.ts';
import { MAP, STRING } from './types/known.ts';
import type { PossibleTypes } from './types/possible-types.ts';
import { type PlacedRemark, Remarks } from './remarks.ts';
import { MIXED, Selectors } from './selector-check.ts';
import { checkUpdate } from './update-check.ts';

/** Throws what Neo4j would say before it runs the query; gives what there is to remark on one that may run. */
export function checkSemantics(
  query: Query,
  source: string,
  findProcedure: (name: string) => Procedure | undefined,
  parameters: Check['parameters'],
): PlacedRemark[] {
  const remarks = new Remarks();
  const first = checkWhole({ source, findProcedure, parameters, remarks, isSecond: false }, query);
  if (first.pass.needsSecond)
    checkWhole({ source, findProcedure, parameters, remarks: new Remarks(), isSecond: true }, query);
  return remarks.all(writes(query));
}

type Given = Pick<Check, 'source' | 'findProcedure' | 'parameters' | 'remarks'> & { readonly isSecond: boolean };

function checkWhole({ isSecond, ...given }: Given, query: Query): Check {
  const check: Check = {
    ...given,
    selectors: new Selectors(),
    pass: { isSecond, needsSecond: false },
    query: (inner, types, place) => checkQuery(check, inner, types, place, null),
    expression: (expression, types, place) => checkExpression(check, expression, types, place),
    patterns: (patterns, types, introduce) => checkPatterns(check, patterns, types, introduce),
  };
  checkQuery(check, query, new Map(), { form: 'whole' }, null);
  return check;
}

function checkQuery(
  check: Check,
  query: Query,
  types: Types,
  place: QueryPlace,
  call: SubqueryCall | null,
): Types | null {
  if (place.form !== 'whole' && place.form !== 'call' && writes(query)) {
    throw failAt(
      check,
      query.at,
      `A${place.form === 'EXISTS' ? 'n Exists' : place.form === 'COUNT' ? ' Count' : ' Collect'} Expression cannot contain any updates`,
    );
  }
  if (place.form !== 'whole' || query.parts.length > 1) refuseTransactions(check, query, place);
  const importing = call !== null && call.imports === null;
  const columns = query.parts.map((part) => checkSingle(check, part, types, place, importing, query.parts.length));
  const [first = null, ...others] = columns;
  for (const [index, other] of others.entries()) {
    if (!sameColumns(first, other)) {
      throw failAt(
        check,
        query.parts[index + 1]?.at ?? query.at,
        'All sub queries in an UNION must have the same return column names',
      );
    }
  }
  return first;
}

function refuseTransactions(check: Check, query: Query, { form }: QueryPlace): void {
  walk(query, (node) => {
    if (node['kind'] !== 'call subquery' || node['transactions'] === null) return true;
    const where = form === 'whole' ? 'in a UNION' : 'inside another subquery';
    throw failAt(check, Number(node['at']), `CALL { ... } IN TRANSACTIONS ${where} is not supported`);
  });
}

function sameColumns(left: Types | null, right: Types | null): boolean {
  if (left === null || right === null) return left === right;
  return left.size === right.size && [...left.keys()].every((name) => right.has(name));
}

function checkSingle(
  check: Check,
  { clauses, at }: SingleQuery,
  outer: Types,
  place: QueryPlace,
  importing: boolean,
  parts: number,
): Types | null {
  const scope = new Scope(
    check,
    importing ? importedBy(check, clauses[0], outer) : new Map(outer),
    place.form === 'whole' || importing ? new Map() : outer,
  );
  const standalone =
    clauses.every(({ kind }, index) => index === 0 || kind === 'return') && parts === 1 && place.form === 'whole';
  for (const [index, clause] of clauses.entries()) {
    checkOrder(check, clauses[index - 1], clause);
    checkTransactions(check, clauses.slice(0, index), clause);
    scope.enter(clause, standalone && clauses.length === 1);
    if (place.form === 'whole') refuseMixedSelectors(check);
  }
  const last = clauses.at(-1);
  if (last !== undefined && !mayEnd(last, scope.columns, place, clauses.length)) {
    throw failAt(
      check,
      last.at === 0 ? at : last.at,
      `Query cannot conclude with ${nameOf(last)} (must be a RETURN clause, a FINISH clause, an update clause, a unit subquery call, or a procedure call with no YIELD)`,
    );
  }
  return scope.columns;
}

function refuseMixedSelectors(check: Check): void {
  const at = check.selectors.endClause();
  if (at !== null) throw failAt(check, at, MIXED);
}

/** In `CALL { WITH x … }` the first WITH may only name variables of outside. */
function importedBy(check: Check, first: Clause | undefined, outer: Types): Types {
  if (first?.kind !== 'with') return new Map();
  const simple = first.items.every(({ expression, aliased }) => expression.kind === 'variable' && !aliased);
  const plain =
    !first.distinct &&
    first.where === null &&
    first.orderBy.length === 0 &&
    first.skip === null &&
    first.limit === null;
  if (!simple || !plain) {
    throw failAt(
      check,
      first.at,
      'Importing WITH should consist only of simple references to outside variables. Aliasing, expressions, WHERE and ORDER BY are not supported.',
    );
  }
  return new Map(outer);
}

function mayEnd(clause: Clause, columns: Types | null, { form }: QueryPlace, count: number): boolean {
  if (form === 'EXISTS' || form === 'COUNT') return clause.kind !== 'finish';
  switch (clause.kind) {
    case 'match':
    case 'with':
    case 'unwind':
    case 'load csv':
      return false;
    case 'call procedure':
      return count === 1 || columns === null;
    case 'call subquery':
      return columns === null;
    default:
      return true;
  }
}

const UPDATES = new Set(['create', 'merge', 'set', 'remove', 'delete', 'foreach']);
const READS = new Set(['match', 'unwind', 'call procedure', 'call subquery', 'load csv']);

function checkOrder(check: Check, before: Clause | undefined, clause: Clause): void {
  if (before === undefined) return;
  if (before.kind === 'return' || before.kind === 'finish') {
    throw failAt(check, clause.at, `${nameOf(before)} can only be used at the end of the query`);
  }
  if (UPDATES.has(before.kind) && READS.has(clause.kind)) {
    throw failAt(check, clause.at, `WITH is required between ${nameOf(before)} and ${nameOf(clause)}`);
  }
}

function checkTransactions(check: Check, before: readonly Clause[], clause: Clause): void {
  if (clause.kind !== 'call subquery' || clause.transactions === null) return;
  if (before.some((earlier) => UPDATES.has(earlier.kind)))
    throw failAt(check, clause.at, 'CALL { ... } IN TRANSACTIONS after a write clause is not supported');
}

function nameOf(clause: Clause): string {
  if (clause.kind === 'call procedure' || clause.kind === 'call subquery') return 'CALL';
  return clause.kind.toUpperCase();
}

/** What is in sight as a query's clauses are read one after the other. */
class Scope {
  columns: Types | null = null;
  private readonly check: Check;
  private types: Types;
  /** In sight whatever WITH keeps, as a subquery sees its surroundings. */
  private readonly constant: Types;

  constructor(check: Check, types: Types, constant: Types) {
    this.check = check;
    this.types = types;
    this.constant = constant;
  }

  enter(clause: Clause, standalone: boolean): void {
    const { check, types } = this;
    this.columns = null;
    switch (clause.kind) {
      case 'match':
        checkMatch(check, clause);
        check.patterns(clause.patterns, types, 'new variables');
        if (clause.where !== null) expectCondition(check, clause.where, types);
        return;
      case 'unwind': {
        const list = check.expression(clause.list, types, VALUE);
        this.declare(clause.variable, clause.at, list.unwrapped());
        return;
      }
      case 'with':
        this.types = new Map([...this.constant, ...checkProjection(check, clause, types, this.constant)]);
        return;
      case 'return':
        this.columns = checkProjection(check, clause, this.returnable(clause.star), this.constant);
        return;
      case 'foreach':
        this.enterForeach(clause);
        return;
      case 'call procedure': {
        const columns = checkProcedure(check, clause, types, standalone);
        if (columns.size > 0) this.columns = columns;
        return;
      }
      case 'call subquery':
        this.columns = checkCallSubquery(check, clause, types);
        return;
      case 'load csv':
        checkUrl(check, clause.url, types);
        this.declare(clause.variable, clause.at, clause.headers ? MAP : STRING.inList());
        return;
      case 'finish':
        return;
      default:
        checkUpdate(check, clause, types);
    }
  }

  /** `RETURN *` means the query's own variables. */
  private returnable(star: boolean): Types {
    if (!star) return this.types;
    return new Map([...this.types].filter(([name]) => !this.constant.has(name)));
  }

  private declare(name: string, at: number, type: PossibleTypes): void {
    if (this.types.has(name)) throw declaredAlready(this.check, at, name);
    this.types.set(name, type);
  }

  /** Constants are not taken out of FOREACH. */
  private enterForeach(clause: Clause & { kind: 'foreach' }): void {
    if (this.check.pass.isSecond) return;
    const list = this.check.expression(clause.list, this.types, VALUE);
    const inner = new Scope(this.check, new Map(this.types).set(clause.variable, list.unwrapped()), new Map());
    for (const one of clause.clauses) inner.enter(one, false);
  }
}

function checkUrl(check: Check, url: Expression, types: Types): void {
  expectTypes(check, url.at, check.expression(url, types, VALUE), STRING);
}

/** Null where the subquery returns nothing. */
function checkCallSubquery(check: Check, clause: SubqueryCall, types: Types): Types | null {
  const inCall: Check = { ...check, query: (query, inner, place) => checkQuery(check, query, inner, place, clause) };
  return checkSubquery(inCall, clause, types);
}
