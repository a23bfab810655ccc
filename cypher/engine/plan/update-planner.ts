/** CREATE, MERGE, SET, REMOVE, DELETE and FOREACH. */
import type { GraphReader } from '../../../graph/store/property-graph/graph-reader.ts';
import { compile } from '../expressions/compile.ts';
import type { Scope } from '../expressions/scope.ts';
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { pathFrom, relationshipsOf } from '../operators/build-path.ts';
import { Create, type CreateStep } from '../operators/create.ts';
import { Delete } from '../operators/delete.ts';
import { Merge } from '../operators/merge.ts';
import { Project } from '../operators/project.ts';
import { type Operator, Pipeline } from '../operators/operator.ts';
import {
  Apply,
  type Effect,
  removeLabels,
  setLabels,
  setProperties,
  setProperty,
  setSeveral,
} from '../operators/set.ts';
import { plainChoice, requiredNames } from '../runtime/labels.ts';
import type { Evaluate } from '../runtime/row.ts';
import type { Expression, PatternPart, Variable } from '../syntax/ast.ts';
import type { Clause, RemoveItem, SetItem } from '../syntax/clause.ts';
import { planMatch } from './match-planner.ts';
import { readFirst } from './read-first.ts';

export type UpdateClause = Extract<Clause, { kind: 'create' | 'merge' | 'set' | 'remove' | 'delete' }>;

export function planReadsAndUpdate(given: UpdateClause, scope: Scope, graph: GraphReader): Operator[] {
  const { clause, columns } = readFirst(given, scope);
  const update = planUpdate(clause, scope, graph);
  return columns.length === 0 ? [update] : [new Project(columns, 'reads'), update];
}

function planUpdate(clause: UpdateClause, scope: Scope, graph: GraphReader): Operator {
  switch (clause.kind) {
    case 'create':
      return new Create(clause.patterns.flatMap((pattern) => createSteps(pattern, scope)));
    case 'merge':
      return planMerge(clause, scope, graph);
    case 'set':
      return new Apply('SetProperty', setEffects(clause.items, scope));
    case 'remove':
      return new Apply(
        'RemoveLabels',
        clause.items.map((item) => removeEffect(item, scope)),
      );
    default:
      return new Delete(
        clause.expressions.map((expression) => compile(expression, scope)),
        clause.detach,
      );
  }
}

function planMerge(clause: Clause & { kind: 'merge' }, scope: Scope, graph: GraphReader): Operator {
  const before = scope.child();
  const match = planMatch([clause.pattern], null, scope, graph);
  const names = new Set(before.entries().map(([name]) => name));
  // What the match binds, a creation binds in the same slots.
  const steps = createSteps(clause.pattern, before, (name) => (names.has(name) ? undefined : scope.find(name)));
  return new Merge({
    match: new Pipeline(match),
    steps,
    onCreate: setEffects(clause.onCreate, scope),
    onMatch: setEffects(clause.onMatch, scope),
  });
}

/** `slotFor` gives a new variable's slot where it has one already. */
function createSteps(
  part: PatternPart,
  scope: Scope,
  slotFor: (name: string) => number | undefined = () => undefined,
): CreateStep[] {
  const steps: CreateStep[] = [];
  const relationships: CreateStep[] = [];
  const declare = (name: string | null): number => {
    if (name === null) return scope.planner.slots.next();
    const slot = slotFor(name) ?? scope.planner.slots.next();
    scope.bind(name, slot);
    return slot;
  };
  const there = new Set(scope.entries().map(([name]) => name));
  // Declared before anything is made: in MERGE, properties may name what is not there yet.
  const slots = part.elements.map((element) =>
    element.kind === 'group' ? 0 : (findIn(scope, element.variable) ?? declare(element.variable)),
  );
  const nodes: number[] = [];
  const walked: number[] = [];
  for (const [index, element] of part.elements.entries()) {
    if (element.kind !== 'node') continue;
    const slot = slots[index] ?? 0;
    nodes.push(slot);
    if (element.variable !== null && there.has(element.variable)) continue;
    if (element.variable !== null) there.add(element.variable);
    const labels = element.labels === null ? [] : requiredNames(element.labels);
    steps.push({ kind: 'node', slot, labels, properties: evaluateOf(element.properties, scope) });
  }
  for (const [index, element] of part.elements.entries()) {
    if (element.kind !== 'relationship') continue;
    const [left = 0, right = 0] = [slots[index - 1], slots[index + 1]];
    const [from, to] = element.direction === 'incoming' ? [right, left] : [left, right];
    const [type = ''] = element.types === null ? [] : (plainChoice(element.types) ?? []);
    const properties = evaluateOf(element.properties, scope);
    const slot = slots[index] ?? 0;
    relationships.push({ kind: 'relationship', slot, type, from, to, properties });
    walked.push(slot);
  }
  if (part.variable === null) return [...steps, ...relationships];
  const build = pathBuilder(nodes[0] ?? 0, walked);
  return [...steps, ...relationships, { kind: 'path', slot: declare(part.variable), build }];
}

function findIn(scope: Scope, name: string | null): number | undefined {
  return name === null ? undefined : scope.find(name);
}

function pathBuilder(start: number, walked: readonly number[]): Evaluate {
  return (row) => {
    const node = row[start];
    if (!(node instanceof NodeValue)) return null;
    return pathFrom(
      node,
      walked.flatMap((slot) => relationshipsOf(row[slot] ?? null)),
    );
  };
}

function evaluateOf(expression: Expression | null, scope: Scope): Evaluate | null {
  return expression === null ? null : compile(expression, scope);
}

/** Properties of one variable that are set in a row see each other's old values; of two for one key the last counts. */
function setEffects(items: readonly SetItem[], scope: Scope): Effect[] {
  const effects: Effect[] = [];
  let group: PropertyItem[] = [];
  const close = (): void => {
    const [first] = group;
    if (group.length === 1 && first !== undefined) effects.push(setEffect(first, scope));
    else if (first !== undefined) {
      const values = new Map(group.map(({ key, value }) => [key, compile(value, scope)]));
      effects.push(setSeveral(compile(first.subject, scope), values));
    }
    group = [];
  };
  for (const item of items) {
    const [first] = group;
    if (first !== undefined && !(isPropertyOf(item) && item.subject.name === first.subject.name)) close();
    if (isPropertyOf(item)) group.push(item);
    else effects.push(setEffect(item, scope));
  }
  close();
  return effects;
}

type PropertyItem = Extract<SetItem, { kind: 'property' }> & { readonly subject: Variable };

function isPropertyOf(item: SetItem): item is PropertyItem {
  return item.kind === 'property' && item.subject.kind === 'variable';
}

function setEffect(item: SetItem, scope: Scope): Effect {
  switch (item.kind) {
    case 'property':
      return setProperty(compile(item.subject, scope), () => item.key, compile(item.value, scope));
    case 'dynamic property':
      return setProperty(compile(item.subject, scope), compile(item.key, scope), compile(item.value, scope));
    case 'labels':
      return setLabels(compile(item.variable, scope), item.labels);
    default:
      return setProperties(compile(item.variable, scope), compile(item.value, scope), item.kind);
  }
}

function removeEffect(item: RemoveItem, scope: Scope): Effect {
  switch (item.kind) {
    case 'property':
      return setProperty(
        compile(item.subject, scope),
        () => item.key,
        () => null,
      );
    case 'dynamic property':
      return setProperty(compile(item.subject, scope), compile(item.key, scope), () => null);
    default:
      return removeLabels(compile(item.variable, scope), item.labels);
  }
}
