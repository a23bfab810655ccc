/** Plans a path of which only the shortest are wanted, once both its ends are bound. */
import { compile } from '../expressions/compile.ts';
import { BuildPath } from '../operators/build-path.ts';
import { Filter } from '../operators/filter.ts';
import { type Operator, Pipeline } from '../operators/operator.ts';
import { SelectPaths } from '../operators/select-paths.ts';
import { ShortestPath } from '../operators/shortest-path.ts';
import type { MatchPlanner } from './match-planner.ts';
import type { SelectedPath } from './pattern-graph.ts';
import { chainConditions, planStep, walkOf } from './step-planner.ts';

export function planSelected(planner: MatchPlanner, selected: SelectedPath): Operator[] {
  const [step, ...others] = selected.steps;
  const isOld = selected.selector.form === 'shortestPath' || selected.selector.form === 'allShortestPaths';
  if (step?.kind !== 'relationship' || others.length > 0 || selected.part.where !== null) {
    return planGeneral(planner, selected);
  }
  const walk = walkOf(planner, step);
  const conditions = chainConditions(planner.pattern.scope, step);
  planner.bind(step.slot);
  // The older forms search on past a path that WHERE refuses; the newer ones choose first.
  const walked = isOld ? planner.takeConditionsOn(step.slot) : [];
  const onPath = isOld ? planner.takeConditionsOn(selected.slot) : [];
  const pathPredicates = [...walked, ...onPath].map(({ evaluate }) => evaluate);
  planner.bind(selected.slot);
  const length = step.pattern.length ?? step.pattern.quantifier ?? { min: 1, max: 1 };
  return [
    new ShortestPath({
      ...walk,
      ...conditions,
      length,
      selector: selected.selector,
      path: selected.slot,
      pathPredicates,
    }),
  ];
}

/** Ends first, then everything between them as a plan of its own, from which the shortest are chosen. */
function planGeneral(planner: MatchPlanner, selected: SelectedPath): Operator[] {
  const operators: Operator[] = [];
  for (const step of selected.steps) {
    operators.push(...planStep(planner, step));
    for (const { evaluate, text } of planner.takeReady()) operators.push(new Filter(evaluate, text));
  }
  const relationships = selected.steps.map((step) => (step.kind === 'group' ? step.walked : step.slot));
  operators.push(new BuildPath(selected.slot, selected.start, relationships));
  planner.bind(selected.slot);
  if (selected.part.where !== null)
    operators.push(new Filter(compile(selected.part.where, planner.pattern.scope), 'where'));
  return [new SelectPaths(new Pipeline(operators), selected.slot, selected.selector)];
}
