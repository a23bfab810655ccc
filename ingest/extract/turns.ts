/** What is said in the turns of a transcript, word for word. */
import type { ResolvedDocument } from '../entities/entities.ts';
import { speakerOfTurn } from '../entities/turn.ts';
import { turnsIn } from '../language/turns.ts';
import type { Saying } from './continued-quote.ts';

/** How sure it is that a label says who speaks. */
const confidence = 0.9;

/** By turn; none where a label names nobody. */
export function turnsOf(document: ResolvedDocument): Saying[] {
  const { views, ofMention } = document.entities;
  return turnsIn(document).flatMap((turn) => {
    const entity = speakerOfTurn(document, views, ({ index }) => ofMention[index] ?? null, turn);
    if (entity === null) return [];
    return [
      { speaker: { entity, range: turn.label }, cue: turn.colon, parts: [turn.said], confidence, verbatim: true },
    ];
  });
}
