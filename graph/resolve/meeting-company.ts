/** Whether two reports of a meeting name the same people, as far as either names them. */
import type { Report } from './meeting-report.ts';

export interface Company {
  /** How far the one that names fewer accounts for the other: 1 where both name the same. */
  readonly score: number;
  /** One of them knows of a single participant, whom the other has too. */
  readonly isLone: boolean;
}

/** Likeness of a report that names one side only. */
const LONE = 0.4;
/** What each participant takes away whom one report leaves out, … */
const LEFT_OUT = 0.1;
/** … of so many at most. */
const COUNTED = 3;

/**
 * Participants agree where they are the same, where one speaks for the other, and where nobody names the one ("the Greek
 * premier") and the other speaks for the same. Null where fewer than two agree, or fewer than half of those whom the
 * report with fewer has; unless one knows of nobody but one whom the other has too.
 */
export function compareCompany(a: Report, b: Report): Company | null {
  const [few, many] = a.actors.length <= b.actors.length ? [a, b] : [b, a];
  const size = few.actors.length;
  const present = few.actors.filter((actor) => many.actors.includes(actor));
  const agreeing = few.actors.filter((actor, at) => present.includes(actor) || isMeant(few, at, many));
  if (agreeing.length >= 2 && agreeing.length >= size / 2) {
    const more = Math.min(COUNTED, many.actors.length - size);
    return { score: (agreeing.length + present.length) / (2 * size) - LEFT_OUT * more, isLone: false };
  }
  const isLone = [a, b].some((one) => isNobodyButOneOf(one, present));
  return isLone ? { score: LONE, isLone } : null;
}

/** Whether an actor of one report and one of the other speak for each other, or are of one side and one is not named. */
function isMeant(one: Report, at: number, other: Report): boolean {
  const [actor = '', sides = []] = [one.actors[at], one.sides[at]];
  return other.actors.some((theirs, index) => {
    const held = other.sides[index] ?? [];
    if (sides.includes(theirs) || held.includes(actor)) return true;
    const mayBe = one.strangers.includes(actor) ? !one.actors.includes(theirs) : other.strangers.includes(theirs);
    return mayBe && sides.some((side) => held.includes(side));
  });
}

/** Whoever else is of a side that the other report has nobody of is another. */
const isNobodyButOneOf = ({ actors, strangers, sides }: Report, present: readonly string[]): boolean =>
  actors.length - strangers.length === 1 &&
  actors.every((one, at) => (strangers.includes(one) ? sides[at]?.length === 0 : present.includes(one)));
