/** Where a meeting took place, as its own clause says. */
import type { LocalMeeting } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import type { Range } from '../language/document.ts';
import { sharesClause } from './clause.ts';
import { sentenceOf, spanOf } from './evidence.ts';
import { surenessOfPlace } from './nearness.ts';
import { isOfTelling } from './telling.ts';

/** "At Athens' request": whose wish it was, and no place. */
const isOccasionOf = ({ words }: ResolvedDocument, { to }: Range): boolean =>
  words
    .slice(to, to + 3)
    .some(({ form }) => /^(?:request|invitation|initiative|insistence|suggestion|urging|behest|expense)$/u.test(form));

/** Places in the trigger's clause, where its words say "in", "at" or "near" them. */
export function placesOf(document: ResolvedDocument, trigger: Range): LocalMeeting['places'] {
  return document.entities.views.flatMap((view) => {
    const entity = document.entities.ofMention[view.index];
    if (entity?.type !== 'Place' || sentenceOf(document, view) !== sentenceOf(document, trigger)) return [];
    if (!sharesClause(document, view.head, trigger) || isOfTelling(document, view, trigger)) return [];
    const before = document.words[view.from - 1]?.form.toLowerCase() ?? '';
    if (isOccasionOf(document, view)) return [];
    if (!/^(?:in|at|near|outside)$/u.test(before) || Math.abs(view.from - trigger.to) > 25) return [];
    return [
      {
        entity: entity.key,
        anchor: { ...spanOf(document, view), confidence: surenessOfPlace(document, view, trigger) },
      },
    ];
  });
}
