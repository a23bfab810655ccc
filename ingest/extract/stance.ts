/** Stances: who proposed, rejected or accepted what. */
import type { LocalMeeting, LocalStance } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { Tree } from '../entities/tree.ts';
import { headOf, textOf } from '../entities/view.ts';
import type { Range, Trigger } from '../language/document.ts';
import { actorsOf, individuals } from './actors.ts';
import type { Answer } from './answer-list.ts';
import { targetOf } from './arguments.ts';
import type { DemandList } from './demand-list.ts';
import { isDenied } from './denial.ts';
import { certain, covers, evidence, overlaps, sentenceOf, sigmoid, spanOf, wordAt } from './evidence.ts';
import { meetingMentions } from './meeting.ts';
import { hasCondition, isNegated, modalityOf } from './polarity.ts';
import { isAsked } from './question.ts';
import type { Proposals } from './proposal.ts';
import { datesOf } from './time.ts';
import type { Times } from '../language/time/times.ts';

/** Logit above which a stretch counts as what is acted on. */
const leastTarget = -2;
/** How sure it is that the subject of a list's announcement demands its items. */
const listedConfidence = 0.7;

const types = { propose: 'PROPOSED', reject: 'REJECTED', accept: 'ACCEPTED' } as const;

type Act = Trigger & { kind: keyof typeof types };
type Draft = Omit<LocalStance, 'key'>;

interface Reading {
  readonly type: LocalStance['type'];
  readonly polarity: LocalStance['polarity'];
}

