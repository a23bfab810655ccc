/** Builds small documents by hand: words with tags and heads, and layers named by their words. */
import { identify } from '../../graph/model/article.ts';
import { day } from '../../graph/model/interval.ts';
import type { Document, Layers, MentionType, Range, Trigger, Word } from '../../ingest/language/document.ts';

/** Words of a layer as the text has them; a second occurrence is `they#2`. */
type Words = string;

export interface TriggerGiven {
  readonly kind: Trigger['kind'];
  readonly words: Words;
  readonly status?: string;
  readonly mode?: Trigger['mode'];
  readonly participants?: readonly Words[];
  /** The score of those that are named for a role; by default 1, of all others -4. */
  readonly score?: number;
  readonly actors?: readonly Words[];
  readonly targets?: readonly Words[];
}

export interface LayersGiven {
  readonly mentions?: readonly (readonly [Words, MentionType])[];
  /** Pairs of a mention and its antecedent. */
  readonly antecedents?: readonly (readonly [Words, Words])[];
  readonly titles?: readonly Words[];
  readonly proposals?: readonly Words[];
  readonly attributions?: readonly {
    readonly cue: Words;
    readonly source: Words | null;
    readonly content: readonly Words[];
    /** By default true. */
    readonly speech?: boolean;
  }[];
  readonly triggers?: readonly TriggerGiven[];
  readonly published?: string;
}

interface Tagged {
  readonly form: string;
  readonly pos: string;
  readonly head: number;
  readonly relation: string;
}

const noSpaceBefore = /^(?:[.,;:!?)”’]|['’]s)$/u;
const noSpaceAfter = /^[(“‘]$/u;

/** Lines of `form POS head relation`, heads counted from 1 in their sentence; an empty line ends it, `¶` the paragraph. */
function parse(table: string): { sentences: Tagged[][]; paragraphs: Set<number> } {
  const sentences: Tagged[][] = [];
  const paragraphs = new Set([0]);
  for (const block of table.trim().split(/\n\s*\n/u)) {
    const lines = block
      .trim()
      .split('\n')
      .map((line) => line.trim());
    if (lines[0] === '¶') paragraphs.add(sentences.length);
    sentences.push(
      lines
        .filter((line) => line !== '¶')
        .map((line) => {
          const [form = '', pos = 'X', head = '0', relation = 'dep'] = line.split(/\s+/u);
          return { form, pos, head: Number(head), relation };
        }),
    );
  }
  return { sentences, paragraphs };
}

const guess = (form: string): string =>
  /^(?:the|a|an)$/iu.test(form) ? 'DET' : /^\p{Lu}/u.test(form) ? 'PROPN' : /^\p{L}/u.test(form) ? 'NOUN' : 'PUNCT';

/** Sentences, one a line, of words alone, where grammar does not matter: each hangs on the next, the last is the root. */
export const plain = (text: string): string =>
  text
    .split('\n')
    .map((sentence) => {
      const forms = sentence.trim().split(/\s+/u);
      return forms.map((form, at) => `${form} ${guess(form)} ${at + 1 < forms.length ? at + 2 : 0} dep`).join('\n');
    })
    .join('\n\n');

export function buildDocument(table: string, given: LayersGiven = {}): Document {
  const { sentences, paragraphs } = parse(table);
  const words: Word[] = [];
  const ranges: Range[] = [];
  const tagged: Tagged[] = [];
  const heads: number[] = [];
  let text = '';
  let quoted = false;
  sentences.forEach((sentence, number) => {
    const from = words.length;
    sentence.forEach((word, at) => {
      const paragraph = at === 0 && paragraphs.has(number);
      if (text !== '')
        text += paragraph
          ? '\n\n'
          : noSpaceBefore.test(word.form) || noSpaceAfter.test(words.at(-1)?.form ?? '')
            ? ''
            : ' ';
      const opens = word.form === '“';
      words.push({
        form: word.form,
        start: text.length,
        end: text.length + word.form.length,
        paragraph,
        quoted: quoted || opens || word.form === '”',
      });
      if (opens) quoted = true;
      if (word.form === '”') quoted = false;
      text += word.form;
      tagged.push(word);
      heads.push(word.head === 0 ? -1 : from + word.head - 1);
    });
    ranges.push({ from, to: words.length });
  });

  const find = (wanted: Words): Range => {
    const [forms = '', nth = '1'] = wanted.split('#');
    const parts = forms.split(' ');
    let left = Number(nth);
    for (let from = 0; from + parts.length <= words.length; from++)
      if (parts.every((form, at) => words[from + at]?.form === form) && --left === 0)
        return { from, to: from + parts.length };
    throw new Error(`no words "${wanted}" in "${text}"`);
  };
  const mentions = (given.mentions ?? [])
    .map(([at, type]) => ({ ...find(at), type, confidence: 0.9 }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const indexOf = (wanted: Words): number => {
    const { from, to } = find(wanted);
    return mentions.findIndex((mention) => mention.from === from && mention.to === to);
  };
  const antecedents = new Int32Array(mentions.length).fill(-1);
  for (const [later, earlier] of given.antecedents ?? []) antecedents[indexOf(later)] = indexOf(earlier);
  const layers: Layers = {
    pos: tagged.map((word) => word.pos),
    heads: Int32Array.from(heads),
    relations: tagged.map((word) => word.relation),
    sentences: ranges,
    sentenceOf: Int32Array.from(
      ranges.flatMap(({ from, to }, number) => Array.from({ length: to - from }, () => number)),
    ),
    names: [],
    mentions,
    antecedents,
    titles: (given.titles ?? []).map(find),
    proposals: (given.proposals ?? []).map((at) => ({ ...find(at), confidence: 0.8 })),
    attributions: (given.attributions ?? []).map(({ cue, source, content, speech = true }) => ({
      speech,
      cue: find(cue),
      source: source === null ? null : find(source),
      content: content.map(find),
      confidence: 0.9,
    })),
    triggers: (given.triggers ?? []).map((trigger): Trigger => {
      const wanted = {
        participant: trigger.participants ?? [],
        actor: trigger.actors ?? [],
        target: trigger.targets ?? [],
      };
      return {
        ...find(trigger.words),
        kind: trigger.kind,
        confidence: 0.8,
        status: trigger.status ?? null,
        mode: trigger.mode ?? null,
        score: (role, range) =>
          wanted[role].map(find).some(({ from, to }) => from === range.from && to === range.to)
            ? (trigger.score ?? 1)
            : -4,
      };
    }),
  };
  const published = given.published === undefined ? null : day(given.published);
  const article = identify({
    text,
    headline: null,
    publisher: null,
    published,
    url: null,
    path: 'test.txt',
    boilerplate: [],
  });
  return { article, words, layers };
}
