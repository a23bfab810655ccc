/** Who is said not to have been at a meeting, or not to be coming: those persons and states, and which meeting it is. */
import type { LocalEntity } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { Tree } from '../entities/tree.ts';
import { headOf, type View } from '../entities/view.ts';
import type { Range, Trigger } from '../language/document.ts';
import { type AbsenceWords, absenceWords } from './absence-words.ts';
import { isAnybody } from './anybody.ts';
import { hangsOnDenial } from './denial.ts';
import { isReported } from './telling.ts';
import { covers, sentenceOf, wordAt } from './evidence.ts';

export interface Absence {
  /** The word that says it. */
  readonly word: number;
  /** The words that name who. */
  readonly view: View;
  readonly entities: readonly LocalEntity[];
  /** From who it is to what says so, and to the meeting where it is named. */
  readonly clause: Range;
  /** The word of the meeting that it is from. */
  readonly meeting: Trigger;
  /** Whether the clause itself names the meeting; else it is the one told before. */
  readonly isNamed: boolean;
  /** Whether somebody is said to say so, or to deny to have been there: the article may tell the contrary as well. */
  readonly isReported: boolean;
  /** Whether whom it means is only read from the surroundings: "the minister", "in his absence". */
  readonly isVague: boolean;
}

/** How many sentences back the meeting that "he was not there" speaks of may have been told. */
const REACH = 3;

/** What a meeting is called that was told before: "the session". */
const meetingNoun = /^(?:meetings?|talks|summit|session|gathering|negotiations|discussions)$/u;

/** Everybody who is absent, in the order of the words. `triggers`: the words of meeting. */
export function absencesOf(document: ResolvedDocument, triggers: readonly Trigger[]): Absence[] {
  const tree = new Tree(document);
  const said = absenceWords(document);
  const silent = new Set(said.filter(({ from, word }) => !from.includes(word)).map(({ word }) => word));
  const meetings = triggers.filter((trigger) => !silent.has(headOf(document, trigger)));
  return said.flatMap((words) => {
    const named = namedIn(document, words, meetings);
    const meeting = named ?? (isOpen(tree, words) ? toldBefore(document, words, meetings) : undefined);
    if (meeting === undefined) return [];
    const all = tree.withThoseBeside(words.who);
    return document.entities.views.flatMap((view) => {
      const isMeant = all.has(view.head) && (words.isAside || !isOwner(document, view));
      const entities = isMeant ? actorsIn(document, view) : [];
      if (entities.length === 0) return [];
      return [
        {
          word: words.word,
          view,
          entities,
          clause: hullOf([view, ...words.words.map(wordAt), ...(named === undefined ? [] : [named])]),
          meeting,
          isNamed: named !== undefined,
          isReported: isAnothersWord(document, tree, words),
          isVague: view.form === 'description' || (words.isAside && view.form === 'pronoun'),
        },
      ];
    });
  });
}

/** Words of meeting that only say who was not there: "attend" of "could not attend". */
export const onlyTellsAbsence = (document: ResolvedDocument, absences: readonly Absence[], trigger: Trigger): boolean =>
  absences.some(({ word, meeting }) => meeting !== trigger && headOf(document, trigger) === word);

const namedIn = (
  document: ResolvedDocument,
  { from }: AbsenceWords,
  meetings: readonly Trigger[],
): Trigger | undefined =>
  meetings.find((trigger) => from.some((word) => covers(trigger, wordAt(word)) || headOf(document, trigger) === word));

/** Whether it leaves open what they were absent from, or names that as something told before. */
function isOpen(tree: Tree, { from, needsMeeting }: AbsenceWords): boolean {
  if (from.length === 0) return !needsMeeting;
  const isDefinite = (word: number): boolean =>
    tree.children(word).some((child) => /^(?:the|that|this|those)$/u.test(tree.form(child)));
  return from.every(
    (word) => /^(?:it|them)$/u.test(tree.form(word)) || (meetingNoun.test(tree.form(word)) && isDefinite(word)),
  );
}

function toldBefore(
  document: ResolvedDocument,
  { word }: AbsenceWords,
  meetings: readonly Trigger[],
): Trigger | undefined {
  const last = meetings.findLast(({ to }) => to <= word);
  return last !== undefined && sentenceOf(document, wordAt(word)) - sentenceOf(document, last) <= REACH
    ? last
    : undefined;
}

/** "Norway's Ivo Lind": of whom only another is said to belong to them. */
const isOwner = ({ words }: ResolvedDocument, { to }: View): boolean => /^['’]s?$/u.test(words[to]?.form ?? '');

/** Several persons spoken of as one are those persons; a place or a paper takes no part in talks. */
function actorsIn({ entities }: ResolvedDocument, { index }: View): LocalEntity[] {
  const entity = entities.ofMention[index];
  if (entity == null || entity.type === 'Place' || entity.kind === 'media' || isAnybody(entity)) return [];
  const members = entities.list.filter(({ key }) => entity.members.includes(key));
  return members.length > 0 ? members : [entity];
}

const isAnothersWord = (document: ResolvedDocument, tree: Tree, { word, isAside }: AbsenceWords): boolean =>
  !isAside && (hangsOnDenial(tree, word) || isReported(document, wordAt(word)));

const hullOf = (ranges: readonly Range[]): Range => ({
  from: Math.min(...ranges.map(({ from }) => from)),
  to: Math.max(...ranges.map(({ to }) => to)),
});
