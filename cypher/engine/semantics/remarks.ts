/** What there is to remark on a query that may run all the same. */
import type { LabelExpression, PatternElement, PatternPart } from '../syntax/ast.ts';
import type { Projection, SubqueryCall } from '../syntax/clause.ts';

export type Remark =
  | { readonly kind: 'deprecated'; readonly what: string }
  /** The nodes of a pattern that nothing joins to those before it. */
  | { readonly kind: 'cartesian product'; readonly nodes: readonly string[] }
  | { readonly kind: 'unbounded shortest path' }
  /** A name that a query reads, which the graph may not have. */
  | { readonly kind: 'label' | 'type' | 'property'; readonly name: string };

export type PlacedRemark = Remark & { readonly at: number };

/** The remarks of one query, each place once, however often it is looked at. */
export class Remarks {
  private readonly byPlace = new Map<string, PlacedRemark>();

  add(remark: Remark, at: number): void {
    this.byPlace.set(`${at} ${JSON.stringify(remark)}`, { ...remark, at });
  }

  /** A query that writes may bring the names that it reads. */
  all(writes: boolean): PlacedRemark[] {
    const all = [...this.byPlace.values()];
    return writes ? all.filter((remark) => !('name' in remark)) : all;
  }
}

export function namesIn(labels: LabelExpression): (LabelExpression & { kind: 'name' })[] {
  switch (labels.kind) {
    case 'name':
      return [labels];
    case 'any':
      return [];
    case 'not':
      return namesIn(labels.operand);
    default:
      return labels.operands.flatMap(namesIn);
  }
}

/** Of the patterns of one MATCH: each group that no variable joins to the first one, by the names of its nodes. */
export function disconnected(patterns: readonly PatternPart[]): string[][] {
  const groups: { names: Set<string>; parts: PatternPart[] }[] = [];
  for (const part of patterns) {
    const names = new Set(variablesIn(part.elements));
    const joined = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    const first = joined[0] ?? { names: new Set<string>(), parts: [] };
    if (joined.length === 0) groups.push(first);
    for (const other of joined.slice(1)) {
      groups.splice(groups.indexOf(other), 1);
      first.parts.push(...other.parts);
      for (const name of other.names) first.names.add(name);
    }
    first.parts.push(part);
    for (const name of names) first.names.add(name);
  }
  return groups.slice(1).map(({ parts }) => [...new Set(parts.flatMap(({ elements }) => nodesIn(elements)))]);
}

function variablesIn(elements: readonly PatternElement[]): string[] {
  return elements.flatMap((element) =>
    element.kind === 'group' ? variablesIn(element.elements) : (element.variable ?? []),
  );
}

function nodesIn(elements: readonly PatternElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.kind === 'group') return nodesIn(element.elements);
    return element.kind === 'node' ? (element.variable ?? []) : [];
  });
}

/** `CALL { WITH x … }`, with what stands for it now. */
export function olderCall({ query }: SubqueryCall): string {
  const imports = query.parts
    .map(({ clauses }) => clauses[0])
    .filter((clause): clause is Projection => clause?.kind === 'with');
  const names = new Set(imports.flatMap(({ star, items }) => (star ? ['*'] : items.map(({ name }) => name))));
  return `CALL subquery without a variable scope clause is now deprecated. Use CALL (${[...names].join(', ')}) { ... }`;
}
