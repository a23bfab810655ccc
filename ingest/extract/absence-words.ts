/** Words by which somebody is not at a meeting: "did not attend", "stayed away from", "was absent", "in Lind's absence". */
import { Tree } from '../entities/tree.ts';
import type { Document } from '../language/document.ts';
import { hangsOnDenial } from './denial.ts';
import { isSaidToBe } from './truth.ts';

/** What words say of somebody's absence, before it is known from what. */
export interface AbsenceWords {
  /** The word that says it. */
  readonly word: number;
  /** With what it says it: "take part", "neither", "was unable to". */
  readonly words: readonly number[];
  /** Whom it says it of. */
  readonly who: readonly number[];
  /** What it may name as what they were absent from; empty where it names nothing. */
  readonly from: readonly number[];
  /** Whether it says nothing unless one of these is a meeting: one may "miss" or "join" anything. */
  readonly needsMeeting: boolean;
  /** A circumstance of the meeting, in passing: "in his absence". */
  readonly isAside: boolean;
}

/** The same as it is found; by default it needs no meeting and is no aside. */
interface Said {
  readonly who: readonly number[];
  readonly from: readonly number[];
  readonly needsMeeting?: boolean;
  readonly isAside?: boolean;
}

const attending = /^(?:(?:attend|join|participat)|(?:go|goes|going|gone|come|comes|coming)$)/u;
/** "Take part", "sit in", "show up": a verb with such a word. */
const attendingWith: readonly (readonly [string, RegExp])[] = [
  ['part', /^(?:take|takes|took|taken|taking)$/u],
  ['in', /^(?:sit|sits|sat|sitting)$/u],
  ['up', /^(?:show|shows|showed|shown|turn|turns|turned)$/u],
];
const avoiding = /^(?:boycott|skip|miss(?!ing)|snub|shun)/u;
const avoidingWith: readonly (readonly [string, RegExp])[] = [
  ['out', /^(?:sit|sits|sat|sitting)$/u],
  ['away', /^(?:stay|keep|kept|remain)/u],
];
const prepositions = new Set(['at', 'in', 'from', 'for', 'during', 'on', 'to']);

/** Whether it is such a verb, right before such a word. */
const pairs = (tree: Tree, verb: number, known: readonly (readonly [string, RegExp])[]): boolean =>
  known.some(([next, form]) => tree.form(verb + 1) === next && form.test(tree.form(verb)));

/** "Took no part". */
export const takesNoPart = (tree: Tree, verb: number): boolean =>
  /^t(?:ak|ook)/u.test(tree.form(verb)) && tree.form(verb + 1) === 'no' && tree.form(verb + 2) === 'part';

/** "Who", "which": stands for what the clause hangs on. */
const isRelative = (tree: Tree, word: number): boolean => /^wh(?:o|ich)$/u.test(tree.form(word));

/**
 * The object; where there is none, what a preposition joins. "Part" is none; of two subjects, one before the verb and one
 * after it, the second is one.
 */
function complements(tree: Tree, word: number): number[] {
  const subjects = tree.ownSubjects(word);
  const isObject = (child: number): boolean =>
    /^(?:obj|nsubj:pass)$/u.test(tree.relation(child)) ||
    (child > word && subjects.includes(child) && subjects.some((subject) => subject < word));
  const children = tree.children(word);
  const objects = children.filter((child) => isObject(child) && tree.form(child) !== 'part');
  if (objects.length > 0) return objects.map((object) => (isRelative(tree, object) ? tree.head(word) : object));
  return children.filter((child) => {
    const preposition = tree.preposition(child);
    const isJoined = preposition === '' || prepositions.has(preposition);
    return child > word && isJoined && /^(?:obl|nmod)$/u.test(tree.relation(child));
  });
}

const isCopular = (tree: Tree, word: number): boolean =>
  tree.children(word).some((child) => tree.relation(child) === 'cop');

/** Of a passive whom "by" names, of "who did not attend" whom that describes, else the subject. */
function subjectsOf(tree: Tree, word: number): number[] {
  const passive = tree.children(word).some((child) => tree.relation(child) === 'nsubj:pass');
  const isParticiple = tree.relation(word) === 'acl' && !tree.form(word).endsWith('ing');
  if (passive || isParticiple) return tree.children(word).filter((child) => tree.preposition(child) === 'by');
  const subjects = tree.subjects(word);
  const before = subjects.filter((subject) => subject < word);
  return (before.length > 0 ? before : subjects).map((subject) =>
    isRelative(tree, subject) ? tree.head(word) : subject,
  );
}

