/**
 * Turns of a transcript: paragraphs that open with who speaks ("COULTHARD: …", "Ivo Lind, Minister of Defence: …", "Mr
 * Haddad (Greens): …"), word for word theirs.
 */
import type { LocalEntity } from '../../graph/model/reading.ts';
import { fold } from '../../graph/model/id.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import type { Range } from '../language/document.ts';
import type { Saying } from './continued-quote.ts';
import { overlaps } from './evidence.ts';
import type { Speaker } from './speaker.ts';

/** Fewer such paragraphs are lists, captions and labels. */
const fewestTurns = 3;
/** Words of the name or title that a label begins with, and of all of it. */
const longestName = 7;
const longestLabel = 18;
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
  const names = turns.map(({ label }) => surnamesIn(document, label));
  const recurs = names.some((own, at) =>
    names.slice(0, at).some((earlier) => own.some((one) => earlier.includes(one))),
  );
  if (turns.length < fewestTurns || !recurs) return [];
  return turns.flatMap(({ label, colon, said }) => {
    const speaker = speakerOf(document, label);
    return speaker === null ? [] : [{ speaker, cue: colon, parts: [said], confidence, verbatim: true }];
  });
}

/** Paragraphs that open with who speaks, and a colon. */
function labelled(document: ResolvedDocument): Turn[] {
  const { words } = document;
  const starts = words.flatMap((word, at) => (word.paragraph || at === 0 ? [at] : []));
  return starts.flatMap((from, index) => {
    const end = starts[index + 1] ?? words.length;
    const length = words.slice(from, Math.min(end, from + longestLabel + 1)).findIndex(({ form }) => form === ':');
    const colon = from + length;
    if (length < 1 || colon + 1 >= end || !isLabel(document, { from, to: colon })) return [];
    return [{ label: { from, to: colon }, colon: { from: colon, to: colon + 1 }, said: { from: colon + 1, to: end } }];
  });
}

/** Of a name with its title: "The Minister for Fisheries", "Q3 Ms Ocampo", "Ludwig van Asten". */
const titular = /^(?:[\p{Lu}\d.'’-].*|of|for|and|the|de|da|di|von|van|al|bin|el)$/u;
const opensAside = /^[,(]$/u;

/** A name, and maybe its holder's office after a comma or something in brackets: no sentence. */
function isLabel({ words, layers }: ResolvedDocument, { from, to }: Range): boolean {
  const forms = words.slice(from, to).map(({ form }) => form);
  const aside = forms.findIndex((form) => opensAside.test(form));
  const name = aside < 0 ? forms : forms.slice(0, aside);
  if (name.length === 0 || name.length > longestName || !name.every((form) => titular.test(form))) return false;
  if (!name.some((form) => /^\p{Lu}/u.test(form))) return false;
  const rest = aside < 0 ? [] : forms.slice(aside);
  if (rest.some((form) => /^["“”?!;]$/u.test(form))) return false;
  return forms[aside] === '('
    ? rest.at(-1) === ')'
    : !layers.pos.slice(from + name.length, to).some((pos) => /^(?:VERB|AUX|PRON)$/u.test(pos));
}

/** The last word of the label's name, and of what stands in brackets, as far as they are capitalised. */
function surnamesIn({ words }: ResolvedDocument, { from, to }: Range): string[] {
  const forms = words.slice(from, to).map(({ form }) => form);
  const ends = forms.flatMap((form, at) => (/^[,()]$/u.test(form) ? [forms[at - 1] ?? ''] : []));
  return [...ends, forms.at(-1) ?? ''].filter((form) => /^\p{Lu}/u.test(form));
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
