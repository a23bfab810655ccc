/**
 * A document: an article's text with the layers that reading adds, one stage after another.
 * Words are addressed by index; a `Range` is half-open over words. Offsets are UTF-16 code units of the article's text.
 */
import type { Article } from '../../graph/model/article.ts';

export interface Word {
  /** As it is read: without Markdown syntax that may stand inside it. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** First word of a paragraph. */
  readonly paragraph: boolean;
  /** Inside double quotation marks. */
  readonly quoted: boolean;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

export type MentionType = 'Person' | 'State' | 'Organization' | 'Place' | 'Group';

/**
 * What the model read, decoded but not yet interpreted. Confidences are probabilities, the mean over a span's words; they
 * rank well and are not calibrated (`model/files/README.md`).
 */
export interface Layers {
  /** Universal part of speech, head word (-1 for a root) and dependency relation of every word. */
  readonly pos: readonly string[];
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  readonly sentences: readonly Range[];
  /** Index of each word's sentence. */
  readonly sentenceOf: Int32Array;
  /** Names by the 18 OntoNotes types (PERSON, GPE, ORG, DATE …). */
  readonly names: readonly (Range & { readonly type: string })[];
  /** Names, descriptions and pronouns; nested ones after what holds them. */
  readonly mentions: readonly (Range & { readonly type: MentionType; readonly confidence: number })[];
  /** Of each mention, the index of the earlier mention that it best continues, or -1. */
  readonly antecedents: Int32Array;
  readonly titles: readonly Range[];
  readonly proposals: readonly (Range & { readonly confidence: number })[];
  readonly attributions: readonly {
    readonly cue: Range;
    readonly source: Range | null;
    readonly content: readonly Range[];
    /** Words said or written; else what somebody thinks, wants or plans. */
    readonly speech: boolean;
    readonly confidence: number;
  }[];
  readonly triggers: readonly Trigger[];
}

export interface Trigger extends Range {
  readonly kind: 'meet' | 'propose' | 'reject' | 'accept';
  readonly confidence: number;
  /** meet: held, planned, possible, refused, denied, cancelled; propose: made, expected, withdrawn; else null. */
  readonly status: string | null;
  /** meet only. */
  readonly mode: 'in-person' | 'phone' | 'video' | 'unknown' | null;
  /** Score (logit) of a range of words as participant, actor or target of this trigger; null outside its window. */
  score(role: 'participant' | 'actor' | 'target', range: Range): number | null;
}

export interface Document {
  readonly article: Article;
  readonly words: readonly Word[];
  readonly layers: Layers;
}
