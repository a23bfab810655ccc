/** Whether a date says when a word of meeting took place, or when something else in its sentence did. */
import { headOf } from '../entities/view.ts';
import { Tree } from '../entities/tree.ts';
import type { Document, Range } from '../language/document.ts';
import { lineOf, pathBetween } from './clause.ts';
import { overlaps, wordAt } from './evidence.ts';

/** "By Friday", "before Christmas", "since June": at the latest or at the earliest, not when. */
const limit = /^(?:by|before|until|till|since|pending)$/u;
/** "Briefed senators on her visit", "after the talks": what a verb tells of, or comes before or after, has its own time. */
const otherTime = /^(?:on|about|over|regarding|concerning|of|to|after|before|following|since|ahead|until)$/u;
/** Verbs whose object is a meeting as it is told of or arranged. */
const tellsOrArranges =
  /^(?:announc|arrang|ask|brief|call|cancel|confirm|declin|den(?:y|ied)|describ|discuss|invit|offer|plan|postpon|prais|propos|reject|report|request|reveal|schedul|scrap|seek|sought|suggest|welcom)/u;
/** Clauses that happen at another time than what they hang on: what is said, wanted, or told of somebody or something. */
const elsewhere = /^(?:acl|ccomp|xcomp|csubj|parataxis)/u;

/** How many words of a paragraph a dateline may take: "BELIZE CITY, Sept. 1 (Istmo) -". */
const DATELINE = 12;

/** A dash between spaces, not the hyphen of a name. */
const isDash = ({ words }: Document, at: number): boolean =>
  /^(?:[-–—]|--)$/u.test(words[at]?.form ?? '') && (words[at]?.start ?? 0) > (words[at - 1]?.end ?? 0);

/** Whether a date stands in the dateline that opens a paragraph. */
function inDateline(document: Document, date: Range): boolean {
  const { words, layers } = document;
  let start = date.from;
  while (start > 0 && words[start]?.paragraph !== true) start--;
  const dash = Array.from({ length: DATELINE }, (_, at) => start + at).findIndex((at) => isDash(document, at));
  const verb = layers.pos.slice(start, start + Math.max(0, dash)).some((tag) => tag === 'VERB' || tag === 'AUX');
  return dash >= 0 && date.to <= start + dash && !verb;
}

/** "The Wednesday of his journey home". */
const isDayOfSomething = (document: Document, date: Range): boolean =>
  new Tree(document).form(date.to) === 'of' && /^(?:DET|PRON)$/u.test(document.layers.pos[date.to + 1] ?? '');

/**
 * The word that a date hangs on. A parser may hang "on Wednesday briefed senators on her visit" on "visit"; what stands in
 * front of a verb is the verb's and not of what comes after it.
 */
function hostOf(document: Document, date: Range, top: number): number {
  const { heads, pos } = document.layers;
  const host = heads[top] ?? -1;
  for (let word = date.to; word < host; word += 1)
    if (pos[word] === 'VERB' && !lineOf(document, word).includes(host)) return word;
  return host;
}

/** "Invited her on Friday to talks": the noun of a meeting by whose verb a date before it need not be the meeting's. */
function hasOwnTime(tree: Tree, noun: number): boolean {
  const relation = tree.relation(noun);
  if (/^(?:obl|nmod|advmod)/u.test(relation) && otherTime.test(tree.preposition(noun))) return true;
  return /^(?:obj|nsubj:pass)/u.test(relation) && tellsOrArranges.test(tree.form(tree.head(noun)));
}

/** "A meeting set for Friday", "talks ran to Friday": a clause that tells when the very word of meeting was, or is to be. */
function tellsWhen(tree: Tree, clause: number, meeting: number): boolean {
  if (tree.head(clause) !== meeting) return false;
  const relation = tree.relation(clause);
  return relation.startsWith('acl') || (relation === 'parataxis' && tree.ownSubjects(clause).length === 0);
}

/**
 * True where a date stands in the clause of a word of meeting, or in one of another kind that need not be at another time
 * ("met when they came on Friday"). Both ranges stand in one sentence.
 */
export function isDateOf(document: Document, date: Range, trigger: Range): boolean {
  const tree = new Tree(document);
  if (limit.test(tree.form(date.from - 1))) return false;
  if (inDateline(document, date) || isDayOfSomething(document, date)) return false;
  const host = hostOf(document, date, headOf(document, date));
  const meeting = headOf(document, trigger);
  if (host < 0 || overlaps(wordAt(host), trigger)) return true;
  const { up, down } = pathBetween(document, meeting, host);
  // "Friday, when they met".
  if (up.some((word) => overlaps(wordAt(tree.head(word)), date))) return true;
  const isElsewhere = (word: number): boolean => elsewhere.test(tree.relation(word));
  if (down.some((word) => isElsewhere(word) && !tellsWhen(tree, word, meeting)) || up.some(isElsewhere)) return false;
  if (date.from > trigger.from) return true;
  // The parser may make two trees of one sentence.
  const isApart = [up, down].every((words) => words.some((word) => tree.head(word) < 0));
  return !isApart && !up.some((word) => hasOwnTime(tree, word));
}
