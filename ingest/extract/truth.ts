/** Whether a predicate is said to be so, is said not to be so, or is left open: wished, asked, supposed, forbidden. */
import { Tree } from '../entities/tree.ts';
import type { Document } from '../language/document.ts';
import { hangsOnDenial } from './denial.ts';
import { wordAt } from './evidence.ts';
import { hasCondition, hasNegation } from './polarity.ts';
import { isAsked } from './question.ts';

/** Auxiliaries that leave it open; "will", "would" and "could not" settle it. */
const open = /^(?:may|might|should|must|ought)$/u;
/** "Failed to attend", "was unable to": what it governs is not so. */
const failing = /^(?:fail|unable|unwilling|forg[eo]t)/u;
/** "Decided not to attend", "was not allowed to": what it governs is so, or is not where either is negated. */
const settling =
  /^(?:able|allow|permit|manag|invit|expect|due|schedul|plan|intend|going|set$|decid|choos|cho[so]e|opt(?:s|ed|ing)?$|elect(?:s|ed|ing)?$|vow|pledg|promis)/u;

/** "Neither Lind nor Haddad": the negation stands with the subject. */
const isNeither = (tree: Tree, subjects: readonly number[]): boolean =>
  subjects.some((subject) => tree.children(subject).some((child) => /^(?:neither|none)$/u.test(tree.form(child))));

/** True where a verb, or an adjective or noun after "is", is said to be so; false where it is said not to; null where neither. */
export function isSaidToBe(document: Document, predicate: number): boolean | null {
  const tree = new Tree(document);
  const children = tree.children(predicate);
  if (children.some((child) => tree.relation(child).startsWith('aux') && open.test(tree.form(child)))) return null;
  if (hasCondition(document, wordAt(predicate)) || isAsked(document, wordAt(predicate))) return null;
  const governor = tree.head(predicate);
  const relation = tree.relation(predicate);
  const isInfinitive = children.some((child) => tree.form(child) === 'to' && child < predicate);
  // "Decided not to attend": the negation may hang on either verb.
  const before = isInfinitive && hasNegation(document, { from: predicate, to: predicate }, governor);
  const isNot = governor >= 0 && hasNegation(document, wordAt(governor), governor);
  const own =
    !hasNegation(document, wordAt(predicate), predicate) &&
    !(before && !isNot) &&
    !isNeither(tree, tree.ownSubjects(predicate));
  if (governor < 0 || !/^(?:xcomp|ccomp|advcl|acl$|obj)/u.test(relation)) return own;
  const word = tree.form(governor);
  if (hangsOnDenial(tree, predicate)) return isNot ? null : !own;
  if (!isInfinitive) return relation.startsWith('xcomp') ? null : own;
  if (failing.test(word)) return isNot ? null : !own;
  if (!settling.test(word)) return null;
  return isNot ? (own ? false : null) : own;
}
