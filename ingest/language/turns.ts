/**
 * Turns of a transcript: paragraphs that open with who speaks ("COULTHARD: …", "Ivo Lind, Minister of Defence: …", "Mr
 * Haddad (Greens): …").
 */
import type { Document, Range } from './document.ts';

/** Fewer such paragraphs are lists, captions and labels. */
const fewestTurns = 3;
/** Words of the name or title that a label begins with, and of all of it. */
const longestName = 7;
const longestLabel = 18;

export interface Turn {
  readonly label: Range;
  /** What may be the speaker's name in it: what stands before a comma or bracket, what stands in brackets. */
  readonly names: readonly Range[];
  readonly colon: Range;
  readonly said: Range;
}

/** None where the text is no transcript: of its speakers none speaks twice. */
export function turnsIn(document: Document): Turn[] {
  const turns = labelled(document);
  const names = turns.map((turn) => turn.names.map(({ to }) => document.words[to - 1]?.form ?? ''));
  const recurs = names.some((own, at) =>
    names.slice(0, at).some((earlier) => own.some((one) => earlier.includes(one))),
  );
  return turns.length < fewestTurns || !recurs ? [] : turns;
}

/** Paragraphs that open with who speaks, and a colon. */
function labelled(document: Document): Turn[] {
  const { words } = document;
  const starts = words.flatMap((word, at) => (word.paragraph || at === 0 ? [at] : []));
  return starts.flatMap((from, index) => {
    const end = starts[index + 1] ?? words.length;
    const length = words.slice(from, Math.min(end, from + longestLabel + 1)).findIndex(({ form }) => form === ':');
    const colon = from + length;
    if (length < 1 || colon + 1 >= end || !isLabel(document, { from, to: colon })) return [];
    const label = { from, to: colon };
    return [
      {
        label,
        names: namesIn(document, label),
        colon: { from: colon, to: colon + 1 },
        said: { from: colon + 1, to: end },
      },
    ];
  });
}

/** Of a name with its title: "The Minister for Fisheries", "Q3 Ms Ocampo", "Ludwig van Asten". */
const titular = /^(?:[\p{Lu}\d.'’-].*|of|for|and|the|de|da|di|von|van|al|bin|el)$/u;
const opensAside = /^[,(]$/u;

/** A name, and maybe its holder's office after a comma or something in brackets: no sentence. */
function isLabel({ words, layers }: Document, { from, to }: Range): boolean {
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

function namesIn({ words }: Document, { from, to }: Range): Range[] {
  const stops = [from - 1];
  for (let at = from; at < to; at++) if (/^[,()]$/u.test(words[at]?.form ?? '')) stops.push(at);
  return [...stops, to].flatMap((end, at) => {
    const start = (stops[at - 1] ?? end) + 1;
    return start < end && /^\p{Lu}/u.test(words[end - 1]?.form ?? '') ? [{ from: start, to: end }] : [];
  });
}
