/** The shortest chains of relationships between two nodes that are bound already. */
import { NodeValue, type RelationshipValue } from '../../../graph/store/value/entity.ts';
import { CypherError } from '../../session.ts';
import type { Context } from '../runtime/context.ts';
import { holds } from '../runtime/logic.ts';
import type { Evaluate, Row, Rows } from '../runtime/row.ts';
import type { PathSelector, Repetition } from '../syntax/ast.ts';
import { pathFrom } from './build-path.ts';
import type { ExpandStep } from './expand.ts';
import { neighbours } from './neighbours.ts';
import { Operator } from './operator.ts';
import { allShortestTrails } from './shortest-trails.ts';

export interface ShortestPathStep extends ExpandStep {
  readonly length: Repetition;
  readonly selector: PathSelector;
  readonly path: number;
  readonly item: number;
  /** On each relationship, found in `item`. */
  readonly predicates: readonly Evaluate[];
  /** On the path as a whole. */
  readonly pathPredicates: readonly Evaluate[];
}

type Trail = readonly RelationshipValue[];

export class ShortestPath extends Operator {
  readonly name = 'ShortestPath';
  private readonly step: ShortestPathStep;

  constructor(step: ShortestPathStep) {
    super();
    this.step = step;
  }

  *run(input: Rows, context: Context): Rows {
    for (const row of input) {
      const [start, end] = [row[this.step.from], row[this.step.to]];
      if (!(start instanceof NodeValue) || !(end instanceof NodeValue)) continue;
      for (const trail of this.selected(row, start.id, end.id, context)) yield this.bind(row, start, trail);
    }
  }

  private *selected(row: Row, start: number, end: number, context: Context): Iterable<Trail> {
    const { selector, length, pathPredicates } = this.step;
    const isOld = selector.form === 'shortestPath' || selector.form === 'allShortestPaths';
    if (isOld && start === end && length.min > 0) throw sameNodes();
    const isPlain = pathPredicates.length === 0 && length.min <= 1 && (start !== end || length.min === 0);
    const keep = chooser(selector);
    const accepts =
      this.step.predicates.length === 0 ? null : (value: RelationshipValue): boolean => this.fits(row, value, context);
    const trails =
      isPlain && onlyShortest(selector)
        ? allShortestTrails(context, start, end, { ...this.step, accepts, max: length.max ?? Number.POSITIVE_INFINITY })
        : this.byLength(row, start, end, context, accepts);
    for (const trail of trails) {
      if (!this.pathFits(row, start, trail, context)) continue;
      const choice = keep(trail.length);
      if (choice === 'stop') return;
      yield trail;
      if (choice === 'last') return;
    }
  }

  /** All chains without a repeated relationship, shorter ones first. */
  private *byLength(
    row: Row,
    start: number,
    end: number,
    context: Context,
    accepts: ((value: RelationshipValue) => boolean) | null,
  ): Generator<Trail> {
    const { length } = this.step;
    let level: { trail: Trail; last: number }[] = [{ trail: [], last: start }];
    for (let steps = 0; level.length > 0; steps += 1) {
      if (steps >= length.min) for (const { trail, last } of level) if (last === end) yield trail;
      if (steps === length.max) return;
      const next: { trail: Trail; last: number }[] = [];
      for (const { trail, last } of level) {
        for (const { value, other } of neighbours(context, last, this.step)) {
          if (trail.some(({ id }) => id === value.id) || accepts?.(value) === false) continue;
          context.hold(steps + 1);
          next.push({ trail: [...trail, value], last: other });
        }
      }
      context.release(level.length * steps);
      level = next;
    }
  }

  private fits(row: Row, value: RelationshipValue, context: Context): boolean {
    row[this.step.item] = value;
    return this.step.predicates.every((predicate) => holds(predicate, row, context));
  }

  private pathFits(row: Row, start: number, trail: Trail, context: Context): boolean {
    if (this.step.pathPredicates.length === 0) return true;
    const bound = this.bind(row, new NodeValue(start), trail);
    return this.step.pathPredicates.every((predicate) => holds(predicate, bound, context));
  }

  private bind(row: Row, start: NodeValue, trail: Trail): Row {
    const next = row.slice();
    next[this.step.relationship] = [...trail];
    next[this.step.path] = pathFrom(start, trail);
    return next;
  }
}

function onlyShortest({ form, count }: PathSelector): boolean {
  return form === 'shortestPath' || form === 'allShortestPaths' || form === 'all shortest' || count === 1;
}

/** Told the length of each path in turn: take it, take it as the last, or stop before it. */
export function chooser({ form, count }: PathSelector): (length: number) => 'take' | 'last' | 'stop' {
  let taken = 0;
  let groups = 0;
  let last = -1;
  const limit = form === 'groups' ? count : form === 'allShortestPaths' || form === 'all shortest' ? 1 : null;
  return (length) => {
    if (limit === null) {
      taken += 1;
      return taken >= count ? 'last' : 'take';
    }
    if (length !== last) groups += 1;
    last = length;
    return groups > limit ? 'stop' : 'take';
  };
}

function sameNodes(): CypherError {
  return new CypherError(
    'Neo.DatabaseError.Statement.ExecutionFailed',
    'The shortest path algorithm does not work when the start and end nodes are the same: add a predicate that the two differ.',
  );
}
