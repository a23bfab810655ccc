/** Stances: who proposed, rejected or accepted what. */
import type { LocalEntity, LocalMeeting, LocalStance } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import type { Range, Trigger } from '../language/document.ts';
import { argumentsOf, targetOf } from './arguments.ts';
import { certain, evidence, sigmoid, spanOf } from './evidence.ts';
import { meetingMentions } from './meeting.ts';
import { isNegated, modalityOf } from './polarity.ts';
import type { Proposals } from './proposal.ts';
import { datesOf } from './time.ts';
import type { Times } from '../language/time/times.ts';

/** Logits above which an entity counts as acting and a stretch as what it acts on. */
const leastActor = -1;
const leastTarget = -2;

const types = { propose: 'PROPOSED', reject: 'REJECTED', accept: 'ACCEPTED' } as const;

interface Reading {
  readonly type: LocalStance['type'];
  readonly polarity: LocalStance['polarity'];
}

/** A negated acceptance is a refusal ("would not accept"); a negated proposal or refusal did not happen. */
function readTrigger(document: ResolvedDocument, trigger: Trigger & { kind: keyof typeof types }): Reading {
  const type = types[trigger.kind];
  if (!isNegated(document, trigger)) return { type, polarity: 'asserted' };
  if (trigger.kind === 'accept') return { type: 'REJECTED', polarity: 'asserted' };
  // The model marks "would not see her" as a refusal whole: the negation belongs to it.
  return { type, polarity: trigger.kind === 'reject' && trigger.to - trigger.from > 1 ? 'asserted' : 'denied' };
}

const isStance = (trigger: Trigger): trigger is Trigger & { kind: keyof typeof types } => trigger.kind !== 'meet';
const statusOf = (trigger: Trigger): LocalStance['status'] =>
  trigger.status === 'expected' || trigger.status === 'withdrawn' ? trigger.status : 'made';

/** The actor, or each member of a group whose members the article names. */
function actorsOf(document: ResolvedDocument, entity: LocalEntity): LocalEntity[] {
  const members = document.entities.list.filter(({ key }) => entity.members.includes(key));
  return members.length > 0 ? members : [entity];
}

/** The stances of a document; keys are `s1`, `s2` … in text order. */
export function stancesOf(
  document: ResolvedDocument,
  times: Times,
  proposals: Proposals,
  meetings: readonly LocalMeeting[],
): LocalStance[] {
  const triggers = document.layers.triggers.filter(isStance);
  const stances = triggers.flatMap((trigger) => {
    const [actor] = argumentsOf(document, trigger, 'actor', leastActor).filter(({ entity }) => entity.type !== 'Place');
    if (actor === undefined) return [];
    const candidates: (Range & { key: string })[] = [
      ...proposals.mentions,
      ...(trigger.kind === 'reject' ? meetingMentions(document, meetings) : []),
    ];
    const target = targetOf(trigger, candidates, leastTarget);
    const { type, polarity } = readTrigger(document, trigger);
    return actorsOf(document, actor.entity).map((entity): Omit<LocalStance, 'key'> => ({
      type,
      actor: entity.key,
      target: target?.key ?? null,
      status: statusOf(trigger),
      polarity,
      modality: modalityOf(document, trigger),
      trigger: { ...spanOf(document, trigger), confidence: certain(trigger.confidence) },
      actorAnchor: { ...spanOf(document, actor.range), confidence: sigmoid(actor.score) },
      dates: datesOf(document, times, trigger, document.layers.triggers),
      evidence: evidence(document, trigger, [actor.range, target]),
    }));
  });
  return stances.map((stance, index) => ({ key: `s${index + 1}`, ...stance }));
}
