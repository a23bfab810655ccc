/** Who takes part in a meeting. */
import type { ResolvedDocument } from '../entities/entities.ts';
import { Tree } from '../entities/tree.ts';
import { headOf, type View } from '../entities/view.ts';
import type { Range, Trigger } from '../language/document.ts';
import { argumentsOf, type Argument } from './arguments.ts';
import { leadersOf } from './leader.ts';
import { isBystander } from './bystander.ts';
import { sharesClause } from './clause.ts';
import { contains, covers, sentenceOf, wordAt } from './evidence.ts';
import { frameOf } from './frame.ts';
import { isSent } from './principal.ts';
import { isSitting } from './sitting.ts';

/** Logit above which an entity counts as taking part; chosen on annotated articles that the model had not seen. */
const leastParticipant = -0.7;
/** What being subject, object or companion of the word of meeting adds to that. */
const frameBonus = 1;
/** What standing in another clause of its sentence takes away. */
const asideMalus = 2;
/** The logit of whoever takes part by grammar alone. */
const grammarScore = 2;
/** Where the sentence's grammar gives two who take part, the logit that anybody else needs. */
const leastOutsideFrame = 2;

/** Several persons spoken of as one are replaced by those persons. */
function expand(document: ResolvedDocument, found: readonly Argument[]): Argument[] {
  const byKey = new Map(document.entities.list.map((entity) => [entity.key, entity]));
  const all = found.flatMap((argument) =>
    argument.entity.members.length === 0
      ? [argument]
      : argument.entity.members.flatMap((key) => {
          const entity = byKey.get(key);
          return entity === undefined ? [] : [{ ...argument, entity }];
        }),
  );
  const unique = new Map<string, Argument>();
  for (const argument of all) if (!unique.has(argument.entity.key)) unique.set(argument.entity.key, argument);
  return [...unique.values()];
}

/** "The two met": grammar alone makes those take part who are spoken of as several. */
function together({ entities }: ResolvedDocument, inFrame: (range: Range) => boolean): Argument[] {
  return entities.views.flatMap((view) => {
    const entity = entities.ofMention[view.index];
    return entity != null && entity.members.length >= 2 && inFrame(view)
      ? [{ entity, range: { from: view.from, to: view.to }, score: frameBonus }]
      : [];
  });
}

/** Whom grammar makes take part: its words, and whether some words hold one of them or of those that are said to be there. */
interface Frame {
  readonly frame: ReadonlySet<number>;
  readonly inFrame: (range: Range) => boolean;
}

/** "A delegation from Oslo", whom no entity stands for. */
const isNamelessEnvoy = ({ words, layers, entities }: ResolvedDocument, word: number): boolean =>
  isSent(words[word]?.form ?? '') &&
  !entities.views.some((view) => covers(view, wordAt(word))) &&
  words.slice(layers.sentences[layers.sentenceOf[word] ?? 0]?.from ?? 0, word).some(({ form }) => /^an?$/iu.test(form));

/**
 * Those told in the trigger's own sentence; from elsewhere only as many as it takes to make two, and nobody where a
 * nameless delegation or envoy is the other one: "received a delegation from Oslo".
 */
function nearby(
  document: ResolvedDocument,
  trigger: Trigger,
  { frame }: Frame,
  found: readonly Argument[],
): Argument[] {
  const here = found.filter(({ range }) => sentenceOf(document, range) === sentenceOf(document, trigger));
  const isComplete = isSitting(document, trigger) || [...frame].some((word) => isNamelessEnvoy(document, word));
  const elsewhere = isComplete ? [] : found.filter((argument) => !here.includes(argument));
  return [...here, ...elsewhere.slice(0, Math.max(0, 2 - here.length))];
}

/** Persons take part in their own name: where two are found, states and offices do not count beside them, nor does a group
 * unless the grammar makes it take part ("and senior officials"). */
function inOwnName(found: readonly Argument[], joins: (argument: Argument) => boolean): readonly Argument[] {
  const persons = found.filter(({ entity }) => entity.type === 'Person');
  if (persons.length >= 2) return found.filter((argument) => persons.includes(argument) || joins(argument));
  const parties = found.filter(({ entity }) => entity.kind !== 'group');
  return parties.length >= 2 ? parties : found;
}

