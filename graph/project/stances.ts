/** Who made, rejected or accepted what. What was denied, expected or alleged stays a claim about those it concerns. */
import type { LocalStance } from '../model/reading.ts';
import { agreedInterval } from '../resolve/ranges.ts';
import type { Draft } from './draft.ts';
import { relationshipId, type Support } from './supported.ts';
import type { Targets } from './targets.ts';
import type { Told, World } from './world.ts';

/** Relates actors to a proposal, or to a meeting that they rejected, as those articles say that tell of it. */
export function relateStances(
  draft: Draft,
  id: string,
  told: readonly Told<{ readonly item: { readonly key: string } }>[],
): void {
  const { world } = draft;
  for (const { article, telling } of told)
    for (const stance of world.resolver.articles.items(article).stances)
      if (stance.target === telling.item.key && happened(stance) && targetsOf(world, article, stance).includes(id))
        for (const actor of world.actorsOf(article, stance.actor))
          draft.relate(stance.type, [actor, id], [supportOf(article, stance)], withdrawn(stance));
}

/** A stance supports its first relationship, or the first node that it is about where it did not happen. */
export function targetStance(targets: Targets, world: World, article: number, stance: LocalStance): void {
  const { key, type, dates } = stance;
  const actors = world.actorsOf(article, stance.actor);
  const others = targetsOf(world, article, stance);
  const about = [...new Set([...others, ...actors])];
  const pair = actors.flatMap((actor) =>
    others.flatMap((other) => (other === actor ? [] : [[actor, other] as const])),
  )[0];
  const fact = pair && happened(stance) ? relationshipId(type, pair) : about[0];
  if (fact === undefined) return;
  targets.support({ kind: 'stance', key }, { fact, about });
  dates.forEach((_, index) => targets.support({ kind: 'stanceDate', key, index }, { fact, about }));
}

export const happened = ({ polarity, modality, type, status }: LocalStance): boolean =>
  polarity === 'asserted' && modality === 'actual' && !(type === 'PROPOSED' && status === 'expected');

export const supportOf = (article: number, { trigger, actorAnchor, dates }: LocalStance): Support => ({
  article,
  confidence: Math.min(trigger.confidence, actorAnchor.confidence),
  interval: agreedInterval(dates.map(({ interval }) => interval)),
});

export const withdrawn = ({ status }: LocalStance): { readonly status?: string } =>
  status === 'withdrawn' ? { status } : {};

/** One proposes and accepts proposals; one may also reject a meeting or an actor. */
export function targetsOf(world: World, article: number, { target, type }: LocalStance): readonly string[] {
  if (target === null) return [];
  const subject = world.subjectOf(article, target);
  if (subject?.kind === 'proposal') return [subject.id];
  if (type !== 'REJECTED') return [];
  return subject?.kind === 'meeting' ? [subject.id] : world.actorsOf(article, target);
}