/** "Has no objection to it": who lacks a reason to refuse agrees. */
const noReason =
  /\b(?:no|not|without|n['’]t|never)\b.*\b(?:objections?|quarrels?|problems?|qualms?|issues?|objects?|objected)\b/iu;

/** A negated acceptance is a refusal ("would not accept"); a negated proposal or refusal did not happen. */
function readTrigger(document: ResolvedDocument, trigger: Act): Reading {
  const type = types[trigger.kind];
  if (noReason.test(textOf(document, trigger))) return { type: 'ACCEPTED', polarity: 'asserted' };
  if (isDenied(document, headOf(document, trigger))) return { type, polarity: 'denied' };
  if (!isNegated(document, trigger)) return { type, polarity: 'asserted' };
  if (trigger.kind === 'accept') return { type: 'REJECTED', polarity: 'asserted' };
  // The model marks "would not see her" as a refusal whole: the negation belongs to it.
  return { type, polarity: trigger.kind === 'reject' && trigger.to - trigger.from > 1 ? 'asserted' : 'denied' };
}

/** "Would not consider it", "will not accept": a refusal here and now, whatever its auxiliary; not so with "if". */
const isRefusal = (document: ResolvedDocument, trigger: Act): boolean =>
  isNegated(document, trigger) && !hasCondition(document, trigger);

const isStance = (trigger: Trigger): trigger is Act => trigger.kind !== 'meet';
const statusOf = (trigger: Trigger): LocalStance['status'] =>
  trigger.status === 'expected' || trigger.status === 'withdrawn' ? trigger.status : 'made';

interface Found {
  readonly proposals: Proposals;
  readonly meetings: readonly LocalMeeting[];
  readonly lists: readonly DemandList[];
  readonly answers: readonly Answer[];
}

type Keyed = Range & { readonly key: string };

/**
 * Where the model sees none: the stretch that is the object of the verb or its clause, else, for "it", "this", "the idea",
 * the one named last before, at most a sentence back.
 */
function objectOf(document: ResolvedDocument, trigger: Trigger, candidates: readonly Keyed[]): Keyed | null {
  const tree = new Tree(document);
  const objects = tree
    .children(headOf(document, trigger))
    .filter(
      (child) => /^(?:obj|obl|ccomp|xcomp|nsubj:pass)/u.test(tree.relation(child)) && !covers(trigger, wordAt(child)),
    );
  const own = candidates.find((candidate) => objects.some((word) => covers(candidate, wordAt(word))));
  if (own !== undefined) return own;
  if (!objects.some((word) => backwards.test(tree.form(word)))) return null;
  return (
    candidates.findLast(
      (candidate) =>
        candidate.to <= trigger.from && sentenceOf(document, candidate) >= sentenceOf(document, trigger) - 1,
    ) ?? null
  );
}

const backwards =
  /^(?:it|this|that|them|these|those|idea|plan|proposal|offer|demand|deal|call|request|invitation|suggestion|conditions|terms)$/u;

/** What a trigger is directed at: one stretch, which may name several proposals ("these conditions"). */
function targetsOf(document: ResolvedDocument, trigger: Trigger, { proposals, meetings }: Found): Keyed[] {
  const candidates: Keyed[] = [
    ...proposals.mentions,
    ...(trigger.kind === 'reject' ? meetingMentions(document, meetings) : []),
  ];
  const best = targetOf(trigger, candidates, leastTarget) ?? objectOf(document, trigger, candidates);
  return candidates.filter((candidate) => candidate.from === best?.from && candidate.to === best.to);
}

/** The stances of one trigger: each actor's towards each target. */
function told(document: ResolvedDocument, times: Times, trigger: Act, found: Found): Draft[] {
  const targets = targetsOf(document, trigger, found);
  const { type, polarity } = readTrigger(document, trigger);
  // "They had agreed on everything but a number": who accepts nothing that was put forward only agrees with somebody.
  if (targets.length === 0 && type === 'ACCEPTED') return [];
  return actorsOf(document, trigger, targets).flatMap((actor) =>
    (targets.length === 0 ? [null] : targets).map((target) => ({
      type,
      actor: actor.entity.key,
      target: target?.key ?? null,
      status: statusOf(trigger),
      polarity,
      modality: type === 'REJECTED' && isRefusal(document, trigger) ? 'actual' : modalityOf(document, trigger),
      trigger: { ...spanOf(document, trigger), confidence: certain(trigger.confidence) },
      actorAnchor: { ...spanOf(document, actor.range), confidence: sigmoid(actor.score) },
      dates: datesOf(
        document,
        times,
        trigger,
        document.layers.triggers,
        (date) => target !== null && covers(target, date),
      ),
      evidence: evidence(document, trigger, [actor.range, target]),
    })),
  );
}

/** Whoever announces a list of demands puts each of them forward. */
function listed(document: ResolvedDocument, { announced, agents, items }: DemandList, { proposals }: Found): Draft[] {
  const view = document.entities.views.find(
    (other) => agents.has(other.head) && document.entities.ofMention[other.index] != null,
  );
  const entity = view === undefined ? null : document.entities.ofMention[view.index];
  if (view === undefined || entity == null) return [];
  return items.flatMap((item) => {
    const target = proposals.mentions.find((mention) => mention.from === item.from && mention.to === item.to);
    return individuals(document, { entity, range: view, score: 0 }).map((actor) => ({
      type: 'PROPOSED' as const,
      actor: actor.entity.key,
      target: target?.key ?? null,
      status: 'made' as const,
      polarity: 'asserted' as const,
      modality: 'actual' as const,
      trigger: { ...spanOf(document, announced), confidence: listedConfidence },
      actorAnchor: { ...spanOf(document, view), confidence: listedConfidence },
      dates: [],
      evidence: spanOf(document, { from: announced.from, to: item.to }),
    }));
  });
}

/** What is answered point by point, "a tax: no", is accepted or refused by whoever answers. */
function answered(
  document: ResolvedDocument,
  { type, thing, verdict, actor, named }: Answer,
  { proposals }: Found,
): Draft[] {
  const target = proposals.mentions.find((mention) => mention.from === thing.from && mention.to === thing.to);
  return individuals(document, { entity: actor, range: named, score: 0 }).map(({ entity }) => ({
    type,
    actor: entity.key,
    target: target?.key ?? null,
    status: 'made' as const,
    polarity: 'asserted' as const,
    modality: 'actual' as const,
    trigger: { ...spanOf(document, verdict), confidence: listedConfidence },
    actorAnchor: { ...spanOf(document, named), confidence: listedConfidence },
    dates: [],
    evidence: spanOf(document, { from: thing.from, to: verdict.to }),
  }));
}

/** How much surer a proposal must be than an answer to it by whoever made it. */
const surer = 1.3;

const sureness = ({ trigger, actorAnchor }: Draft): number => trigger.confidence * actorAnchor.confidence;

/**
 * Whether an answer is to what its actor himself puts forward: in the same words one of the two is misread, elsewhere the
 * less sure.
 */
const answersOwn = (stance: Draft, others: readonly Draft[]): boolean =>
  stance.type !== 'PROPOSED' &&
  stance.target !== null &&
  others.some(
    (other) =>
      other.type === 'PROPOSED' &&
      other.polarity === 'asserted' &&
      other.status !== 'withdrawn' &&
      other.actor === stance.actor &&
      other.target === stance.target &&
      (sureness(other) >= surer * sureness(stance) ||
        (stance.type === 'REJECTED' &&
          other.evidence.start < stance.evidence.end &&
          other.evidence.end > stance.evidence.start &&
          other.trigger.confidence >= stance.trigger.confidence)),
  );

/** The stances of a document; keys are `s1`, `s2` … in text order. */
export function stancesOf(document: ResolvedDocument, times: Times, found: Found): LocalStance[] {
  const inList = (trigger: Trigger): boolean =>
    found.lists.some(({ announced }) => overlaps(announced, trigger)) ||
    found.answers.some(({ thing, verdict }) => overlaps({ from: thing.from, to: verdict.to }, trigger));
  const acts = document.layers.triggers
    .filter(isStance)
    .filter((trigger) => !inList(trigger) && !isAsked(document, trigger));
  const drafts = [
    ...acts.flatMap((trigger) => told(document, times, trigger, found)),
    ...found.lists.flatMap((list) => listed(document, list, found)),
    ...found.answers.flatMap((answer) => answered(document, answer, found)),
  ];
  const kept = drafts.filter((stance) => !answersOwn(stance, drafts));
  const sorted = kept.toSorted((a, b) => a.trigger.start - b.trigger.start || a.evidence.start - b.evidence.start);
  return sorted.map((stance, index) => ({ key: `s${index + 1}`, ...stance }));
}
