/** The arguments of a trigger: which entities take part in it, who acts, what it is directed at. */
import type { LocalEntity } from '../../graph/model/reading.ts';
import type { Range, Trigger } from '../language/document.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import type { View } from '../entities/view.ts';
import { overlaps, sentenceOf } from './evidence.ts';

export interface Argument {
  readonly entity: LocalEntity;
  readonly range: Range;
  readonly score: number;
}

/** What is known besides the model's scores. */
export interface Adjustment {
  /** Added to a mention's logit; default 0. */
  readonly bonus?: (view: View) => number;
  /** Mentions that cannot fill the role; default none. */
  readonly excluded?: (view: View) => boolean;
}

const isTriggerItself = (range: Range, trigger: Range): boolean =>
  overlaps(range, trigger) && range.to - range.from <= trigger.to - trigger.from;

/**
 * Whether a mention inside the words of a trigger may fill a role all the same: "dropped her objections" says who acts, "had
 * an hour with Berg" who takes part.
 */
const isInside = (view: View, role: 'participant' | 'actor', trigger: Range): boolean =>
  role === 'actor' ? view.form === 'pronoun' : view.to - view.from < trigger.to - trigger.from;

/** Every entity with its best-scoring mention for a role, best first; a mention in the trigger's own sentence wins ties. */
export function argumentsOf(
  document: ResolvedDocument,
  trigger: Trigger,
  role: 'participant' | 'actor',
  least: number,
  { bonus = () => 0, excluded = () => false }: Adjustment = {},
): Argument[] {
  const best = new Map<string, Argument>();
  for (const view of document.entities.views) {
    const entity = document.entities.ofMention[view.index];
    if (entity == null || (isTriggerItself(view, trigger) && !isInside(view, role, trigger))) continue;
    const read = trigger.score(role, view);
    const score = read === null ? null : read + bonus(view);
    if (score === null || score <= least || excluded(view)) continue;
    const before = best.get(entity.key);
    const nearer = sentenceOf(document, view) === sentenceOf(document, trigger) ? 0.001 : 0;
    if (before === undefined || score + nearer > before.score)
      best.set(entity.key, { entity, range: { from: view.from, to: view.to }, score });
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.range.from - b.range.from);
}

/** The best of some ranges as the target of a trigger; null where none scores above `least`. */
export function targetOf<T extends Range>(
  trigger: Trigger,
  candidates: readonly T[],
  least: number,
): (T & { readonly score: number }) | null {
  let best: (T & { readonly score: number }) | null = null;
  for (const candidate of candidates) {
    if (isTriggerItself(candidate, trigger)) continue;
    const score = trigger.score('target', candidate);
    if (score !== null && score > (best?.score ?? least)) best = { ...candidate, score };
  }
  return best;
}
