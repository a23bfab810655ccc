/** Those whom a report of a meeting names without their taking part: principals, owners, spokesmen, whoever tells of it. */
import type { ResolvedDocument } from '../entities/entities.ts';
import { isAnimal } from '../entities/animal.ts';
import { withTitle } from '../entities/title.ts';
import { Tree } from '../entities/tree.ts';
import { headOf, type View } from '../entities/view.ts';
import type { Range, Trigger } from '../language/document.ts';
import { isPrincipal } from './principal.ts';
import { tells } from './telling.ts';

/** Whether a mention is a spokesman who tells of the meeting: to report it is not to attend it. */
function isReporter(document: ResolvedDocument, view: View, trigger: Trigger): boolean {
  const { titles, views, ofMention } = document.entities;
  const entity = ofMention[view.index];
  const called = [
    ...titles.filter((title) => ofMention[title.holder] === entity),
    ...views.filter((other) => ofMention[other.index] === entity),
  ];
  const speaksForOthers = called.some((range) =>
    document.words.slice(range.from, range.to).some((word) => /^spokes/iu.test(word.form)),
  );
  return speaksForOthers && tells(document, view, trigger);
}

/** "Lind argued that Haddad had met Berg": who says that somebody else met somebody does not take part by saying it. */
function isTeller(document: ResolvedDocument, view: View, trigger: Trigger): boolean {
  const head = headOf(document, trigger);
  return (
    document.layers.pos[head] === 'VERB' &&
    tells(document, view, trigger) &&
    new Tree(document).ownSubjects(head).length > 0
  );
}

/** "Haddad dispatched an aide to meet Lind": who sends or asks somebody to meet somebody does not meet by that. */
function isSender(document: ResolvedDocument, view: View, trigger: Trigger): boolean {
  const tree = new Tree(document);
  const verb = headOf(document, trigger);
  const governor = tree.head(verb);
  const infinitive = tree.children(verb).some((child) => child < verb && tree.form(child) === 'to');
  if (!infinitive || governor < 0 || !/^(?:xcomp|ccomp|advcl|acl)/u.test(tree.relation(verb))) return false;
  const isSomebody = (word: number): boolean => document.entities.views.some((other) => other.head === word);
  const sent = tree.children(governor).some((child) => tree.relation(child) === 'obj' && isSomebody(child));
  return sent && tree.withThoseBeside(tree.ownSubjects(governor)).has(view.head);
}

/** "Haddad's lawyers met": whose those are that take part by the `frame`. */
const isOwner = ({ layers }: ResolvedDocument, view: View, frame: ReadonlySet<number>): boolean =>
  layers.relations[view.head] === 'nmod:poss' && frame.has(layers.heads[view.head] ?? -1);

const told = /^(?:described|reported|announced|confirmed|revealed|published|disclosed|hailed|praised|quoted|cited)$/iu;

/** "described by the adviser": who comments on a meeting, with his title or without. */
function isCommentator({ words, entities }: ResolvedDocument, view: Range): boolean {
  const start = withTitle(entities.titles, view);
  return words[start - 1]?.form.toLowerCase() === 'by' && told.test(words[start - 2]?.form ?? '');
}

/** True for a mention that the sentence names for another reason than that it takes part; `frame`: words that do. */
export const isBystander = (
  document: ResolvedDocument,
  view: View,
  trigger: Trigger,
  frame: ReadonlySet<number>,
): boolean =>
  isAnimal(document, view.head) ||
  isPrincipal(document, view, trigger) ||
  isOwner(document, view, frame) ||
  isReporter(document, view, trigger) ||
  isTeller(document, view, trigger) ||
  isSender(document, view, trigger) ||
  isCommentator(document, view);
