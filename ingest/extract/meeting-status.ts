/** Whether a meeting took place, by the words that its mention depends on; the model's reading where they say nothing. */
import type { MeetingStatus } from '../../graph/model/reading.ts';
import { headOf } from '../entities/view.ts';
import type { Document, Range } from '../language/document.ts';
import { isPastForm } from '../language/time/past-forms.ts';
import { isDenied } from './denial.ts';
import { wordAt } from './evidence.ts';
import { isNegated } from './polarity.ts';
import { isAsked } from './question.ts';
import { Tree } from '../entities/tree.ts';

type Sign = readonly [MeetingStatus, RegExp];

/** "Focused on reviving talks"; what was resumed took place. */
const renewing = /^(?:reviv|renew|resum|restart|relaunch|reopen)(?:e|ing)?$/u;

/** Said of the meeting itself: "an upcoming summit". */
const modifiers: readonly Sign[] = [
  ['planned', /^(?:planned|upcoming|scheduled|forthcoming|expected|future|next|coming)$/u],
  ['possible', /^(?:possible|potential|prospective|proposed|eventual|hypothetical|suggested)$/u],
  ['cancelled', /^(?:cancell?ed|scrapped|aborted|postponed)$/u],
  // Taken for an adjective: "reviving direct talks".
  ['possible', renewing],
];
/** What the meeting is the object or the content of: "the possibility of talks", "cancelled the meeting". */
const governors: readonly Sign[] = [
  ['cancelled', /^(?:cancel|scrap|postpon|abandon|axe)/u],
  ['refused', /^(?:refus|reject|declin|rebuff|spurn|snub)/u],
  ['denied', /^den(?:y|ied|ies|ying)/u],
  ['planned', /^(?:plan|schedul|arrang|prepar|ahead$|advance$|agree)/u],
  [
    'possible',
    /^(?:possib|prospect|idea|hop(?:e|ing)|invit|propos|offer|seek|sought|request|ask|want|demand|urg|call(?:s|ed|ing)?$|suggest|chance|ready|readiness|willing|open$|consider|discuss|need|push|try|tri)/u,
  ],
  ['possible', renewing],
];
/** What an infinitive of meeting hangs on: "in negotiations to meet", "dispatched an aide to meet". */
const infinitives: readonly Sign[] = [
  ['planned', /^(?:due|set|expected|dispatch|deploy|sent$|sends?$|sending$)/u],
  [
    'possible',
    /^(?:negotiat|talks$|effort|bid$|attempt|intend|intention|aim|eager|keen|able|unable|wish|promis|pledg|vow)/u,
  ],
];
const auxiliaries: readonly Sign[] = [
  ['planned', /^(?:will|shall|['’]ll)$/u],
  ['possible', /^(?:would|could|may|might|should|must|can)$/u],
];

/** Prepositions that make a meeting the occasion of what is told, not its object. */
const occasion = new Set(['after', 'during', 'at', 'in', 'following', 'since']);

/** How many words before the meeting's are looked at for what is said of it. */
const modifierReach = 3;

/** How many words before the meeting's "during" may stand. */
const occasionReach = 4;

const match = (signs: readonly Sign[], words: readonly string[]): MeetingStatus | null =>
  signs.find(([, sign]) => words.some((word) => sign.test(word)))?.[0] ?? null;

/** The words right before a meeting's that may say something of it: as far back as a preposition, pronoun or article. */
function leadingTo({ layers }: Document, trigger: Range): number[] {
  const words = Array.from({ length: modifierReach }, (_, back) => trigger.from - 1 - back);
  const end = words.findIndex(
    (word) => word < 0 || /^(?:ADP|PRON|DET|PUNCT|AUX|SCONJ)$/u.test(layers.pos[word] ?? 'PUNCT'),
  );
  return end < 0 ? words : words.slice(0, end);
}

/** What describes a meeting: the words right before it, those that it is told in, and "planned" after it. */
function describing(document: Document, tree: Tree, trigger: Range, head: number): string[] {
  const within = Array.from({ length: trigger.to - trigger.from }, (_, at) => trigger.from + at);
  const after = tree.children(head).filter((child) => child > head && tree.relation(child).startsWith('acl'));
  return [...leadingTo(document, trigger), ...within.filter((word) => word !== head), ...after].map((word) =>
    tree.form(word),
  );
}

/**
 * "Will hold talks", "the meeting will be short", "talks would bring": what its verb only foresees. "Thursday's talks could
 * bring peace" says of the talks nothing of the kind.
 */
function modalOf(tree: Tree, head: number): MeetingStatus | null {
  const verb = tree.head(head);
  const relation = tree.relation(head);
  if (verb < 0 || !/^(?:obj|nsubj)/u.test(relation)) return null;
  const words = tree.children(verb).filter((child) => tree.relation(child).startsWith('aux'));
  const forms = words.map((child) => tree.form(child));
  return match(
    auxiliaries,
    relation === 'nsubj' ? forms.filter((form) => !/^(?:could|may|might|can|should|must)$/u.test(form)) : forms,
  );
}

/** "Requested a meeting, which took place this morning". */
function tookPlace(document: Document, trigger: Range): boolean {
  const tree = new Tree(document);
  const clauses = tree.children(headOf(document, trigger)).filter((child) => tree.relation(child) === 'acl:relcl');
  return clauses.some(
    (verb) => /^(?:took|happened|lasted)$/u.test(tree.form(verb)) && !isNegated(document, wordAt(verb)),
  );
}

/** "Ready for any meeting with him": whichever there may be. */
const isAny = ({ words }: Document, { from }: Range): boolean => words[from - 1]?.form.toLowerCase() === 'any';

/** "In negotiations to meet him": what is talked about is to come, and who talks is not said. */
const isAboutMeeting = (tree: Tree, head: number): boolean =>
  tree
    .children(head)
    .some(
      (child) =>
        tree.relation(child).startsWith('acl') &&
        /^(?:meet|sit|speak|talk)$/u.test(tree.form(child)) &&
        tree.children(child).some((word) => tree.form(word) === 'to'),
    );

/** "In advance of talks", "the site for the meeting": it is to come. */
function isAwaited({ words, layers }: Document, tree: Tree, trigger: Range, head: number): boolean {
  const governor = tree.form(tree.head(head));
  if (tree.preposition(head) === 'for' && /^(?:agenda|date|invitations?|location|site|stage|venue)$/u.test(governor))
    return true;
  let word = trigger.from - 1;
  while (/^(?:DET|ADJ|NUM|PRON)$/u.test(layers.pos[word] ?? '')) word--;
  return words[word]?.form === 'of' && /^(?:advance|ahead)$/u.test(words[word - 1]?.form ?? '');
}

/** Status by syntax; null where the words leave it to the model. */
function statusBySyntax(document: Document, trigger: Range): MeetingStatus | null {
  const tree = new Tree(document);
  const head = headOf(document, trigger);
  const children = tree.children(head);
  const own = children.map((child) => tree.form(child));
  const governor = tree.head(head);
  if (['NOUN', 'PROPN'].includes(document.layers.pos[head] ?? '')) {
    if (isAny(document, trigger) || isAboutMeeting(tree, head)) return 'possible';
    if (isAwaited(document, tree, trigger, head)) return 'planned';
    const described = match(modifiers, describing(document, tree, trigger, head));
    if (described !== null) return described;
    const future = modalOf(tree, head);
    if (future !== null) return future;
    const governed = governor >= 0 && /^(?:obj|obl|nmod|nsubj:pass|xcomp)/u.test(tree.relation(head));
    return governed && !isOccasion(document, trigger) ? match(governors, [tree.form(governor)]) : null;
  }
  const modal = match(
    auxiliaries,
    children.filter((child) => tree.relation(child) === 'aux').map((child) => tree.form(child)),
  );
  if (modal !== null) return isNegated(document, trigger) && modal === 'planned' ? 'refused' : modal;
  if (own.includes('if') && children.some((child) => tree.relation(child) === 'mark')) return 'possible';
  if (tree.form(head).endsWith('ing') && governor >= 0 && /^(?:xcomp|ccomp|obj)/u.test(tree.relation(head)))
    return match(governors, [tree.form(governor)]);
  if (own.includes('to') && governor >= 0 && /^(?:xcomp|acl|advcl)/u.test(tree.relation(head)))
    return match(infinitives, [tree.form(governor)]) ?? match(governors, [tree.form(governor)]);
  return null;
}

/** "She has yet to meet him". */
const isYetTo = ({ words }: Document, { from }: Range): boolean =>
  words[from - 1]?.form.toLowerCase() === 'to' && words[from - 2]?.form.toLowerCase() === 'yet';

/** Words that may stand between a preposition and the noun of meeting: "at Monday's". */
const between = /^(?:DET|ADJ|NUM|PRON|PROPN|PART)$/u;

/** The preposition right before a mention: "at Monday's talks". */
function leadingPreposition({ words, layers }: Document, { from }: Range): string {
  let at = from - 1;
  while (from - at < occasionReach && between.test(layers.pos[at] ?? '')) at--;
  return words[at]?.form.toLowerCase() ?? '';
}

/**
 * "Refused, during three hours of talks, to sign", "had spurned it at Monday's talks": what something happened during or at
 * took place, whatever came of it.
 */
function isOccasion(document: Document, trigger: Range): boolean {
  const { words, layers } = document;
  const head = headOf(document, trigger);
  if (words.slice(Math.max(0, trigger.from - occasionReach), trigger.from).some(({ form }) => /^during$/iu.test(form)))
    return true;
  return (
    occasion.has(new Tree(document).preposition(head)) ||
    (layers.pos[head] !== 'VERB' && occasion.has(leadingPreposition(document, trigger)))
  );
}

/** "Discussed it during a meeting": what somebody did in the course of a meeting took place with it. */
function wasOccasion(document: Document, trigger: Range): boolean {
  const tree = new Tree(document);
  const head = headOf(document, trigger);
  if (tree.preposition(head) !== 'during') return false;
  // It may hang on what was discussed as well as on the verb.
  let verb = tree.head(head);
  for (let steps = 0; steps < 4 && document.layers.pos[verb] === 'NOUN'; steps++) verb = tree.head(verb);
  if (document.layers.pos[verb] !== 'VERB') return false;
  const children = tree.children(verb);
  const isOpen =
    children.some((child) => tree.relation(child) === 'mark') ||
    match(
      auxiliaries,
      children.map((child) => tree.form(child)),
    ) !== null;
  return !isOpen && isPastForm(tree.form(verb));
}

/** What the model takes for held is held unless the words around it say otherwise. */
export function statusOf(document: Document, trigger: Range, read: MeetingStatus): MeetingStatus {
  if (isYetTo(document, trigger)) return 'denied';
  if (tookPlace(document, trigger)) return 'held';
  if (/^(?:refused|denied|cancelled)$/u.test(read) && isOccasion(document, trigger)) return 'held';
  if (/^(?:planned|possible)$/u.test(read) && wasOccasion(document, trigger)) return 'held';
  if (read !== 'held') return read;
  const told = statusBySyntax(document, trigger);
  if (told !== null) return told;
  if (isAsked(document, trigger)) return 'possible';
  return isNegated(document, trigger) || isDenied(document, headOf(document, trigger)) ? 'denied' : 'held';
}
