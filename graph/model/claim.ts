/** One article, one stretch of text, one thing said: the unit of evidence that every fact and dispute leads back to. */
import { z } from 'zod';
import { hashId } from './id.ts';

export const Slot = z.enum([
  'event',
  'date',
  'duration',
  'place',
  'participant',
  'speaker',
  'role',
  'outcome',
  'number',
]);
export type Slot = z.infer<typeof Slot>;

export const Claim = z.object({
  id: z.string(),
  article: z.string(),
  /** Id of the fact node or relationship that it supports. Given by the projection; not part of the claim's own id. */
  fact: z.string(),
  slot: Slot,
  /** As the article has it, normalised: `2025-04-25`, `2025-04-14/2025-04-20`, `180`, `person:steve-witkoff`. */
  value: z.string(),
  polarity: z.enum(['asserted', 'denied']),
  modality: z.enum(['actual', 'planned', 'conditional', 'alleged']),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** `article.text.slice(start, end)`, always. */
  text: z.string(),
  confidence: z.number().min(0).max(1),
  extractor: z.string(),
});
export type Claim = z.infer<typeof Claim>;

/** A hash of the article, the span, the slot and the value as the article has it; no version, no time of day. */
export const claimId = (article: string, start: number, end: number, slot: Slot, value: string): string =>
  hashId('claim', article, start, end, slot, value);
