/** Titles and offices, and the person each is given to: "Norwegian envoy Ivo Lind", "Lind, the Norwegian envoy". */
import type { Document, Range } from '../language/document.ts';
import type { View } from './view.ts';

export interface Title extends Range {
  /** Index of the mention it is given to. */
  readonly holder: number;
}

const within = (inner: Range, outer: Range): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** How many words lie between two ranges; 0 where they touch, negative where they overlap. */
const gap = (a: Range, b: Range): number => (a.to <= b.from ? b.from - a.to : b.to <= a.from ? a.from - b.to : -1);

/** Only a comma, an article or "as", "is", "of", a dash may stand between a title and its holder. */
function joined({ words }: Document, a: Range, b: Range): boolean {
  const [from, to] = a.to <= b.from ? [a.to, b.from] : [b.to, a.from];
  return words.slice(from, to).every((word) => /^(?:,|the|a|an|as|is|was|—|–|-|\(|who|and|['’]s)$/iu.test(word.form));
}

/** "Lind's envoy" is somebody else: whose the title is, is not who has it. */
const possesses = ({ words }: Document, person: Range, title: Range): boolean =>
  person.to <= title.from && words.slice(person.to - 1, title.from).some((word) => /^(?:['’]s|['’])$/u.test(word.form));

/** "Former President Lind's envoy" also says what Lind is: the words before a person whose the title is. */
function ownersIn({ words }: Document, range: Range, persons: readonly View[]): Title[] {
  return (
    persons
      .filter((person) => within(person, range) && person.from > range.from)
      // "One of Lind's aides" names no title of Lind's.
      .filter((person) => !/^(?:of|to|for|from|with|by|in)$/iu.test(words[person.from - 1]?.form ?? ''))
      .filter((person) => words.slice(person.to - 1, person.to + 1).some((word) => /^['’]s?$/u.test(word.form)))
      .map((person) => ({ from: range.from, to: person.from, holder: person.index }))
  );
}

/** Each title with its holder; titles of nobody named nearby are left out. */
export function titles(document: Document, views: readonly View[]): Title[] {
  const persons = views.filter((view) => view.type === 'Person' && view.form === 'name');
  const found: Title[] = [];
  for (const range of document.layers.titles) {
    const near = persons
      .filter(
        (person) =>
          !within(person, range) && document.layers.sentenceOf[person.from] === document.layers.sentenceOf[range.from],
      )
      .map((person) => ({ person, distance: gap(person, range), before: range.to <= person.from }))
      .filter(
        ({ person, distance }) =>
          distance <= 3 && joined(document, person, range) && !possesses(document, person, range),
      )
      .toSorted((a, b) => a.distance - b.distance || Number(b.before) - Number(a.before));
    found.push(...ownersIn(document, range, persons));
    const [best] = near;
    if (best !== undefined) found.push({ from: range.from, to: range.to, holder: best.person.index });
  }
  return found;
}

/** The word that a mention begins with, or the title of these right before it: "President" of "President Lind". */
export const withTitle = (held: readonly Range[], { from }: Range): number =>
  held.find((title) => title.to === from)?.from ?? from;
