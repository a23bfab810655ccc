/** Judgements in memory: pairs of some facts, of which those judged are left out. */
import type { Facts } from '../../../graph/model/fact.ts';
import { judge } from '../../../graph/model/judgement.ts';
import { review } from '../../../graph/project/review.ts';
import { DossierError } from '../../../graph/model/errors.ts';
import type { Judging } from '../../../viewer/server/review.ts';

const nameOf = (a: string, b: string): string => [a, b].toSorted().join(' ');

export function judgingOf(facts: Facts): Judging {
  const judged = new Map<string, string>();
  return {
    candidates: async () => review(facts, (a, b) => [...judged.values()].includes(nameOf(a, b))),
    judge: async (kind, [a, b]) => {
      if (a === b) throw new DossierError('OPTION_INVALID', 'Both are one already.');
      const { id } = judge(kind, [a, b], null, '2031-06-01T00:00:00Z');
      judged.set(id, nameOf(a, b));
      return id;
    },
    undo: async (id) => judged.delete(id),
  };
}
