/** Turns of a transcript: paragraphs that open with who speaks ("COULTHARD: …", "SB: …"), word for word theirs. */
import type { LocalEntity } from '../../graph/model/reading.ts';
import { fold } from '../../graph/model/id.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import type { Range } from '../language/document.ts';
import type { Saying } from './continued-quote.ts';
import { overlaps } from './evidence.ts';
import type { Speaker } from './speaker.ts';

/** Fewer such paragraphs are lists, captions and labels. */
const fewestTurns = 3;
const longestLabel = 6;
/** How sure it is that a label says who speaks. */
const confidence = 0.9;

interface Turn {
  readonly label: Range;
  readonly colon: Range;
  readonly said: Range;
}

/** What is said in each turn, by turn; none where the text is no transcript, or where a label names nobody. */
export function turnsOf(document: ResolvedDocument): Saying[] {
  const turns = labelled(document);
  const labels = turns.map(({ label }) => textOf(document, label));
  const recurs = labels.some((label, at) => labels.indexOf(label) !== at);
  if (turns.length < fewestTurns || !recurs) return [];
  return turns.flatMap(({ label, colon, said }) => {
    const speaker = speakerOf(document, label);
    return speaker === null ? [] : [{ speaker, cue: colon, parts: [said], confidence, verbatim: true }];
  });
}

/** Paragraphs that open with a few capitalised words and a colon. */
function labelled(document: ResolvedDocument): Turn[] {
  const { words } = document;
  const starts = words.flatMap((word, at) => (word.paragraph || at === 0 ? [at] : []));
  return starts.flatMap((from, index) => {
    const end = starts[index + 1] ?? words.length;
    const length = words.slice(from, Math.min(end, from + longestLabel + 1)).findIndex(({ form }) => form === ':');
    const label = words.slice(from, from + Math.max(0, length));
    if (length < 1 || from + length + 1 >= end || !label.every(({ form }) => /^[\p{Lu}.'’-]/u.test(form))) return [];
    const colon = from + length;
    return [{ label: { from, to: colon }, colon: { from: colon, to: colon + 1 }, said: { from: colon + 1, to: end } }];
  });
}

const textOf = ({ words }: ResolvedDocument, { from, to }: Range): string =>
  words
    .slice(from, to)
    .map(({ form }) => form)
    .join(' ');

/** Whom a label names: one person of the text by surname or initials, else whoever is mentioned in it. */
function speakerOf(document: ResolvedDocument, label: Range): Speaker | null {
  const { views, ofMention, list } = document.entities;
  const view = views.find((one) => one.form === 'name' && one.type === 'Person' && overlaps(one, label));
  const mentioned = (view === undefined ? null : ofMention[view.index]) ?? null;
  const text = textOf(document, label);
  const named = list.filter((entity) => entity !== mentioned && isCalled(entity, text));
  const entity = named.length === 1 && named[0] !== undefined ? named[0] : mentioned;
  return entity === null ? null : { entity, range: label };
}

function isCalled({ type, name }: LocalEntity, label: string): boolean {
  if (type !== 'Person' || name === null) return false;
  const [parts, wanted] = [fold(name).split(' '), fold(label)];
  const initials = parts.map((part) => part[0]).join('');
  return (
    wanted === fold(name) || wanted.split(' ').at(-1) === parts.at(-1) || (parts.length > 1 && wanted === initials)
  );
}
