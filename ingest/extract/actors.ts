/** Who proposes, refuses or accepts: the model's scores, helped by grammar. */
import type { LocalEntity } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { headOf } from '../entities/view.ts';
import type { Range, Trigger } from '../language/document.ts';
import { agentsOf } from './agent.ts';
import { argumentsOf, type Argument } from './arguments.ts';
import { enumerated } from './enumeration.ts';
import { overlaps, sentenceOf } from './evidence.ts';
import { isOwner } from './owner.ts';

export interface Actor {
  readonly entity: LocalEntity;
  /** The words that name the actor. */
  readonly range: Range;
  readonly score: number;
}

/** Logit above which an entity counts as acting. */
const leastActor = -1;
/** Logit above which somebody besides the first counts as accepting too; chosen on annotated articles. */
const leastPartner = 1;
/** What being the subject, agent or possessor adds, and standing in another sentence takes away. */
const agentBonus = 2;
const elsewhereMalus = 1;

/** "The union and the guild rejected": whether two act as one subject. */
const together = (agents: ReadonlySet<number>, document: ResolvedDocument, a: Argument, b: Argument): boolean =>
  agents.has(headOf(document, a.range)) && agents.has(headOf(document, b.range)) && !overlaps(a.range, b.range);

/** "The union signed a deal with the guild": to a deal there are several; whoever proposes or refuses mostly stands alone. */
const agreesToo = ({ kind }: Trigger, { score }: Argument): boolean => kind === 'accept' && score > leastPartner;

/** A group as its members, where the article names them. */
export function individuals(document: ResolvedDocument, actor: Actor): Actor[] {
  const members = document.entities.list.filter(({ key }) => actor.entity.members.includes(key));
  return members.length > 0 ? members.map((entity) => ({ ...actor, entity })) : [actor];
}

/** "The two agreed", of whom the model knows nothing: several named before, whom grammar makes act. */
const several = (document: ResolvedDocument, agents: ReadonlySet<number>): Actor[] =>
  document.entities.views.flatMap((view) => {
    const entity = document.entities.ofMention[view.index];
    if (entity == null || entity.members.length === 0 || !agents.has(view.head)) return [];
    return individuals(document, { entity, range: { from: view.from, to: view.to }, score: 0 });
  });

/** Those who are enumerated with the best, where grammar makes one of them act; the tree breaks long lists. */
function besides(
  document: ResolvedDocument,
  agents: ReadonlySet<number>,
  best: Argument,
  chosen: readonly Argument[],
): Actor[] {
  const { views, ofMention } = document.entities;
  const view = views.find(({ from, to }) => from === best.range.from && to === best.range.to);
  const items = view === undefined ? [] : enumerated(document, view);
  if (!items.some(({ head }) => agents.has(head))) return [];
  const known = new Set(chosen.map(({ entity }) => entity));
  return items.flatMap(({ index, from, to }) => {
    const entity = ofMention[index];
    if (entity == null || known.has(entity)) return [];
    known.add(entity);
    return [{ entity, range: { from, to }, score: best.score }];
  });
}

/**
 * The actors of a trigger: the best, and whoever acts with it by grammar or, in an agreement, by the model; none where nobody scores enough. Nobody accepts or refuses
 * what is his own: `targets`.
 */
export function actorsOf(document: ResolvedDocument, trigger: Trigger, targets: readonly Range[]): Actor[] {
  const agents = agentsOf(document, trigger);
  const found = argumentsOf(document, trigger, 'actor', leastActor, {
    bonus: (view) => {
      if (agents.has(view.head)) return agentBonus;
      return sentenceOf(document, view) === sentenceOf(document, trigger) ? 0 : -elsewhereMalus;
    },
    excluded: (view) => trigger.kind !== 'propose' && targets.some((target) => isOwner(document, view, target)),
  }).filter(({ entity }) => entity.type !== 'Place');
  const [best] = found;
  if (best === undefined) return several(document, agents);
  const chosen = found.filter(
    (other) => other === best || together(agents, document, best, other) || agreesToo(trigger, other),
  );
  return [...chosen, ...besides(document, agents, best, chosen)].flatMap((one) => individuals(document, one));
}
