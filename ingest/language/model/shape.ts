/** What the lower-cased pieces of a word no longer tell the model: its shape, and whether it stands in quotation marks. */
import type { Word } from '../document.ts';

/** The numbers the model was trained with. */
const SHAPE = { lower: 0, capitalised: 1, capitals: 2, mixed: 3, digits: 4, other: 5, initial: 6 } as const;
const QUOTED = 8;

/** The feature of the pieces that stand for no word. */
export const NO_WORD = SHAPE.other;

export const feature = (word: Word): number => shape(word.form) + (word.quoted ? QUOTED : 0);

export function shape(form: string): number {
  if (/[0-9]/.test(form)) return SHAPE.digits;
  const upper = (form.match(/\p{L}/gu) ?? []).map((letter) => /\p{Lu}/u.test(letter));
  if (upper.length === 0) return SHAPE.other;
  if (form.includes('.') && upper[0]) return SHAPE.initial;
  if (!upper.includes(true)) return SHAPE.lower;
  if (!upper.includes(false)) return upper.length > 1 ? SHAPE.capitals : SHAPE.initial;
  return upper[0] && !upper.includes(true, 1) ? SHAPE.capitalised : SHAPE.mixed;
}
