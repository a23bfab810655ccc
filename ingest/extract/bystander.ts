/** Those whom a report of a meeting names without their taking part: principals, spokesmen, whoever tells of it. */
import type { Range, Trigger } from '../language/document.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { headOf, type View } from '../entities/view.ts';
import { covers, overlaps } from './evidence.ts';

/** How many heads up another's words are looked for. */
const reach = 6;
const holds = (range: Range, word: number): boolean => word >= range.from && word < range.to;
const dependent = /^(?:nmod|obl|obj|compound|acl)/u;

/**
 * "Haddad's envoy", "an envoy representing Haddad", "the envoy of Lebanon": whether a mention only says whose or which
 * one of the others it is: on the way from its head to the trigger the tree passes through that one's words.
 */
function isPrincipal(document: ResolvedDocument, view: View, trigger: Range): boolean {
  const { heads, relations } = document.layers;
  const { views, titles, ofMention } = document.entities;
  const isOther = (mention: number): boolean => ofMention[mention] !== ofMention[view.index];
  const others: Range[] = [
    ...views.filter((other) => other.type === 'Person' && !overlaps(other, view) && isOther(other.index)),
    ...titles.filter((title) => !overlaps(title, view) && isOther(title.holder)),
  ];
  if (titles.some((title) => covers(title, view) && title.to > view.to && isOther(title.holder))) return true;
  const own = titles.filter((title) => !isOther(title.holder));
  let word = view.head;
  for (let steps = 0; steps < reach; steps++) {
    const head = heads[word] ?? -1;
    if (head < 0 || holds(trigger, head)) return false;
    if (!dependent.test(relations[word] ?? '') && !own.some((title) => holds(title, head))) return false;
    if (others.some((other) => holds(other, head))) return true;
    word = head;
  }
  return false;
}

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
  return (
    speaksForOthers &&
    document.layers.attributions.some(
      ({ source, content }) => source !== null && covers(source, view) && content.some((part) => covers(part, trigger)),
    )
  );
}

/** "described by the adviser": the agent of what is said of the meeting. */
function isCommentator(document: ResolvedDocument, view: View, trigger: Range): boolean {
  const { heads, relations } = document.layers;
  const verb = heads[view.head] ?? -1;
  return (
    relations[view.head] === 'obl:agent' &&
    verb !== headOf(document, trigger) &&
    heads[verb] === headOf(document, trigger)
  );
}

/** True for a mention that the sentence names for another reason than that it takes part. */
export const isBystander = (document: ResolvedDocument, view: View, trigger: Trigger): boolean =>
  isPrincipal(document, view, trigger) || isReporter(document, view, trigger) || isCommentator(document, view, trigger);
