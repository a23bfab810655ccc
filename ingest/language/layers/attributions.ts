/**
 * Who says what: each cue ("said", "according to") has one source and the stretches of content that it attributes.
 * The source is the stretch with the largest sum of scores; content is found by Viterbi over inside and outside, where the
 * cue's own scores and the tagger of content vote on every word.
 */
import type { Layers, Range } from '../document.ts';
import { scoreAt, type Encoding, type Role, type Row, type Scores } from '../model/encoding.ts';
import { spans } from './spans.ts';

type Attribution = Layers['attributions'][number];

/** What a further stretch of content costs, and how much the tagger's opinion of where one begins counts (in logits). */
const ENTER = 2;
const BEGIN_WEIGHT = 0.7;

/** Added to the score of no cue other than of speech: by itself the model finds too many of what people think and want. */
const FEWER_BELIEFS = 1;

export function attributions(encoding: Encoding): Attribution[] {
  return cues(encoding).flatMap(({ from, to, speech, confidence }) => {
    const cue = { from, to };
    const scores = roleScores(encoding, cue);
    if (!scores) return [];
    const source = bestStretch(scores.window, scores.source);
    const free = [];
    for (let word = scores.window.from; word < scores.window.to; word++)
      if (!holds(cue, word) && !holds(source, word)) free.push(word);
    const said = contentWords(encoding.content, free, scores);
    if (said.length === 0) return [];
    const sure = said.reduce((sum, word) => sum + sigmoid(scores.content(word)), 0) / said.length;
    return [{ cue, source, content: stretches(said), speech, confidence: confidence * sure }];
  });
}

/** Cues of speech, and between them the cues of anything else, in order. */
function cues({ cue, speech }: Encoding): (Range & { speech: boolean; confidence: number })[] {
  const said = spans(speech, ['cue']).map((span) => ({ ...span, speech: true }));
  const other = spans(cue, ['cue'], { outside: FEWER_BELIEFS })
    .filter((span) => !said.some(({ from, to }) => from < span.to && to > span.from))
    .map((span) => ({ ...span, speech: false }));
  return [...said, ...other].toSorted((a, b) => a.from - b.from);
}

interface RoleScores {
  /** Where the windows of the cue's words overlap. */
  readonly window: Range;
  /** Logit of a word for this role rather than the other or none. */
  readonly source: (word: number) => number;
  readonly content: (word: number) => number;
}

function roleScores({ roles }: Encoding, cue: Range): RoleScores | null {
  const rows = roles.slice(cue.from, cue.to).filter((row) => row !== undefined);
  if (rows.length === 0) return null;
  const mean = (role: Role, word: number): number =>
    rows.reduce((sum, row) => sum + at(row[role], word), 0) / rows.length;
  return {
    window: {
      from: Math.max(...rows.map((row) => row.source.window.from)),
      to: Math.min(...rows.map((row) => row.source.window.to)),
    },
    source: (word) => (holds(cue, word) ? -1e3 : mean('source', word) - Math.max(0, mean('content', word))),
    content: (word) => mean('content', word) - Math.max(0, mean('source', word)),
  };
}

const at = ({ window, scores }: Row, word: number): number => scores[word - window.from] ?? 0;
const holds = (range: Range | null, word: number): boolean => range !== null && word >= range.from && word < range.to;
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The stretch with the largest sum, if that is above 0 (Kadane 1977). */
function bestStretch({ from, to }: Range, score: (word: number) => number): Range | null {
  let best: Range | null = null;
  let top = 0;
  let sum = 0;
  let start = from;
  for (let word = from; word < to; word++) {
    if (sum <= 0) {
      sum = 0;
      start = word;
    }
    sum += score(word);
    if (sum > top) {
      top = sum;
      best = { from: start, to: word + 1 };
    }
  }
  return best;
}

/** Of the words given, those that are content. */
function contentWords(tagger: Scores, words: readonly number[], scores: RoleScores): number[] {
  let outside = 0;
  let inside = -1e9;
  const leaves: boolean[] = [];
  const stays: boolean[] = [];
  for (const word of words) {
    const opinion = contentOpinion(tagger, word);
    const enter = outside - ENTER + opinion.begin;
    const stay = inside + opinion.goOn;
    leaves.push(inside > outside);
    stays.push(stay >= enter);
    outside = Math.max(outside, inside);
    inside = Math.max(stay, enter) + scores.content(word) + opinion.member;
  }
  const out: number[] = [];
  let isInside = inside > outside;
  for (let i = words.length - 1; i >= 0; i--) {
    if (isInside) out.push(words[i]!);
    isInside = (isInside ? stays[i] : leaves[i]) ?? false;
  }
  return out.toReversed();
}

/** What the tagger of content adds to the scores of a word: for being content, for beginning a stretch, for going on. */
function contentOpinion(tagger: Scores, word: number): { member: number; begin: number; goOn: number } {
  const logits = [0, 1, 2].map((column) => scoreAt(tagger, word, column));
  const top = Math.max(...logits);
  const [none = 0, first = 0, later = 0] = logits.map((logit) => Math.exp(logit - top));
  const any = first + later;
  return {
    member: Math.log((any + 1e-4) / (none + any)),
    begin: BEGIN_WEIGHT * Math.log((first + 1e-3) / any),
    goOn: BEGIN_WEIGHT * Math.log((later + 1e-3) / any),
  };
}

function stretches(words: readonly number[]): Range[] {
  const out: { from: number; to: number }[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (last?.to === word) last.to = word + 1;
    else out.push({ from: word, to: word + 1 });
  }
  return out;
}
