/** Whose something is: "Haddad's offer", "the offer of the ministry". Who accepts or refuses it is somebody else. */
import type { Document, Range } from '../language/document.ts';
import { Tree } from '../entities/tree.ts';
import type { View } from '../entities/view.ts';
import { covers } from './evidence.ts';

/** Relations by which a name belongs to a noun. */
const belonging = /^(?:nmod|compound|flat|amod|appos)/u;
const farthest = 4;

/** "A deal with Haddad", "an offer to Haddad": who may well accept or refuse it. */
const partner = /^(?:with|between|to|for|against)$/u;

/** Whether a mention stands inside the words for a thing, or hangs on them, as its owner. */
export function isOwner(document: Document, view: View, thing: Range): boolean {
  const { layers } = document;
  if (partner.test(new Tree(document).preposition(view.head))) return false;
  if (covers(thing, view)) return true;
  let word = view.head;
  for (let steps = 0; steps < farthest && belonging.test(layers.relations[word] ?? ''); steps++) {
    word = layers.heads[word] ?? -1;
    if (word >= thing.from && word < thing.to) return true;
  }
  return false;
}
