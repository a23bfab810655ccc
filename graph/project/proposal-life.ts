/** How far a proposal got, by what is told of it: who made it, and the last word on it. */
import type { LocalProposal, LocalStance } from '../model/reading.ts';
import { addTo, compare, groupBy, unique } from '../evidence/order.ts';
import type { Told } from '../resolve/resolution.ts';
import type { Draft } from './draft.ts';

export type ProposalStatus = 'expected' | 'open' | 'accepted' | 'rejected' | 'contested' | 'withdrawn';

export interface ProposalLife {
  /** Ids of those who put it forward, whom most articles name first. */
  readonly makers: readonly string[];
  /** Null where nobody is told to have put it forward or answered it. */
  readonly status: ProposalStatus | null;
}

/** Somebody's act on one proposal, and when: by its own date, else by the article's; empty where neither is known. */
interface Act {
  readonly article: string;
  readonly actor: string;
  readonly type: LocalStance['type'] | 'WITHDRAWN' | 'EXPECTED';
  readonly day: string;
}

/** Finds the stances on a proposal by its article and key; made once. */
export class Stances {
  readonly #byTarget = new Map<string, LocalStance[]>();

  constructor(draft: Draft) {
    for (const { article, reading } of draft.resolution.evidence)
      for (const stance of reading.stances)
        if (stance.target !== null) addTo(this.#byTarget, `${article.id} ${stance.target}`, stance);
  }

  on({ article, item }: Told<LocalProposal>): readonly LocalStance[] {
    return this.#byTarget.get(`${article} ${item.key}`) ?? [];
  }
}

export function lifeOf(draft: Draft, told: readonly Told<LocalProposal>[], stances: Stances): ProposalLife {
  const acts = told.flatMap((one) => stances.on(one).flatMap((stance) => actsOf(draft, one.article, stance)));
  const made = acts.filter(({ type }) => type === 'PROPOSED' || type === 'WITHDRAWN');
  const makers = [...groupBy(made, ({ actor }) => actor)]
    .map(([actor, all]) => ({ actor, articles: unique(all.map(({ article }) => article)).length }))
    .toSorted((a, b) => b.articles - a.articles || compare(a.actor, b.actor));
  return { makers: makers.map(({ actor }) => actor), status: statusOf(acts) };
}

/** None of what was denied, or is only planned or alleged. */
function actsOf(draft: Draft, article: string, stance: LocalStance): Act[] {
  if (stance.polarity !== 'asserted' || stance.modality !== 'actual') return [];
  const type = stance.type !== 'PROPOSED' || stance.status === 'made' ? stance.type : named[stance.status];
  const [first] = stance.dates.flatMap(({ interval }) => interval?.latest ?? []).toSorted(compare);
  const day = first ?? draft.dayOf(article) ?? '';
  return draft.resolution.actorsOf(article, stance.actor).map((actor) => ({ article, actor, type, day }));
}

const named = { expected: 'EXPECTED', withdrawn: 'WITHDRAWN' } as const;

function statusOf(acts: readonly Act[]): ProposalStatus | null {
  if (acts.length === 0) return null;
  if (isLast(acts, 'WITHDRAWN')) return 'withdrawn';
  const answers = [...groupBy(acts, ({ actor }) => actor).values()].flatMap(lastAnswers);
  const [accepted, rejected] = [answers.includes('ACCEPTED'), answers.includes('REJECTED')];
  if (accepted && rejected) return 'contested';
  if (accepted) return 'accepted';
  if (rejected) return 'rejected';
  return acts.every(({ type }) => type === 'EXPECTED') ? 'expected' : 'open';
}

/** One actor's last answer; both where it is not told which was the last. */
function lastAnswers(acts: readonly Act[]): Act['type'][] {
  const answers = acts.filter(({ type }) => type === 'ACCEPTED' || type === 'REJECTED');
  const last = answers.reduce((day, one) => (one.day > day ? one.day : day), '');
  return answers.filter(({ day }) => day === last).map(({ type }) => type);
}

/** Whether nothing is told of a later day than the last act of this type. */
function isLast(acts: readonly Act[], type: Act['type']): boolean {
  const days = acts.filter((one) => one.type === type).map(({ day }) => day);
  return days.length > 0 && acts.every(({ day }) => days.some((other) => other >= day));
}