/** "Was not there", of some past or coming day; "was not there to negotiate" and "not there yet" say something else. */
function isThere(tree: Tree, word: number): boolean {
  if (tree.form(word) !== 'there') return false;
  const children = tree.children(word);
  const copulas = children.filter((child) => tree.relation(child) === 'cop').map((child) => tree.form(child));
  const auxiliaries = children.filter((child) => tree.relation(child) === 'aux').map((child) => tree.form(child));
  const isDated =
    copulas.some((form) => /^(?:was|were|being)$/u.test(form)) ||
    auxiliaries.some((form) => /^(?:had|having|will|would|['’]ll)$/u.test(form));
  return (
    isDated && !children.some((child) => tree.relation(child) === 'advcl' || /^(?:yet|to)$/u.test(tree.form(child)))
  );
}

/** "Among those who attended the talks", "among those present". */
function amongThose(tree: Tree, word: number): Said | null {
  if (tree.preposition(word) !== 'among' || !isCopular(tree, word)) return null;
  const attends = tree
    .children(word)
    .find((child) => child > word && (tree.form(child) === 'present' || attending.test(tree.form(child))));
  return attends === undefined ? null : { who: subjectsOf(tree, word), from: complements(tree, attends) };
}

/** To be at something, by a word that is negated where somebody is absent. */
function presence(tree: Tree, word: number): Said | null {
  const among = amongThose(tree, word);
  if (among !== null) return among;
  const form = tree.form(word);
  const isAt = /^(?:at|in|on)$/u.test(tree.preposition(word)) && isCopular(tree, word);
  if (form === 'present' || attending.test(form) || pairs(tree, word, attendingWith))
    return {
      who: subjectsOf(tree, word),
      from: complements(tree, word),
      needsMeeting: /^(?:join|go|come|coming)/u.test(form),
    };
  if (isThere(tree, word)) return { who: subjectsOf(tree, word), from: [] };
  return isAt ? { who: subjectsOf(tree, word), from: [word], needsMeeting: true } : null;
}

/** Not to be at something, by a word that says so itself. */
function avoidance(tree: Tree, word: number): Said | null {
  const form = tree.form(word);
  if (avoiding.test(form) || pairs(tree, word, avoidingWith) || takesNoPart(tree, word)) {
    const passive = tree.relation(word) === 'acl' ? [tree.head(word)] : [];
    return {
      who: subjectsOf(tree, word),
      from: [...complements(tree, word), ...passive],
      needsMeeting: !/^(?:away|no)$/u.test(tree.form(word + 1)),
    };
  }
  if (form !== 'absent' && form !== 'missing') return null;
  // "Absent from the talks was Lind": both may hang on the name.
  const [subjects, head] = [tree.subjects(word), tree.head(word)];
  const isInverted = subjects.length === 0 && head >= 0 && isCopular(tree, head);
  const beside = isInverted ? tree.children(head).filter((child) => tree.preposition(child) === 'from') : [];
  return {
    who: isInverted ? [head] : subjects,
    from: [...complements(tree, word), ...beside],
    needsMeeting: form === 'missing',
  };
}

/** "Lind was a no-show at the talks". */
function noShow(tree: Tree, word: number): Said | null {
  const forms = tree
    .children(word)
    .filter((child) => child < word)
    .map((child) => tree.form(child));
  const isOne = /^no-?shows?$/u.test(tree.form(word)) || (/^shows?$/u.test(tree.form(word)) && forms.includes('no'));
  return isOne && isCopular(tree, word) && !forms.some((form) => /^(?:not|n['’]t|never)$/u.test(form))
    ? { who: subjectsOf(tree, word), from: complements(tree, word) }
    : null;
}

/** "Lind's absence from the talks", "met in the absence of Lind", "met without Lind". */
function circumstance(tree: Tree, word: number): Said | null {
  const [children, governor] = [tree.children(word), tree.head(word)];
  const follows = (preposition: string): boolean =>
    governor >= 0 && children.some((child) => child < word && tree.form(child) === preposition);
  if (follows('without')) return { who: [word], from: [governor], needsMeeting: true, isAside: true };
  if (tree.form(word) !== 'absence') return null;
  const named = children.filter((child) => tree.preposition(child) === 'from');
  return {
    who: children.filter(
      (child) => tree.relation(child) === 'nmod:poss' || /^(?:of|['’]s?)$/u.test(tree.preposition(child)),
    ),
    from: follows('in') ? [...named, governor] : named,
    needsMeeting: true,
    isAside: true,
  };
}

/** With all that belongs to saying it: what follows a verb, what negates its subject, what governs an infinitive or denies. */
function whole(tree: Tree, word: number, said: Said): AbsenceWords {
  const { who, from, needsMeeting = false, isAside = false } = said;
  const children = tree.children(word);
  const isPaired = pairs(tree, word, attendingWith) || pairs(tree, word, avoidingWith);
  const after = takesNoPart(tree, word) ? [word + 1, word + 2] : isPaired ? [word + 1] : [];
  const negating = [...children, ...who.flatMap((one) => tree.children(one))].filter((child) =>
    /^(?:not|n['’]t|never|neither|none)$/u.test(tree.form(child)),
  );
  const isGoverned = hangsOnDenial(tree, word) || children.some((child) => child < word && tree.form(child) === 'to');
  const governing = isGoverned ? [tree.head(word)] : [];
  return { word, words: [word, ...after, ...negating, ...from, ...governing], who, from, needsMeeting, isAside };
}

/** All of a document, in the order of its words. */
export function absenceWords(document: Document): AbsenceWords[] {
  const tree = new Tree(document);
  return document.words.flatMap((_, word) => {
    const [is, isNot] = [presence(tree, word), avoidance(tree, word)];
    if (is !== null) return isSaidToBe(document, word) === false ? [whole(tree, word, is)] : [];
    if (isNot !== null) return isSaidToBe(document, word) === true ? [whole(tree, word, isNot)] : [];
    const said = noShow(tree, word) ?? circumstance(tree, word);
    return said === null ? [] : [whole(tree, word, said)];
  });
}
