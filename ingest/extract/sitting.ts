/** Sittings of a body, told by what its chair does: "the chair opened the meeting". With whom, that does not say. */
import { Tree } from '../entities/tree.ts';
import { headOf } from '../entities/view.ts';
import type { Document, Range } from '../language/document.ts';

const presiding = /^(?:open|clos|adjourn|conven|suspend|resum|reconven|chair|presid)/u;

/** Whether a word of meeting is what somebody opens, closes or chairs. */
export function isSitting(document: Document, trigger: Range): boolean {
  const tree = new Tree(document);
  const head = headOf(document, trigger);
  return /^(?:obj|nsubj:pass)$/u.test(tree.relation(head)) && presiding.test(tree.form(tree.head(head)));
}
