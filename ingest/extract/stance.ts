/** Stances: who proposed, rejected or accepted what. */
import type { LocalEntity, LocalMeeting, LocalStance } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { headOf } from '../entities/view.ts';
import type { Range, Trigger } from '../language/document.ts';
import { agentsOf } from './agent.ts';
import { argumentsOf, targetOf, type Argument } from './arguments.ts';
import { certain, evidence, overlaps, sentenceOf, sigmoid, spanOf } from './evidence.ts';
import { meetingMentions } from './meeting.ts';
import { isNegated, modalityOf } from './polarity.ts';
import type { Proposals } from './proposal.ts';
import { datesOf } from './time.ts';
import type { Times } from '../language/time/times.ts';

/** Logits above which an entity counts as acting and a stretch as what it acts on. */
const leastActor = -1;
const leastTarget = -2;
/** What being the subject, agent or possessor adds, and standing in another sentence takes away. */
const agentBonus = 2;
const elsewhereMalus = 1;

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

/** "The union and the guild rejected": whether two act as one subject. */
const together = (agents: ReadonlySet<number>, document: ResolvedDocument, a: Argument, b: Argument): boolean =>
  agents.has(headOf(document, a.range)) && agents.has(headOf(document, b.range)) && !overlaps(a.range, b.range);

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
    const agents = agentsOf(document, trigger);
    const actors = argumentsOf(document, trigger, 'actor', leastActor, {
      bonus: (view) =>
        agents.has(view.head)
          ? agentBonus
          : sentenceOf(document, view) === sentenceOf(document, trigger)
            ? 0
            : -elsewhereMalus,
    }).filter(({ entity }) => entity.type !== 'Place');
    const [actor] = actors;
    if (actor === undefined) return [];
    const joint = actors.filter((other) => other === actor || together(agents, document, actor, other));
    const candidates: (Range & { key: string })[] = [
      ...proposals.mentions,
      ...(trigger.kind === 'reject' ? meetingMentions(document, meetings) : []),
    ];
    const target = targetOf(trigger, candidates, leastTarget);
    const { type, polarity } = readTrigger(document, trigger);
    return joint.flatMap((one) =>
      actorsOf(document, one.entity).map((entity): Omit<LocalStance, 'key'> => ({
        type,
        actor: entity.key,
        target: target?.key ?? null,
        status: statusOf(trigger),
        polarity,
        modality: modalityOf(document, trigger),
        trigger: { ...spanOf(document, trigger), confidence: certain(trigger.confidence) },
        actorAnchor: { ...spanOf(document, one.range), confidence: sigmoid(one.score) },
        dates: datesOf(document, times, trigger, document.layers.triggers),
        evidence: evidence(document, trigger, [one.range, target]),
      })),
    );
  });
  return stances.map((stance, index) => ({ key: `s${index + 1}`, ...stance }));
}
