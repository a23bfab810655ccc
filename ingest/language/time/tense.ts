/**
 * Whether what a stretch of words belongs to lies behind or ahead: by the verbs above it in the dependency tree, else by
 * the status of the meeting that its sentence tells of, else by the nearest verb.
 */
import type { Document, Range } from '../document.ts';
import type { Tense } from './date-rules.ts';
import { isPastForm } from './past-forms.ts';

/** How many heads up a verb is looked for. */
const REACH = 8;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Before a date, these lead up to it. */
const LEADS_UP = words('until till by before from ahead starting beginning');
const AHEAD = words("will 'll ’ll wo shall would may might could can should must");
const BE = words("is are was were be am 's 're 'm");
const DUE = words('due upcoming coming forthcoming');
const PAST_AUXILIARIES = words('had was were did has have been');
/** "To meet on Friday" lies ahead where one of these governs it. */
const PLANS =
  /^(?:due|set|about|ready|likely|supposed|bound|free|schedul|expect|plan|agree|intend|want|hop|invit|propos|promis|vow|pledg|offer|order|urg|ask|prepar|decid|call|demand|threaten|seek|need)/;
/** Words of saying in the present tense tell of what was said. */
const SAYS =
  /^(?:says?|tells?|claims?|reports?|adds?|concedes?|insists?|writes?|argues?|notes?|recounts?|recalls?|shows?)$/;

/** Null where nothing tells. */
export function tenseAround(document: Document, range: Range): Tense | null {
  const before = formAt(document, range.from - 1);
  if (before === 'since') return 'past';
  const verb = tenseAbove(document, range) ?? meetingTense(document, range) ?? tenseBefore(document, range);
  if (verb === 'perfect') return 'past';
  if (verb === 'none') return LEADS_UP.has(before) ? 'future' : null;
  return LEADS_UP.has(before) ? 'future' : verb;
}

/** Perfect: with "had", before whatever else the text tells of. None: a verb that tells nothing of this range. */
type Evidence = Tense | 'perfect' | 'none';

/** Where the date's sentence tells of one meeting: held ones lie behind, planned ones ahead. */
function meetingTense({ layers }: Document, range: Range): Evidence | null {
  const sentence = layers.sentenceOf[range.from];
  const [meeting, ...others] = layers.triggers.filter(
    ({ kind, from }) => kind === 'meet' && layers.sentenceOf[from] === sentence,
  );
  if (!meeting || others.length > 0) return null;
  if (meeting.status === 'held') return 'past';
  return meeting.status === 'planned' || meeting.status === 'possible' ? 'future' : null;
}

const formAt = (document: Document, word: number): string => document.words[word]?.form.toLowerCase() ?? '';

function tenseAbove(document: Document, range: Range): Evidence | null {
  const { pos, heads } = document.layers;
  const start = heads[topOf(heads, range)] ?? -1;
  const isVerb = (word: number): boolean => pos[word] === 'VERB' || pos[word] === 'AUX';
  let infinitive = false;
  for (let word = start, steps = 0; word >= 0 && steps < REACH; word = heads[word]!, steps++) {
    const form = formAt(document, word);
    if (infinitive && PLANS.test(form)) return 'future';
    if (!isVerb(word)) continue;
    const { auxiliaries, to } = attached(document, word);
    if (auxiliaries.includes('had')) return 'perfect';
    if (to && auxiliaries.includes('have')) return 'past'; // "were to have met"
    if (auxiliaries.some((auxiliary) => AHEAD.has(auxiliary))) return auxiliaries.includes('have') ? 'past' : 'future';
    if (BE.has(form) ? infinitive : to && auxiliaries.some((auxiliary) => BE.has(auxiliary))) return 'future';
    infinitive = to;
    const past = auxiliaries.some((auxiliary) => PAST_AUXILIARIES.has(auxiliary)) || isPastForm(form);
    // What hangs on a noun ("talks on Friday") need not be of the verb's time, unless that lies ahead.
    if (past) return isVerb(start) ? 'past' : 'none';
    if (!to && !SAYS.test(form) && !form.endsWith('ing')) return 'future';
  }
  return null;
}

/** Where the tree tells nothing: the nearest verb before, else the first one after, in the sentence. */
function tenseBefore(document: Document, range: Range): Evidence | null {
  const { pos, sentences, sentenceOf } = document.layers;
  const sentence = partAround(document, sentences[sentenceOf[range.from] ?? 0] ?? range, range);
  const at = (word: number): Evidence | null => {
    const form = formAt(document, word);
    if (AHEAD.has(form) || DUE.has(form)) return 'future';
    const governor = formAt(document, word - 1);
    if (form === 'to' && pos[word + 1] !== 'NOUN' && (BE.has(governor) || PLANS.test(governor))) return 'future';
    return isPastForm(form) && pos[word] !== 'ADJ' && pos[word] !== 'NOUN' ? 'past' : null;
  };
  for (let word = range.from - 1; word >= sentence.from; word--) if (at(word)) return at(word);
  for (let word = range.to; word < sentence.to; word++) if (at(word)) return at(word);
  return null;
}

/** The part of a sentence between semicolons that a range stands in: "It would be the first; in May, one was scrapped". */
function partAround(document: Document, sentence: Range, { from, to }: Range): Range {
  const isSemicolon = (word: number): boolean => formAt(document, word) === ';';
  let [start, end] = [from, to];
  while (start > sentence.from && !isSemicolon(start - 1)) start--;
  while (end < sentence.to && !isSemicolon(end)) end++;
  return { from: start, to: end };
}

/** The auxiliaries of a verb, and whether it has the "to" of an infinitive. */
function attached(document: Document, verb: number): { auxiliaries: string[]; to: boolean } {
  const { heads, relations, sentences, sentenceOf } = document.layers;
  const sentence = sentences[sentenceOf[verb] ?? 0] ?? { from: 0, to: 0 };
  const auxiliaries: string[] = [];
  let to = false;
  for (let word = sentence.from; word < sentence.to; word++) {
    if (heads[word] !== verb) continue;
    const form = formAt(document, word);
    if (/^(?:aux|cop)/.test(relations[word] ?? '')) auxiliaries.push(form);
    if (form === 'to' && relations[word] === 'mark') to = true;
  }
  return { auxiliaries, to };
}

/** The word of a range whose head lies outside of it. */
function topOf(heads: Int32Array, { from, to }: Range): number {
  for (let word = from; word < to; word++)
    if (heads[word]! >= 0 && (heads[word]! < from || heads[word]! >= to)) return word;
  return from;
}
