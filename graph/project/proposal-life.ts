/** How far a proposal got, by what is told of it: who made it, and the last word on it. */
import type { LocalStance } from '../model/reading.ts';
import { compare, groupBy } from '../evidence/order.ts';
import type { ProposalTelling } from '../resolve/proposal-telling.ts';
import type { Told, World } from './world.ts';

export type ProposalStatus = 'expected' | 'open' | 'accepted' | 'rejected' | 'contested' | 'withdrawn';

export interface ProposalLife {
  /** Ids of those who put it forward, whom most articles name first. */
  readonly makers: readonly string[];
  /** Null where nobody is told to have put it forward or answered it. */
  readonly status: ProposalStatus | null;
}

/** Somebody's act on one proposal, and when: by its own date, else by the article's; empty where neither is known. */
interface Act {
  readonly article: number;
  readonly actor: string;
  readonly type: LocalStance['type'] | 'WITHDRAWN' | 'EXPECTED';
  readonly day: string;
}

export function lifeOf(world: World, told: readonly Told<ProposalTelling>[]): ProposalLife {
  const acts = told.flatMap(({ article, telling }) =>
    world.resolver.articles
      .items(article)
      .stances.filter(({ target }) => target === telling.item.key)
      .flatMap((stance) => actsOf(world, article, stance)),
  );
  const made = acts.filter(({ type }) => type === 'PROPOSED' || type === 'WITHDRAWN');
  const makers = [...groupBy(made, ({ actor }) => actor)]
    .map(([actor, all]) => ({ actor, articles: new Set(all.map(({ article }) => article)).size }))
    .toSorted((a, b) => b.articles - a.articles || compare(a.actor, b.actor));
  return { makers: makers.map(({ actor }) => actor), status: statusOf(acts) };
}

/** None of what was denied, or is only planned or alleged. */
function actsOf(world: World, article: number, stance: LocalStance): Act[] {
  if (stance.polarity !== 'asserted' || stance.modality !== 'actual') return [];
  const type = stance.type !== 'PROPOSED' || stance.status === 'made' ? stance.type : named[stance.status];
  const [first] = stance.dates.flatMap(({ interval }) => interval?.latest ?? []).toSorted(compare);
  const day = first ?? world.dayOf(article) ?? '';
  return world.actorsOf(article, stance.actor).map((actor) => ({ article, actor, type, day }));
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
