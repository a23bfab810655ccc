/** Words that tell of a meeting, a proposal or a reaction, with their status and what they say of their arguments. */
import type { Range, Trigger, Word } from '../document.ts';
import { best, scoreAt, type Argument, type Encoding } from '../model/encoding.ts';
import type { Labels } from '../model/labels.ts';
import { spans, type Tagged } from './spans.ts';

/**
 * By how much a word of each kind has to score above none. What the model learned from is fuller of them than the news is,
 * of acceptances most; chosen on held-out articles.
 */
const least: Readonly<Record<Trigger['kind'], number>> = { meet: 1, propose: 1, reject: 1.5, accept: 2.2 };

/** Verbs that say plainly what is done: proposing, refusing, accepting. */
const plainly: Readonly<Partial<Record<Trigger['kind'], RegExp>>> = {
  propose: /^(?:propos|urg(?:e|ing)|appeal|recommend|demand|offer(?:s|ed|ing)?$|call(?:s|ed|ing)$|invit)/iu,
  reject: /^(?:reject|spurn|rebuff|veto|oppos(?:e|ed|es|ing)$)/iu,
  accept: /^(?:accept|endors|welcom|embrac|back(?:s|ed|ing)$|support(?:s|ed|ing)$)/iu,
};
/** Added to the score of what such a verb says; chosen on held-out articles. */
const PLAINLY = 3;

export function triggers(encoding: Encoding, labels: Labels, words: readonly Word[]): Trigger[] {
  const { meetingStatus, meetingMode, proposalStatus } = labels;
  const verb = labels.pos.indexOf('VERB');
  const isPlain = (word: number, kind: Trigger['kind']): boolean =>
    plainly[kind]?.test(words[word]?.form ?? '') === true && best(encoding.pos, word) === verb;
  const found = spans(encoding.triggers, labels.triggers, {
    towards: (word, kind) => (isPlain(word, kind) ? PLAINLY : 0) - least[kind],
  });
  return joinTorn(found).map(({ type: kind, from, to, confidence }) => {
    const pick = <T>(values: readonly T[], column: number): T | null =>
      likeliest(encoding, { from, to }, values, column);
    let status: string | null = null;
    if (kind === 'meet') status = pick(meetingStatus, 0);
    if (kind === 'propose') status = pick(proposalStatus, meetingStatus.length + meetingMode.length);
    return {
      kind,
      from,
      to,
      confidence,
      status,
      mode: kind === 'meet' ? pick(meetingMode, meetingStatus.length) : null,
      score: (role, range) => score(encoding, { from, to }, role, range),
    };
  });
}

/** "Held" and "talks" side by side are one "held talks", as sure as its words are on average. */
function joinTorn<T extends string>(found: readonly Tagged<T>[]): Tagged<T>[] {
  const joined: Tagged<T>[] = [];
  for (const span of found) {
    const before = joined.at(-1);
    if (before?.to !== span.from || before.type !== span.type) {
      joined.push(span);
      continue;
    }
    const [early, late] = [before.to - before.from, span.to - span.from];
    const confidence = (before.confidence * early + span.confidence * late) / (early + late);
    joined[joined.length - 1] = { ...span, from: before.from, confidence };
  }
  return joined;
}

/** The value with the highest sum over the trigger's words; the first value's scores are in `column`. */
function likeliest<T>({ status }: Encoding, { from, to }: Range, values: readonly T[], column: number): T | null {
  const sums = values.map((_, i) => {
    let sum = 0;
    for (let word = from; word < to; word++) sum += scoreAt(status, word, column + i);
    return sum;
  });
  return values[sums.indexOf(Math.max(...sums))] ?? null;
}

/** Mean over the words of both; a trigger's own words are never its target. */
function score(encoding: Encoding, trigger: Range, role: Argument, range: Range): number | null {
  let sum = 0;
  let count = 0;
  for (let word = trigger.from; word < trigger.to; word++) {
    const row = encoding.arguments[word]?.[role];
    if (!row) continue;
    const to = Math.min(range.to, row.window.to);
    for (let other = Math.max(range.from, row.window.from); other < to; other++) {
      if (role === 'target' && other >= trigger.from && other < trigger.to) continue;
      sum += row.scores[other - row.window.from]!;
      count++;
    }
  }
  return count > 0 ? sum / count : null;
}
