/** From words to the article's text: spans, evidence, and how sure a score makes us. */
import type { Span } from '../../graph/model/span.ts';
import type { Document, Range } from '../language/document.ts';

/** The span of a range of words. */
export const spanOf = ({ words }: Document, { from, to }: Range): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 1,
});

/** The range of one word. */
export const wordAt = (word: number): Range => ({ from: word, to: word + 1 });

export const overlaps = (a: Range, b: Range): boolean => a.from < b.to && a.to > b.from;
export const covers = (outer: Range, inner: Range): boolean => inner.from >= outer.from && inner.to <= outer.to;
/** Covers, and more than that. */
export const contains = (outer: Range, inner: Range): boolean =>
  covers(outer, inner) && outer.to - outer.from > inner.to - inner.from;
export const sentenceOf = ({ layers }: Document, range: Range): number => layers.sentenceOf[range.from] ?? 0;

/** The smallest stretch that holds a trigger and those of its arguments that stand in the same sentence. */
export function evidence(document: Document, trigger: Range, parts: readonly (Range | null)[]): Span {
  const here = parts.filter(
    (part): part is Range => part !== null && sentenceOf(document, part) === sentenceOf(document, trigger),
  );
  const from = Math.min(trigger.from, ...here.map((part) => part.from));
  const to = Math.max(trigger.to, ...here.map((part) => part.to));
  return spanOf(document, { from, to });
}

/** A logit as a probability, kept off 0 and 1. */
export const sigmoid = (logit: number): number => certain(1 / (1 + Math.exp(-logit)));

/** A probability kept between 0.001 and 0.999, to three digits: no reading is beyond doubt. */
export const certain = (probability: number): number =>
  Math.round(Math.min(0.999, Math.max(0.001, probability)) * 1000) / 1000;
