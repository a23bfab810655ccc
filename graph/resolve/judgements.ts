/** A person's judgements, made ready for resolution: the latest word on each pair, and the claims judged misread. */
import type { Judgement } from '../model/judgement.ts';
import { compare } from '../evidence/order.ts';
import type { Partition } from './partition.ts';

export interface Decisions {
  readonly same: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
  /** Ids of claims that were judged to be misread. */
  readonly wrong: ReadonlySet<string>;
}

/** A later judgement on the same pair replaces an earlier one; undoing is leaving a judgement out. */
export function decide(judgements: readonly Judgement[]): Decisions {
  const latest = new Map<string, Judgement>();
  const wrong = new Set<string>();
  for (const judgement of judgements.toSorted((a, b) => compare(a.made, b.made) || compare(a.id, b.id))) {
    if (judgement.kind === 'wrong') for (const claim of judgement.subjects) wrong.add(claim);
    if (judgement.kind === 'same' || judgement.kind === 'different')
      latest.set(judgement.subjects.toSorted(compare).join(' '), judgement);
  }
  const pairs = (kind: Judgement['kind']) =>
    [...latest.entries()]
      .filter(([, judgement]) => judgement.kind === kind)
      .toSorted(([a], [b]) => compare(a, b))
      .flatMap(
        ([
          ,
          {
            subjects: [a, b],
          },
        ]) => (a !== undefined && b !== undefined ? [[a, b] as const] : []),
      );
  return { same: pairs('same'), different: pairs('different'), wrong };
}

/** Puts the judged pairs into a partition, before any evidence does; ids that it does not hold are passed over. */
export function applyDecisions(partition: Partition, { same, different }: Decisions): void {
  for (const [a, b] of different) if (partition.has(a) && partition.has(b)) partition.keepApart(a, b);
  for (const [a, b] of same) if (partition.has(a) && partition.has(b)) partition.join(a, b, true);
}
