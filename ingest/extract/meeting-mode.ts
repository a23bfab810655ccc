/** How people met: in person, by telephone, by video; by the words where they say it, else as the model reads it. */
import type { LocalMeeting } from '../../graph/model/reading.ts';
import { Tree } from '../entities/tree.ts';
import { headOf } from '../entities/view.ts';
import type { Document, Trigger } from '../language/document.ts';

type Mode = LocalMeeting['mode'];

/** Words of meeting that say how, and nouns that do so after "by", "on" or "over". */
const says: readonly (readonly [Mode, RegExp])[] = [
  ['video', /^(?:video|videos|videolink|videoconference|videoconferenc\w+|zoom|skype|webcam)$/u],
  ['phone', /^(?:(?:tele)?phone[ds]?|(?:tele)?phoning|rang|rings?|ringing|rung|dial+ed|telephonic)$/u],
];

const modeIn = (forms: readonly string[]): Mode | null =>
  says.find(([, sign]) => forms.some((form) => sign.test(form)))?.[0] ?? null;

/** Null where neither the words nor the model tell. */
export function modeOf(document: Document, trigger: Trigger): Mode | null {
  const tree = new Tree(document);
  const own = Array.from({ length: trigger.to - trigger.from }, (_, at) => tree.form(trigger.from + at));
  const told = modeIn(own);
  if (told !== null) return told;
  const means = tree
    .children(headOf(document, trigger))
    .filter((child) => /^(?:by|on|over|via|compound)$/u.test(tree.preposition(child) || tree.relation(child)));
  return modeIn(means.map((child) => tree.form(child))) ?? (trigger.mode === 'unknown' ? null : trigger.mode);
}
