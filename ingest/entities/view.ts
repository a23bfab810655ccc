/** A mention with what its words show by themselves: its form, its head, its number, the name it bears. */
import type { Document, MentionType, Range } from '../language/document.ts';
import type { Gazetteer, Sense } from './gazetteer.ts';
import { genderOfName, genderOfWord, type Gender } from './gender.ts';
import { isOffice } from './office.ts';
import { personName, type PersonName } from './person-name.ts';
import { pronounOf, type Pronoun } from './pronoun.ts';

export interface View extends Range {
  readonly index: number;
  readonly type: MentionType;
  readonly form: 'name' | 'description' | 'pronoun';
  /** The words, without article and possessive ending. */
  readonly text: string;
  /** Index of the syntactic head. */
  readonly head: number;
  readonly number: 'one' | 'many' | null;
  readonly pronoun: Pronoun | null;
  /** As its own words, or the form of address before them, tell. */
  readonly gender: Gender | null;
  /** Set for a person's name. */
  readonly person: PersonName | null;
  readonly senses: readonly Sense[];
  readonly quoted: boolean;
}

/** The words of a range as the article has them, white space levelled. */
export function textOf(document: Document, range: Range): string {
  const [first, last] = [document.words[range.from], document.words[range.to - 1]];
  if (first === undefined || last === undefined) return '';
  return document.article.text.slice(first.start, last.end).replace(/\s+/gu, ' ');
}

/** The word of a range whose head lies outside it; the last noun where parsing leaves several. */
export function headOf({ layers }: Document, { from, to }: Range): number {
  const outside: number[] = [];
  for (let word = from; word < to; word++) {
    const head = layers.heads[word] ?? -1;
    if ((head < from || head >= to) && !['PUNCT', 'ADP', 'DET', 'CCONJ', 'PART'].includes(layers.pos[word] ?? ''))
      outside.push(word);
  }
  return outside.find((word) => ['NOUN', 'PROPN', 'PRON'].includes(layers.pos[word] ?? '')) ?? outside[0] ?? to - 1;
}

const plain = (text: string): string =>
  text
    .replace(/['’]s?$/u, '')
    .replace(/^(?:the|a|an)\s+/iu, '')
    .trim();
const capital = (form: string): boolean => /^\p{Lu}/u.test(form);
const small = /^(?:of|the|and|for|de|da|del|al|el|bin|ibn|von|van|der|on|in|to|at|&|['’]s?|[-–.,/()])$/iu;

/** Words that stand for something said elsewhere and describe nothing themselves. */
const pointer =
  /^(?:(?:the|a|an|this|that|these|those|any|all|both|some|many|more|most|other|others|another|one|two|three|four|five|such|each|former|latter)\s*)*$/iu;

/** `persons`: words that mentions of persons begin with. */
function formOf(
  document: Document,
  range: Range,
  type: MentionType,
  { senses, persons }: { readonly senses: readonly Sense[]; readonly persons: ReadonlySet<number> },
): View['form'] {
  const { words, layers } = document;
  const forms = words.slice(range.from, range.to).map((word) => word.form);
  if (forms.length === 1 && pronounOf(forms[0] ?? '') !== null) return 'pronoun';
  // "A man who used to be": a relative clause stands for whom it is said of.
  if (/^whom?$/iu.test(forms[0] ?? '')) return 'pronoun';
  if (pointer.test(plain(forms.join(' ')))) return 'pronoun';
  if (senses.length > 0) return 'name';
  // "Crooner Ricky", "Alderwoman Sana Haddad": the word right before a person's name says what its bearer is.
  const precedesName = persons.has(range.to) && layers.sentenceOf[range.to] === layers.sentenceOf[range.from];
  if (type === 'Person' && forms.length === 1 && (isOffice(forms[0] ?? '') || precedesName)) return 'description';
  if (type === 'Person') return personName(plain(textOf(document, range))) === null ? 'description' : 'name';
  if (type === 'Group') return 'description';
  const content = forms.filter((form) => !small.test(form));
  const starts = document.layers.sentences.some((sentence) => sentence.from === range.from);
  const proper = content.every(
    (form, place) =>
      capital(form) && !(starts && place === 0 && layers.pos[range.from] !== 'PROPN' && content.length === 1),
  );
  return content.length > 0 && proper ? 'name' : 'description';
}

function numberOf(
  document: Document,
  range: Range,
  head: number,
  form: View['form'],
  pronoun: Pronoun | null,
): View['number'] {
  if (pronoun !== null) return pronoun.number;
  const words = document.words.slice(range.from, range.to).map((word) => word.form.toLowerCase());
  if (
    words.some((word) =>
      /^(?:two|three|four|five|six|seven|both|several|many|these|those|some|pair|duo|trio)$/u.test(word),
    )
  )
    return 'many';
  if (form === 'name') return 'one';
  const noun = document.words[head]?.form.toLowerCase() ?? '';
  if (document.layers.pos[head] === 'PROPN') return null;
  return /(?:[^s]s|men|women|people|police)$/u.test(noun) && !/(?:ss|us|is)$/u.test(noun) ? 'many' : 'one';
}

function genderOf(
  { words }: Document,
  range: Range,
  head: number,
  pronoun: Pronoun | null,
  person: PersonName | null,
): Gender | null {
  if (pronoun !== null) return pronoun.gender === 'it' ? null : pronoun.gender;
  const said = [words[range.from - 1], words[range.from], words[head]].map((word) => genderOfWord(word?.form ?? ''));
  const [given = ''] = person === null || person.tokens.length < 2 ? [] : person.tokens;
  return said.find((gender) => gender !== null) ?? genderOfName(given);
}

/** "The Afghan side" in talks is Afghanistan. */
const side = /\s+side$/iu;

/** What a mention that is no person's may stand for, and its type: that of a state, where it is a side. */
function meant(text: string, type: MentionType, gazetteer: Gazetteer): { type: MentionType; senses: readonly Sense[] } {
  if (type === 'Person') return { type, senses: [] };
  const states = side.test(text)
    ? gazetteer.senses(text.replace(side, '')).filter(({ known }) => known.type === 'State')
    : [];
  return states.length > 0 ? { type: 'State', senses: states } : { type, senses: gazetteer.senses(text) };
}

/** The views of all mentions of a document, in order. */
export function views(document: Document, gazetteer: Gazetteer): View[] {
  const { mentions } = document.layers;
  const persons = new Set(mentions.filter(({ type }) => type === 'Person').map(({ from }) => from));
  return mentions.map((mention, index) => {
    const { from, to } = mention;
    const text = plain(textOf(document, mention));
    const { type, senses } = meant(text, mention.type, gazetteer);
    const form = formOf(document, mention, type, { senses, persons });
    const head = headOf(document, mention);
    const pronoun = form === 'pronoun' ? pronounOf(document.words[from]?.form ?? '') : null;
    const person = form === 'name' && type === 'Person' ? personName(text) : null;
    return {
      index,
      from,
      to,
      type,
      form,
      text,
      head,
      pronoun,
      number: numberOf(document, mention, head, form, pronoun),
      person,
      gender: type === 'Person' || pronoun !== null ? genderOf(document, mention, head, pronoun, person) : null,
      senses,
      quoted: document.words[from]?.quoted ?? false,
    };
  });
}
