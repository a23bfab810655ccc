/** Statements: who is quoted as saying what, with the words that say so. */
import type { LocalStatement } from '../../graph/model/reading.ts';
import type { Span } from '../../graph/model/span.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { completed } from './broken-off.ts';
import { continuedQuotes, type Saying } from './continued-quote.ts';
import { headlineStatements } from './headline-statement.ts';
import { speakerIn, type Speaker } from './speaker.ts';
import type { Range } from '../language/document.ts';
import { certain, covers, overlaps, spanOf } from './evidence.ts';
import { quotationKind, singleQuotations, trimQuotes } from './quotation.ts';
import { datesOf } from './time.ts';
import { turnsOf } from './turns.ts';
import type { Times } from '../language/time/times.ts';

type Attribution = ResolvedDocument['layers']['attributions'][number];

const hasQuotedWords = (document: ResolvedDocument, content: readonly Range[]): boolean =>
  content.some(({ from, to }) => document.words.slice(from, to).some((word) => word.quoted));

/** A refusal or acceptance reported without words of the speaker's is a stance, not a statement. */
const isStanceOnly = (document: ResolvedDocument, { cue, content }: Attribution): boolean =>
  !hasQuotedWords(document, content) &&
  document.layers.triggers.some(
    (trigger) => (trigger.kind === 'reject' || trigger.kind === 'accept') && overlaps(trigger, cue),
  );

const courtesy = /^(?:thank|congratulat|greet|salut|applaud|commend|prais)/iu;

/** "Thanked the minister for her support": whom somebody thanked is not what he said. */
const isCourtesy = (document: ResolvedDocument, { cue, content }: Attribution): boolean =>
  courtesy.test(document.words[cue.from]?.form ?? '') &&
  !hasQuotedWords(document, content) &&
  !content.some(({ from, to }) => document.layers.pos.slice(from, to).some((pos) => /^(?:VERB|AUX)$/u.test(pos)));

const abbreviation = /\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|St)\./gu;

/** Stretches that one sentence holds belong together; a full stop between them makes two statements. */
function sentencesOf(document: ResolvedDocument, content: readonly Range[]): Range[][] {
  const parts: Range[][] = [];
  let last: Range | null = null;
  for (const range of content) {
    const between =
      last === null ? '.' : document.article.text.slice(spanOf(document, last).end, spanOf(document, range).start);
    if (/[.!?](?!\w)/u.test(between.replace(abbreviation, ''))) parts.push([range]);
    else parts.at(-1)?.push(range);
    last = range;
  }
  return parts;
}

const isWord = (form: string): boolean => /[\p{L}\p{N}]/u.test(form);

function kindOf(document: ResolvedDocument, ranges: readonly Range[]): LocalStatement['kind'] {
  const words = ranges.flatMap(({ from, to }) => document.words.slice(from, to)).filter((word) => isWord(word.form));
  const single = singleQuotations(document.article.text);
  return quotationKind(
    words.map((word) => word.quoted || single.some(({ start, end }) => start <= word.start && word.end <= end)),
  );
}

const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

/** Every attribution of speech, sentence by sentence, with its speaker. */
function sayings(document: ResolvedDocument): Saying[] {
  let last: Speaker | null = null;
  const said: Saying[] = [];
  for (const attribution of document.layers.attributions) {
    const { cue, source, confidence } = attribution;
    if (source === null || !attribution.speech) continue;
    if (isStanceOnly(document, attribution) || isCourtesy(document, attribution)) continue;
    const speaker = speakerIn(document, source, last);
    if (speaker === null) continue;
    last = speaker;
    const content = attribution.content.map((range) => completed(document, range));
    for (const parts of sentencesOf(document, content)) said.push({ speaker, cue, parts, confidence });
  }
  return said;
}

/** Keys of the entities that the content names. */
function entitiesIn(document: ResolvedDocument, ranges: readonly Range[]): string[] {
  const keys = document.entities.views.flatMap((view) =>
    ranges.some((range) => covers(range, view)) ? (document.entities.ofMention[view.index]?.key ?? []) : [],
  );
  return [...new Set(keys)];
}

/** The statements of a document; keys are `q1`, `q2` … in text order. `named` are the stretches that name proposals and meetings. */
export function statementsOf(
  document: ResolvedDocument,
  times: Times,
  named: readonly (Range & { key: string })[],
): LocalStatement[] {
  const cues = document.layers.attributions.map(({ cue }) => cue);
  const state = ({ speaker, cue, parts, confidence, verbatim = false }: Saying): Omit<LocalStatement, 'key'>[] => {
    const whole = parts.map((range) => spanOf(document, range));
    const spans = verbatim ? whole : whole.flatMap((span) => trimQuotes(document.article.text, span) ?? []);
    if (spans.length === 0) return [];
    const about = [
      ...entitiesIn(document, parts),
      ...named.filter((range) => parts.some((part) => covers(part, range))).map(({ key }) => key),
    ];
    const source = spanOf(document, speaker.range);
    return [
      {
        speaker: speaker.entity.key,
        kind: verbatim ? 'direct' : kindOf(document, parts),
        content: spans,
        cue: cue === null ? null : spanOf(document, cue),
        source: { ...source, confidence: certain(confidence) },
        confidence: certain(confidence),
        about: [...new Set(about)].filter((key) => key !== speaker.entity.key),
        dates:
          cue === null ? [] : datesOf(document, times, cue, cues, (date) => parts.some((part) => covers(part, date))),
        evidence: hull([...(cue === null ? [] : [spanOf(document, cue), source]), ...spans]),
      },
    ];
  };
  const said = [...headlineStatements(document), ...turnsOf(document), ...sayings(document)];
  const found = [...said, ...continuedQuotes(document, said)].flatMap(state);
  const sorted = found.toSorted((x, y) => (x.content[0]?.start ?? 0) - (y.content[0]?.start ?? 0));
  return sorted.map((statement, index) => ({ key: `q${index + 1}`, ...statement }));
}