/**
 * Whom the grammar makes take part though the model gives no more than one of the two: "said after meeting the minister".
 * Those who attended do in any case; whoever stayed away is nowhere.
 */
function byGrammar(
  { entities }: ResolvedDocument,
  words: ReadonlySet<number>,
  excluded: (view: View) => boolean,
): Argument[] {
  return entities.views.flatMap((view) => {
    const entity = entities.ofMention[view.index];
    return entity != null && words.has(view.head) && view.pronoun?.gender !== 'it' && !excluded(view)
      ? [{ entity, range: { from: view.from, to: view.to }, score: grammarScore }]
      : [];
  });
}

/** Verbs that say of a meeting only that it took place: their subject took part. */
const light = /^(?:have|has|had|having|hold|holds|held|holding|conduct|conducts|conducted|conducting)$/u;

/** "Met", "held talks": whether the words of a meeting have a subject that took part in it. */
function isActOf(document: ResolvedDocument, trigger: Trigger): boolean {
  const head = headOf(document, trigger);
  if (document.layers.pos[head] === 'VERB') return true;
  const tree = new Tree(document);
  return tree.relation(head) === 'obj' && light.test(tree.form(tree.head(head)));
}

/** What a sentence's grammar says of who is at a meeting, as words. */
export interface Attendance {
  readonly present: ReadonlySet<number>;
  readonly absent: ReadonlySet<number>;
}

/** Who takes part by the model's scores, by the grammar of the sentence, and without those who are merely named. */
export function participantsOf(
  document: ResolvedDocument,
  trigger: Trigger,
  attendance: Attendance,
): readonly Argument[] {
  const frame = frameOf(document, trigger);
  const { absent } = attendance;
  const led = leadersOf(
    document,
    trigger,
    ({ head }) => frame.has(head) || frame.has(document.layers.heads[head] ?? -1),
  );
  const leaders = led.map(({ leader }) => leader);
  // "A team led by Berg" is Berg, and nobody besides; "the union led by Berg" has a name of its own.
  const isLed = (view: View): boolean =>
    led.some(({ delegation }) => delegation === view && view.form === 'description');
  const present = new Set([...attendance.present, ...leaders.map(({ head }) => head)]);
  const inFrame = (range: Range): boolean => {
    for (let word = range.from; word < range.to; word++) if (frame.has(word) || present.has(word)) return true;
    return false;
  };
  const isElsewhere = (view: View): boolean =>
    sentenceOf(document, view) === sentenceOf(document, trigger) && !sharesClause(document, view.head, trigger);
  const excluded = (view: View): boolean =>
    absent.has(view.head) || isLed(view) || (!leaders.includes(view) && isBystander(document, view, trigger, frame));
  const found = [
    ...argumentsOf(document, trigger, 'participant', leastParticipant, {
      bonus: (view) => (inFrame(view) ? frameBonus : isElsewhere(view) ? -asideMalus : 0),
      excluded,
    }),
    ...together(document, inFrame),
    ...byGrammar(document, present, excluded),
  ];
  const chosen = choose(document, trigger, { frame, inFrame }, found);
  if (chosen.length !== 1 || !isActOf(document, trigger)) return chosen;
  const completed = choose(document, trigger, { frame, inFrame }, [...found, ...byGrammar(document, frame, excluded)]);
  return completed.length >= 2 ? completed : chosen;
}

/** Of those that may take part, those that do. */
function choose(
  document: ResolvedDocument,
  trigger: Trigger,
  framing: Frame,
  found: readonly Argument[],
): readonly Argument[] {
  const { inFrame } = framing;
  const actors = found.filter(({ entity }) => entity.type !== 'Place' && entity.kind !== 'media');
  const outer = actors.filter(
    ({ range }) =>
      !actors.some((other) => contains(other.range, range)) &&
      !document.entities.titles.some((title) => covers(title, range)),
  );
  const framed = outer.filter(({ range }) => inFrame(range));
  const kept =
    framed.length < 2
      ? outer
      : outer.filter((argument) => framed.includes(argument) || argument.score > leastOutsideFrame);
  const joins = ({ entity, range }: Argument): boolean => entity.kind === 'group' && inFrame(range);
  return inOwnName(expand(document, nearby(document, trigger, framing, kept)), joins);
}
